package org.duizhao.hostile;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever is done to a file of an edition folder, it is read or complained of: never an exception, a hang, or a TEI file
 * that is not valid. Each property is one parser; the profile {@code long} tries each 1,000 times, {@code endurance}
 * 10,000 times; one input in forty is taken through all stages.
 */
class SpoiltSourcesTest extends WithWholeFolder {

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.strings().ofMaxLength(200);
    }

    private static void spoil(String file, List<Mutation> mutations) throws IOException {
        byte[] spoilt = Mutation.all(mutations, whole.read(file));
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> whole.said(file, spoilt, goesOn(mutations)));
    }

    /** One in forty, chosen by chance but always the same, is taken through all stages; the others are only read. */
    private static boolean goesOn(Object input) {
        return Math.floorMod(input.toString().hashCode(), 40) == 0;
    }

    @Property
    void theManifest(@ForAll("mutations") List<Mutation> mutations) throws IOException {
        spoil("sources/edition.yaml", mutations);
    }

    @Property
    void theGlossary(@ForAll("mutations") List<Mutation> mutations) throws IOException {
        spoil("sources/glossary.yaml", mutations);
    }

    @Property
    void theApparatus(@ForAll("mutations") List<Mutation> mutations) throws IOException {
        spoil("sources/apparatus.yaml", mutations);
    }

    @Property
    void theReferences(@ForAll("mutations") List<Mutation> mutations) throws IOException {
        spoil("sources/references.json", mutations);
    }

    @Property
    void theNotes(@ForAll("mutations") List<Mutation> mutations) throws IOException {
        spoil("sources/notes/T.md", mutations);
    }

    @Property
    void theCommentary(@ForAll("mutations") List<Mutation> mutations) throws IOException {
        spoil("sources/commentary/T.md", mutations);
    }

    @Property
    void thePrinciples(@ForAll("mutations") List<Mutation> mutations) throws IOException {
        spoil("sources/principles.md", mutations);
    }

    @Property
    void thePassages(@ForAll("mutations") List<Mutation> mutations) throws IOException {
        spoil("sources/passages/T.txt", mutations);
    }

    @Property
    void theAlignment(@ForAll("mutations") List<Mutation> mutations) throws IOException {
        spoil("sources/alignment/T.Z.A.txt", mutations);
    }

    @Property
    void aTranslation(@ForAll("mutations") List<Mutation> mutations) throws IOException {
        spoil("sources/witnesses/a.txt", mutations);
    }

    @Property
    void theBase(@ForAll("mutations") List<Mutation> mutations) throws IOException {
        spoil("sources/witnesses/z.txt", mutations);
    }

    @Property
    void anyFileThatHoldsAnything(@ForAll("anything") String text, @ForAll int which) throws IOException {
        String file = WholeFolder.FILES.get(Math.floorMod(which, WholeFolder.FILES.size()));
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> whole.said(file, text.getBytes("UTF-8"), goesOn(text)));
    }
}
