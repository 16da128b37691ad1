package org.duizhao.tei;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.model.Annotated;
import org.duizhao.release.Release;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The hash that a TEI file states of itself is the hash of its text. */
class ContentHashTest {

    private static Annotated edition;
    private static String tei;

    @BeforeAll
    static void write() {
        edition = new EditionBuild(Path.of("src/test/resources/editions/well/before"), Progress.NONE)
                .annotated()
                .orElseThrow();
        tei = TeiWriter.write(Release.forPrivateStudy(edition));
    }

    @Test
    void recomputingGivesWhatTheFileStates() {
        assertEquals(Optional.of(ContentHash.of(tei)), ContentHash.stated(tei));
        assertEquals(List.of(), TeiSchema.validate(tei));
    }

    @Test
    void anyoneCanRecomputeItWithoutDuizhao() throws Exception {
        String emptied = tei.replaceFirst("<idno type=\"sha256\">[0-9a-f]*</idno>", "<idno type=\"sha256\"></idno>");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(emptied.getBytes(StandardCharsets.UTF_8));
        assertEquals(HexFormat.of().formatHex(digest), ContentHash.stated(tei).orElseThrow());
    }

    @Test
    void anyChangeOfTextChangesIt() {
        String hash = ContentHash.of(tei);
        for (String words : List.of("大槐树", "old well", "A set phrase", "great drought", "0.3.0")) {
            assertTrue(tei.contains(words), words);
            String changed = tei.replaceFirst(words, words + "s");
            assertNotEquals(hash, ContentHash.of(changed), words);
            assertEquals(Optional.of(hash), ContentHash.stated(changed), "what it states is what it was");
        }
    }

    @Test
    void writingTwiceGivesTheSame() {
        assertEquals(tei, TeiWriter.write(Release.forPrivateStudy(edition)));
    }

    @Test
    void anEditionForDistributionNamesItsParent() {
        Annotated tea = new EditionBuild(Path.of("src/test/resources/editions/tea"), Progress.NONE)
                .annotated()
                .orElseThrow();
        String parent = ContentHash.of(TeiWriter.write(Release.forPrivateStudy(tea)));
        String reduced = TeiWriter.write(Release.forDistribution(tea).reducedFrom(parent));
        assertEquals(List.of(), TeiSchema.validate(reduced));
        assertTrue(reduced.contains("<idno type=\"parent-sha256\">" + parent + "</idno>"));
        assertNotEquals(parent, ContentHash.stated(reduced).orElseThrow());
        assertEquals(ContentHash.of(reduced), ContentHash.stated(reduced).orElseThrow());
    }

    @Test
    void aFileWithoutTheElementStatesNothing() {
        assertEquals(Optional.empty(), ContentHash.stated("<TEI/>"));
        assertEquals(Optional.empty(), ContentHash.stated("<TEI><idno type=\"sha256\"></idno></TEI>"));
    }
}
