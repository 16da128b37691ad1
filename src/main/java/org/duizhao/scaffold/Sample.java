package org.duizhao.scaffold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.receive.ManifestEdit;
import org.duizhao.receive.YamlText;

/**
 * The part with which {@code duizhao init} makes an edition that builds at once. It makes room for the first text that is
 * brought in, as long as nobody has changed anything of it.
 */
public final class Sample {

    public static final String PART = "P";

    private static final List<String> SIGLA = List.of("O", "A");
    private static final String WITNESSES = "sources/witnesses/";
    private static final List<String> OTHERS = List.of("sources/glossary.yaml", "sources/apparatus.yaml");
    private static final List<String> FOLDERS = List.of("notes", "commentary", "alignment", "passages");
    private static final Map<String, byte[]> FILES = files();
    private static final String MANIFEST = new String(
            NewEdition.files("sample", false, LocalDate.EPOCH).get("sources/edition.yaml"), StandardCharsets.UTF_8);
    private static final String TITLE = "\ntitle:\n  en: Planting a Tree\n  zh-Hans: 种树\n";

    /** What the manifest remarks of the sample alone. */
    private static final String REMARK = "# This one is a sample: the first “duizhao import FILE” takes its place.\n";

    private static final String NUMBERS = "passages are the paragraphs of its base: P.1, P.2 …";

    private Sample() {}

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>(NewEdition.files("sample", false, LocalDate.EPOCH));
        files.keySet().removeIf(name -> !name.startsWith(WITNESSES));
        return files;
    }

    /** The sample's files among the witnesses, by their names in the edition folder. */
    public static List<String> fileNames() {
        return List.copyOf(FILES.keySet());
    }

    /** Whether a manifest has the sample's part, changed or not. */
    public static boolean isIn(String manifest) {
        ManifestEdit edit = new ManifestEdit(manifest);
        return edit.value("parts", "id", PART, "base").isPresent()
                && edit.entryText("parts", "id", PART)
                        .equals(new ManifestEdit(MANIFEST).entryText("parts", "id", PART));
    }

    /**
     * Whether the sample is in an edition as it was made: its entries and files to the letter, and nothing said about it
     * in notes, glossary, alignment or elsewhere.
     */
    public static boolean isUntouched(Path folder, String manifest) throws IOException {
        if (!isIn(manifest)) {
            return false;
        }
        ManifestEdit edit = new ManifestEdit(manifest);
        ManifestEdit made = new ManifestEdit(MANIFEST);
        for (String siglum : SIGLA) {
            if (!edit.entryText("witnesses", "siglum", siglum).equals(made.entryText("witnesses", "siglum", siglum))) {
                return false;
            }
        }
        for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
            Path there = folder.resolve(file.getKey());
            if (!Files.exists(there) || !Arrays.equals(Files.readAllBytes(there), file.getValue())) {
                return false;
            }
        }
        for (String other : OTHERS) {
            if (Files.exists(folder.resolve(other))) {
                return false;
            }
        }
        for (String other : FOLDERS) {
            if (hasAny(folder.resolve("sources").resolve(other))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasAny(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(f -> !f.getFileName().toString().startsWith("."));
        }
    }

    /** The manifest without the sample's part and witnesses. */
    public static String without(String manifest) {
        ManifestEdit edit = new ManifestEdit(manifest);
        edit.remove("parts", "id", PART);
        SIGLA.forEach(s -> edit.remove("witnesses", "siglum", s));
        return edit.text().replace(REMARK, "").replace(NUMBERS, "passages are the paragraphs of its base.");
    }

    /** The manifest with the titles of the text that was brought in where the edition still has the sample's. */
    public static String titled(String manifest, Map<String, String> titles) {
        if (titles.isEmpty()) {
            return manifest;
        }
        String lines = titles.entrySet().stream()
                .map(t -> "  " + t.getKey() + ": " + YamlText.scalar(t.getValue()) + "\n")
                .collect(Collectors.joining());
        return manifest.replace(TITLE, "\ntitle:\n" + lines);
    }
}
