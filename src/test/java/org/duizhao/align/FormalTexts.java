package org.duizhao.align;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** The edition's own witnesses with their hand-checked alignment, and what is left of them when paragraphs drop out. */
record FormalTexts(String name, List<List<String>> left, List<List<String>> right, List<Gold.Pair> beads) {

    private static final Path WITNESSES = Path.of("sources", "witnesses");

    static List<FormalTexts> all() {
        var all = new ArrayList<FormalTexts>();
        try (var reader = new BufferedReader(
                new InputStreamReader(FormalTexts.class.getResourceAsStream("formal.gold"), StandardCharsets.UTF_8))) {
            String[] files = null;
            String from = null;
            String to = null;
            var lines = new ArrayList<String>();
            for (String line = reader.readLine(); ; line = reader.readLine()) {
                if (line == null || line.startsWith("pair ")) {
                    if (files != null) {
                        all.add(read(files, from, to, lines));
                    }
                    if (line == null) {
                        return all;
                    }
                    files = line.substring(5).split(" ");
                    lines.clear();
                } else if (line.startsWith("from ")) {
                    from = line.substring(5);
                } else if (line.startsWith("to ")) {
                    to = line.substring(3);
                } else {
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FormalTexts read(String[] files, String from, String to, List<String> lines) throws IOException {
        List<List<String>> left = paragraphs(files[0], "zh");
        List<List<String>> right = paragraphs(files[1], "en");
        int end = 0;
        while (!right.get(end).get(0).startsWith(to)) {
            end++;
        }
        int start = end;
        while (!right.get(start).get(0).startsWith(from)) {
            start--;
        }
        return new FormalTexts(files[1], left, right.subList(start, end + 1), Gold.beads(lines));
    }

    private static List<List<String>> paragraphs(String file, String language) throws IOException {
        var paragraphs = new ArrayList<List<String>>();
        for (String line : Files.readAllLines(WITNESSES.resolve(file))) {
            if (!line.isBlank()) {
                paragraphs.add(SentenceSplitter.split(line, language).stream()
                        .map(s -> s.of(line))
                        .toList());
            }
        }
        return paragraphs;
    }

    /** Whether every sentence that the gold speaks of is there, and no other. */
    boolean fits() {
        return count(left) == beads.stream().mapToInt(b -> b.left().size()).sum()
                && count(right)
                        == beads.stream().mapToInt(b -> b.right().size()).sum();
    }

    private static int count(List<List<String>> paragraphs) {
        return paragraphs.stream().mapToInt(List::size).sum();
    }

    /** The same texts with paragraphs taken out of one side; their sentences' counterparts answer nothing. */
    FormalTexts dropping(double share, boolean fromLeft, long seed) {
        List<List<String>> side = fromLeft ? left : right;
        var random = new Random(seed);
        Set<Integer> dropped = new TreeSet<>();
        while (dropped.size() < Math.max(1, Math.round(side.size() * share))) {
            dropped.add(random.nextInt(side.size()));
        }
        var number = new ArrayList<Integer>();
        int next = 0;
        var kept = new ArrayList<List<String>>();
        for (int p = 0; p < side.size(); p++) {
            for (int s = 0; s < side.get(p).size(); s++) {
                number.add(dropped.contains(p) ? -1 : next++);
            }
            if (!dropped.contains(p)) {
                kept.add(side.get(p));
            }
        }
        List<Gold.Pair> remaining = Gold.without(beads, number, fromLeft);
        return new FormalTexts(name, fromLeft ? kept : left, fromLeft ? right : kept, remaining);
    }

    /** The same texts with each paragraph as one sentence, where paragraphs answer each other one to one. */
    FormalTexts byParagraph() {
        var beads = new ArrayList<Gold.Pair>();
        for (int p = 0; p < left.size(); p++) {
            beads.add(new Gold.Pair(List.of(p), List.of(p)));
        }
        return new FormalTexts(name, joined(left, ""), joined(right, " "), beads);
    }

    private static List<List<String>> joined(List<List<String>> paragraphs, String by) {
        return paragraphs.stream().map(p -> List.of(String.join(by, p))).toList();
    }

    Gold gold() {
        return new Gold(name, flat(left), flat(right), beads);
    }

    private static List<String> flat(List<List<String>> paragraphs) {
        return paragraphs.stream().flatMap(List::stream).toList();
    }
}
