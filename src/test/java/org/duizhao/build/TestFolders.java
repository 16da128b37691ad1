package org.duizhao.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Copies edition folders, so that tests never write into the project's own. */
public final class TestFolders {

    private TestFolders() {}

    /** Copies a folder's files over another's. */
    public static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                Path target = to.resolve(from.relativize(file).toString());
                try {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** Deletes a folder and all in it, if it is there. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The small edition of the cases without what quotes its texts, so that they can be others each time. */
    public static Path withTextsAlone() throws IOException {
        Path folder = Files.createTempDirectory("texts");
        copy(Path.of("src/test/resources/cases/_base"), folder);
        delete(folder.resolve("sources/notes"));
        delete(folder.resolve("sources/commentary"));
        Files.delete(folder.resolve("sources/glossary.yaml"));
        return folder;
    }
}
