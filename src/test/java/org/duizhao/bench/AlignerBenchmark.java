package org.duizhao.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.duizhao.align.Aligner;
import org.duizhao.model.Bead;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The aligner on chapters of several lengths: as many sentences a second in a long one as in a short one. */
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 3, time = 3, timeUnit = TimeUnit.SECONDS)
@Measurement(iterations = 4, time = 3, timeUnit = TimeUnit.SECONDS)
public class AlignerBenchmark {

    /** Sentences of the chapter, in either language. */
    @Param({"500", "1000", "5000"})
    public int length;

    private final Aligner aligner = new Aligner();
    private List<List<String>> chinese;
    private List<List<String>> english;

    @Setup
    public void chapter() {
        List<List<String[]>> passages = SyntheticEdition.chapter(length);
        chinese = side(passages, 0);
        english = side(passages, 1);
    }

    private static List<List<String>> side(List<List<String[]>> passages, int language) {
        return passages.stream()
                .map(p -> p.stream().map(s -> s[language]).toList())
                .toList();
    }

    @Benchmark
    public List<Bead> align(Sentences counter) {
        counter.sentences += length;
        return aligner.alignParagraphs(chinese, english);
    }
}
