package org.duizhao.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.EditionBuild.Outcome;
import org.duizhao.build.Progress;
import org.duizhao.build.TestFolders;

/** The small edition with nothing in common with the project's own, built once for all tests. */
final class SmallEdition {

    static final Path FOLDER = Path.of("target/test-editions/tea");

    private static Outcome outcome;

    private SmallEdition() {}

    static synchronized Outcome built() {
        if (outcome == null) {
            try {
                TestFolders.delete(FOLDER);
                TestFolders.copy(Path.of("src/test/resources/editions/tea"), FOLDER);
                outcome = new EditionBuild(FOLDER, Progress.NONE).run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return outcome;
    }

    static byte[] output(String ending) throws IOException {
        built();
        return Files.readAllBytes(FOLDER.resolve("out/tea" + ending));
    }
}
