package org.duizhao.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duizhao.epub.EpubBuildId;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Place;
import org.duizhao.print.PdfBuildId;
import org.duizhao.tei.ContentHash;

/**
 * Looks whether the outputs in a folder belong together. Every output states the content hash of the TEI file that it was
 * made from, and those that are set state the looks that they were given; outputs that differ in their endings alone are
 * a set, and all of a set state the same.
 */
final class OutputSets {

    private static final Pattern IN_CITATION = Pattern.compile("\\bsha256:([0-9a-f]{64})\\b");

    /**
     * What an output states.
     *
     * @param content the hash of the TEI file
     * @param looks the hash of the looks, of an output that has any; nothing in it where one should be
     */
    private record Stated(Optional<String> content, Optional<Optional<String>> looks) {

        static Stated bare(Optional<String> content) {
            return new Stated(content, Optional.empty());
        }

        static Stated set(Optional<String> content, Optional<String> looks) {
            return new Stated(content, Optional.of(looks));
        }
    }

    /** How it is read from each ending; the endings that others end in come after them. */
    private static final Map<String, Function<byte[], Stated>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(
                ".tei.xml",
                bytes -> Stated.bare(Optional.of(ContentHash.of(new String(bytes, StandardCharsets.UTF_8)))));
        KINDS.put(".cff", bytes -> Stated.bare(inCitation(bytes)));
        KINDS.put("-ruby.epub", bytes -> Stated.set(EpubBuildId.of(bytes), EpubBuildId.looksOf(bytes)));
        KINDS.put(".epub", bytes -> Stated.set(EpubBuildId.of(bytes), EpubBuildId.looksOf(bytes)));
        KINDS.put(".pdf", bytes -> Stated.set(PdfBuildId.of(bytes), PdfBuildId.looksOf(bytes)));
    }

    private final Path folder;
    private final Diagnostics diagnostics;

    private OutputSets(Path folder, Diagnostics diagnostics) {
        this.folder = folder;
        this.diagnostics = diagnostics;
    }

    /** Complains of what does not belong together, and of what a killed build left; a folder that is not there is fine. */
    static void check(Path folder, Diagnostics diagnostics) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            new OutputSets(folder, diagnostics).check();
        } catch (IOException e) {
            diagnostics.error("F03.outputs", Place.of(name(folder)));
        }
    }

    private void check() throws IOException {
        for (String left : Moves.leftIn(folder)) {
            diagnostics.warning("O04", Place.of(name(folder) + "/" + left));
        }
        for (Map<String, Stated> set : sets().values()) {
            if (set.size() > 1) {
                check(set);
            }
        }
    }

    /** Compares each file with the first, and if its words are the same, its looks with the first that has any. */
    private void check(Map<String, Stated> set) {
        String first = set.keySet().iterator().next();
        Optional<String> firstSet = set.keySet().stream()
                .filter(f -> set.get(f).looks().isPresent())
                .findFirst();
        set.forEach((file, stated) -> {
            if (!stated.content().equals(set.get(first).content())) {
                complain(file, first);
            } else if (stated.looks().isPresent()
                    && !stated.looks().equals(set.get(firstSet.orElseThrow()).looks())) {
                complain(file, firstSet.orElseThrow());
            }
        });
    }

    private void complain(String file, String other) {
        diagnostics.warning("O03", Place.of(name(folder) + "/" + file), other);
    }

    /** By the name that the files of a set have in common, each file and what it states. */
    private Map<String, Map<String, Stated>> sets() throws IOException {
        List<String> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile)
                    .map(OutputSets::name)
                    .sorted()
                    .toList();
        }
        Map<String, Map<String, Stated>> sets = new TreeMap<>();
        for (Map.Entry<String, Function<byte[], Stated>> kind : KINDS.entrySet()) {
            for (String file : files) {
                boolean ours =
                        file.endsWith(kind.getKey()) && !(kind.getKey().equals(".epub") && file.endsWith("-ruby.epub"));
                if (ours && !file.startsWith(".")) {
                    String stem =
                            file.substring(0, file.length() - kind.getKey().length());
                    byte[] bytes = Files.readAllBytes(folder.resolve(file));
                    sets.computeIfAbsent(stem, s -> new LinkedHashMap<>())
                            .put(file, kind.getValue().apply(bytes));
                }
            }
        }
        return sets;
    }

    private static Optional<String> inCitation(byte[] citation) {
        Matcher hash = IN_CITATION.matcher(new String(citation, StandardCharsets.UTF_8));
        return hash.find() ? Optional.of(hash.group(1)) : Optional.empty();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
