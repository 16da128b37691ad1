package org.duizhao.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.EditionBuild.Outcome;
import org.duizhao.build.Progress;
import org.duizhao.build.TestFolders;
import org.duizhao.model.Annotated;

/** The project's own edition, built once for all tests in a folder under {@code target/}. */
final class Flagship {

    private static Outcome outcome;
    private static Annotated annotated;

    static final Path FOLDER = Path.of("target/test-editions/flagship");

    private Flagship() {}

    static synchronized Outcome built() {
        if (outcome == null) {
            try {
                copySources();
                outcome = new EditionBuild(FOLDER, Progress.NONE).run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return outcome;
    }

    static synchronized Annotated annotated() {
        if (annotated == null) {
            built();
            Optional<Annotated> edition = new EditionBuild(FOLDER, Progress.NONE).annotated();
            annotated = edition.orElseThrow();
        }
        return annotated;
    }

    static byte[] output(String ending) throws IOException {
        built();
        return Files.readAllBytes(FOLDER.resolve("out/nqpf" + ending));
    }

    private static void copySources() throws IOException {
        TestFolders.delete(FOLDER);
        TestFolders.copy(Path.of("sources"), FOLDER.resolve("sources"));
    }
}
