package org.duizhao.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.duizhao.align.SentenceSplitter;
import org.duizhao.align.Span;
import org.duizhao.pinyin.Readings;
import org.duizhao.pinyin.Word;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What is done with a text by itself: dividing paragraphs into sentences, and reading Chinese. */
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 3, time = 1, timeUnit = TimeUnit.SECONDS)
@Measurement(iterations = 5, time = 1, timeUnit = TimeUnit.SECONDS)
public class TextBenchmark {

    private static final int LENGTH = 1500;

    private final List<String> chinese = paragraphs(0, "");
    private final List<String> english = paragraphs(1, " ");
    private final Readings readings = new Readings(Map.of());

    private static List<String> paragraphs(int language, String between) {
        return SyntheticEdition.chapter(LENGTH).stream()
                .map(p -> p.stream().map(s -> s[language]).collect(Collectors.joining(between)))
                .toList();
    }

    @Benchmark
    public List<List<Span>> splitChinese(Sentences counter) {
        counter.sentences += LENGTH;
        return chinese.stream().map(p -> SentenceSplitter.split(p, "zh-Hans")).toList();
    }

    @Benchmark
    public List<List<Span>> splitEnglish(Sentences counter) {
        counter.sentences += LENGTH;
        return english.stream().map(p -> SentenceSplitter.split(p, "en")).toList();
    }

    @Benchmark
    public List<List<Word>> pinyin(Sentences counter) {
        counter.sentences += LENGTH;
        return chinese.stream().map(readings::words).toList();
    }
}
