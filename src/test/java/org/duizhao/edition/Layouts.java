package org.duizhao.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.EditionBuild.Form;
import org.duizhao.build.EditionBuild.Outcome;
import org.duizhao.build.Progress;
import org.duizhao.build.TestFolders;
import org.duizhao.model.Annotated.Purpose;
import org.duizhao.model.PageDesign.Change;
import org.duizhao.model.PageDesign.Layout;

/** The PDF of an edition in any design, each built once for all tests. */
final class Layouts {

    /** The editions by the folders that their sources are in. */
    static final Path FLAGSHIP = Path.of(".");

    static final Path SMALL = Path.of("src/test/resources/editions/tea");

    private static final Map<String, byte[]> MADE = new HashMap<>();

    private Layouts() {}

    /** A design told in words, as in {@code facing a5 large}: a layout, a paper, {@code large}, {@code pinyin}. */
    static Change design(String words) {
        List<String> all = List.of(words.split(" "));
        return new Change(
                all.stream().filter(w -> w.matches("6x9|a5|a4|letter")).findFirst(),
                all.stream().map(Layout::of).flatMap(Optional::stream).findFirst(),
                all.contains("large"),
                all.contains("pinyin"));
    }

    static synchronized byte[] pdf(Path edition, String words) throws IOException {
        String key = edition + " " + words;
        if (!MADE.containsKey(key)) {
            Path folder = Path.of("target/test-editions/layouts");
            TestFolders.delete(folder);
            TestFolders.copy(edition.resolve("sources"), folder.resolve("sources"));
            Outcome outcome = new EditionBuild(folder, Progress.NONE)
                    .run(Purpose.PRIVATE_STUDY, new Form(false, false, false, design(words)));
            assertEquals(4, outcome.written().size(), outcome.diagnostics().toString());
            String pdf = outcome.written().stream()
                    .filter(f -> f.endsWith(".pdf"))
                    .findFirst()
                    .orElseThrow();
            MADE.put(key, Files.readAllBytes(folder.resolve(pdf)));
        }
        return MADE.get(key);
    }
}
