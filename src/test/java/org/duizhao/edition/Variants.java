package org.duizhao.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.EditionBuild.Form;
import org.duizhao.build.Progress;
import org.duizhao.build.TestFolders;
import org.duizhao.model.Annotated.Purpose;
import org.duizhao.model.PageDesign;

/** The project's own edition in its other forms, built once for all tests. */
final class Variants {

    private static final Path FOLDER = Path.of("target/test-editions/variants");
    private static boolean built;

    private Variants() {}

    /** A file by what its name has after the edition's, such as {@code -ruby.epub}. */
    static synchronized byte[] output(String ending) throws IOException {
        if (!built) {
            TestFolders.delete(FOLDER);
            TestFolders.copy(Path.of("sources"), FOLDER.resolve("sources"));
            assertEquals(
                    List.of(
                            "out/nqpf-hant.tei.xml",
                            "out/nqpf-hant.epub",
                            "out/nqpf-hant.pdf",
                            "out/nqpf-hant-ruby.epub",
                            "out/nqpf-hant.cff"),
                    build(new Form(true, true, false, PageDesign.Change.NONE)));
            assertEquals(
                    List.of("out/nqpf.tei.xml", "out/nqpf.epub", "out/nqpf.pdf", "out/nqpf-ruby.epub", "out/nqpf.cff"),
                    build(new Form(false, true, false, PageDesign.Change.NONE)));
            built = true;
        }
        return Files.readAllBytes(FOLDER.resolve("out/nqpf" + ending));
    }

    private static List<String> build(Form form) throws IOException {
        return new EditionBuild(FOLDER, Progress.NONE)
                .run(Purpose.PRIVATE_STUDY, form)
                .written();
    }
}
