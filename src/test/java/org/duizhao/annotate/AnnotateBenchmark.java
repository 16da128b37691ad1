package org.duizhao.annotate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.duizhao.bench.Sentences;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.model.Aligned;
import org.duizhao.model.Annotated;
import org.duizhao.model.Attestation;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Parallel;
import org.duizhao.model.Quotation;
import org.duizhao.model.Segment;
import org.duizhao.model.Sources;
import org.duizhao.model.TermSpan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the annotator does most often, on the edition in this repository. Sentences are those of its bases; for the
 * renderings, those that are searched.
 */
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 4, time = 1, timeUnit = TimeUnit.SECONDS)
@Measurement(iterations = 5, time = 1, timeUnit = TimeUnit.SECONDS)
public class AnnotateBenchmark {

    private final Annotated edition =
            new EditionBuild(Path.of("."), Progress.NONE).annotated().orElseThrow();
    private final Aligned aligned = edition.aligned();
    private final Sources sources = aligned.sources();
    private final int length = aligned.parts().stream()
            .mapToInt(p -> sources.segments(p.part().base(), p.part().id()).size())
            .sum();
    private final Renderings.Sought sought = Renderings.sought(sources.glossary());
    private final List<String> translated = aligned.parts().stream()
            .flatMap(p -> sources.segments(p.part().lead(), p.part().id()).stream())
            .map(Segment::text)
            .toList();

    @Benchmark
    public List<TermSpan> findTerms(Sentences counter) {
        counter.sentences += length;
        return TermFinder.find(aligned, new Diagnostics());
    }

    @Benchmark
    public List<Map<String, Set<String>>> findRenderings(Sentences counter) {
        counter.sentences += translated.size();
        return translated.stream().map(s -> Renderings.in(s, sought)).toList();
    }

    @Benchmark
    public List<Attestation> findAttestations(Sentences counter) {
        counter.sentences += length;
        return Attestations.find(aligned, edition.terms());
    }

    @Benchmark
    public List<Parallel> findParallels(Sentences counter) {
        counter.sentences += length;
        return Parallels.find(aligned);
    }

    @Benchmark
    public List<Quotation> findQuotations(Sentences counter) {
        counter.sentences += length;
        return CommentaryQuotations.find(aligned, new Diagnostics());
    }
}
