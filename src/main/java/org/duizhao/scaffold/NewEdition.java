package org.duizhao.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The files of an edition to begin with. */
public final class NewEdition {

    private static final List<String> PLAIN = List.of("witnesses/original.txt", "witnesses/translation.txt");
    private static final List<String> EXAMPLE = List.of(
            "witnesses/bridge.txt",
            "witnesses/first.txt",
            "witnesses/second.txt",
            "notes/B.md",
            "commentary/B.md",
            "glossary.yaml",
            "principles.md");

    private NewEdition() {}

    /**
     * The files by their names in the edition folder, the manifest last.
     *
     * @param folderName what the edition is named after
     * @param example whether it is to have notes, a glossary and a second translation
     * @param date of the first version
     */
    public static Map<String, byte[]> files(String folderName, boolean example, LocalDate date) {
        String from = example ? "example/" : "plain/";
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : example ? EXAMPLE : PLAIN) {
            files.put("sources/" + name, resource(from + name).getBytes(StandardCharsets.UTF_8));
        }
        String manifest =
                resource(from + "edition.yaml").replace("{id}", id(folderName)).replace("{date}", date.toString());
        files.put("sources/edition.yaml", manifest.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** A short name that files can have, from one that has whatever it has. */
    static String id(String folderName) {
        String id = Normalizer.normalize(folderName, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        return id.isEmpty() ? "edition" : id;
    }

    private static String resource(String name) {
        try (InputStream in = NewEdition.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
