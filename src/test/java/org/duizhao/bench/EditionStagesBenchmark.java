package org.duizhao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.duizhao.annotate.Annotator;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.model.Annotated;
import org.duizhao.model.CollationRow;
import org.duizhao.model.Diagnostics;
import org.duizhao.release.Release;
import org.duizhao.tei.TeiReader;
import org.duizhao.tei.TeiWriter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.xml.sax.SAXException;

/** The stages after the alignment, each by itself, on the edition in this repository. Sentences are those of its bases. */
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 4, time = 1, timeUnit = TimeUnit.SECONDS)
@Measurement(iterations = 5, time = 1, timeUnit = TimeUnit.SECONDS)
public class EditionStagesBenchmark {

    private final Annotated edition =
            new EditionBuild(Path.of("."), Progress.NONE).annotated().orElseThrow();
    private final Annotated released = Release.forPrivateStudy(edition);
    private final String tei = TeiWriter.write(released);
    private final int length = edition.aligned().parts().stream()
            .mapToInt(p ->
                    edition.sources().segments(p.part().base(), p.part().id()).size())
            .sum();

    @Benchmark
    public Annotated annotate(Sentences counter) {
        counter.sentences += length;
        return Annotator.annotate(edition.aligned(), new Diagnostics());
    }

    @Benchmark
    public List<List<CollationRow>> collate(Sentences counter) {
        counter.sentences += length;
        return edition.aligned().parts().stream().map(CollationRow::rows).toList();
    }

    @Benchmark
    public Annotated release(Sentences counter) {
        counter.sentences += length;
        return Release.forDistribution(edition);
    }

    @Benchmark
    public String writeTei(Sentences counter) {
        counter.sentences += length;
        return TeiWriter.write(released);
    }

    @Benchmark
    public Annotated readTei(Sentences counter) throws IOException, SAXException {
        counter.sentences += length;
        return TeiReader.read(tei, "edition.tei.xml");
    }
}
