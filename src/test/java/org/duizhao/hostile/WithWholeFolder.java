package org.duizhao.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.duizhao.build.TestFolders;

/** Properties of one {@link WholeFolder}, which is there as long as they are tried. */
abstract class WithWholeFolder {

    static Path folder;
    static WholeFolder whole;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("spoilt");
        whole = WholeFolder.in(folder);
    }

    @AfterContainer
    static void deleteFolder() throws IOException {
        TestFolders.delete(folder);
    }

    @Provide
    Arbitrary<List<Mutation>> mutations() {
        return Mutation.some();
    }
}
