package org.duizhao.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.duizhao.align.AlignmentFile;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.cite.Citable;
import org.duizhao.cite.CitationStyle;
import org.duizhao.cite.Citations;
import org.duizhao.cite.Cited;
import org.duizhao.cite.DataFormat;
import org.duizhao.cite.ReferenceFile;
import org.duizhao.cite.UnknownIdException;
import org.duizhao.handout.PassageList;
import org.duizhao.model.Annotated;
import org.duizhao.model.Diagnostics;
import org.duizhao.read.EditionFolder;
import org.duizhao.read.SourcesReader;
import org.duizhao.release.Release;
import org.duizhao.tei.ContentHash;
import org.duizhao.tei.TeiReader;
import org.duizhao.tei.TeiSchema;
import org.duizhao.tei.TeiWriter;
import org.duizhao.version.VersionDiff;
import org.xml.sax.SAXException;

/** Whatever is asked for, and whatever is done to the files that a command is given, there is an answer. */
class SpoiltRequestsTest extends WithWholeFolder {

    private static Annotated edition;
    private static String tei;

    @BeforeContainer
    static void makeEdition() {
        edition = Release.forPrivateStudy(
                new EditionBuild(folder, Progress.NONE).annotated().orElseThrow());
        tei = TeiWriter.write(edition);
    }

    @Provide
    Arbitrary<String> requests() {
        Arbitrary<String> bits = Arbitraries.of(
                "T",
                "C",
                "T.1",
                "T.2",
                "T.3",
                "C.1",
                "R.1",
                "-",
                "–",
                "—",
                ",",
                "，",
                "、",
                " ",
                ".",
                "1",
                "0",
                "99999999999999",
                "@",
                "@river-1990",
                "Z",
                "A",
                "Q",
                "T.1.1",
                "T.1.2",
                "T.1.99",
                "\n",
                "\u0000",
                "\ud800",
                "(",
                "[",
                "*",
                "\\");
        return Arbitraries.oneOf(
                bits.list().ofMaxSize(8).map(l -> String.join("", l)),
                Arbitraries.strings().ofMaxLength(20));
    }

    @Property
    void passagesOfAHandout(@ForAll("requests") String request) {
        Diagnostics diagnostics = new Diagnostics();
        PassageList passages = PassageList.read(request, edition.aligned().parts(), diagnostics);
        if (!diagnostics.hasErrors()) {
            assertFalse(passages.numbers().isEmpty(), request);
            assertFalse(passages.fileName().contains("/"), request);
            assertFalse(passages.byPart().isEmpty(), request);
        }
    }

    @Property
    void whatIsCited(@ForAll("requests") String id, @ForAll("requests") String siglum) throws IOException {
        Citable citable = new Citable(edition, ReferenceFile.read(folder));
        for (String witness : List.of("", siglum)) {
            try {
                Cited cited = citable.find(id, witness);
                for (DataFormat format : DataFormat.values()) {
                    assertFalse(
                            format == DataFormat.CFF
                                    ? false
                                    : format.write(cited, "").isEmpty());
                }
            } catch (UnknownIdException e) {
                assertFalse(e.getMessage().isEmpty());
            }
        }
    }

    /** The command reads the works once more, with all that CSL knows; what the build would refuse it may refuse. */
    @Property
    void theWorksThatAreCited(@ForAll("mutations") List<Mutation> mutations) throws IOException {
        byte[] former = whole.read("sources/references.json");
        whole.write("sources/references.json", Mutation.all(mutations, former));
        try {
            Diagnostics diagnostics = new Diagnostics();
            new SourcesReader(new EditionFolder(folder), diagnostics).read();
            if (!diagnostics.hasErrors()) {
                for (var work : ReferenceFile.read(folder).values()) {
                    Cited cited = new Citable(edition, ReferenceFile.read(folder)).find("@" + work.id(), "");
                    for (DataFormat format : List.of(DataFormat.BIBTEX, DataFormat.RIS, DataFormat.CSL_JSON)) {
                        format.write(cited, "");
                    }
                    if (mutations.size() == 1) {
                        Citations.of(cited, CitationStyle.APA);
                    }
                }
            }
        } catch (IOException e) {
            assertTrue(e.getMessage().startsWith("sources/references.json "), e.getMessage());
        } catch (UnknownIdException e) {
            throw new AssertionError(e);
        } finally {
            whole.write("sources/references.json", former);
        }
    }

    @Property
    void anAlignmentFile(@ForAll("mutations") List<Mutation> mutations) throws IOException {
        byte[] file = Mutation.all(mutations, whole.read("sources/alignment/T.Z.A.txt"));
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            AlignmentFile.Parsed parsed = AlignmentFile.parse(new String(file, StandardCharsets.UTF_8), "Z", "A");
            String written = AlignmentFile.format(parsed.file(), "Z", "A");
            AlignmentFile.Parsed again = AlignmentFile.parse(written, "Z", "A");
            assertEquals(List.of(), again.problems(), written);
            assertEquals(written, AlignmentFile.format(again.file(), "Z", "A"));
        });
    }

    /** A file that the schema lets pass can be read; any other is told apart. */
    @Property
    void aTeiFile(@ForAll("mutations") List<Mutation> mutations) throws IOException {
        String file = new String(Mutation.all(mutations, tei.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            ContentHash.stated(file);
            if (TeiSchema.validate(file).isEmpty()) {
                try {
                    TeiReader.read(file, "a.tei.xml");
                } catch (SAXException e) {
                    // Not an edition, and said to be none.
                    assertFalse(e.getMessage().isEmpty());
                }
            }
        });
    }

    @Property
    void versionsThatAreCompared(@ForAll("mutations") List<Mutation> mutations) {
        String file = new String(Mutation.all(mutations, tei.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            try {
                assertTrue(!VersionDiff.of("old", tei, "new", file).text().isEmpty());
            } catch (IOException e) {
                assertFalse(e.getMessage().isEmpty());
            }
        });
    }
}
