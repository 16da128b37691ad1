package org.duizhao.tei;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.AnchoredNote;
import org.duizhao.model.Annotated;
import org.duizhao.model.Bead;
import org.duizhao.release.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** TEI to edition to TEI is the identity. */
class TeiReaderTest {

    private static List<String> editions() {
        return List.of(
                ".",
                "src/test/resources/editions/tea",
                "src/test/resources/editions/headed",
                "src/test/resources/editions/verse",
                "src/test/resources/editions/well/before",
                "src/test/resources/cases/_base");
    }

    @ParameterizedTest
    @MethodSource("editions")
    void whatIsReadIsWrittenAgain(String folder) throws Exception {
        Annotated edition =
                new EditionBuild(Path.of(folder), Progress.NONE).annotated().orElseThrow();
        Annotated with = edition.withConcordance();
        for (Annotated released : List.of(
                Release.forPrivateStudy(edition),
                Release.forDistribution(edition),
                Release.forPrivateStudy(with),
                Release.forDistribution(with),
                Release.forDistribution(edition).reducedFrom("0123456789abcdef".repeat(4)))) {
            String tei = TeiWriter.write(released);
            assertEquals(List.of(), TeiSchema.validate(tei));
            assertEquals(tei, TeiWriter.write(TeiReader.read(tei, "edition.tei.xml")));
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everythingStandsWhereItStood(String folder) throws Exception {
        Annotated edition = Release.forPrivateStudy(
                new EditionBuild(Path.of(folder), Progress.NONE).annotated().orElseThrow());
        Annotated read = TeiReader.read(TeiWriter.write(edition), "edition.tei.xml");
        assertEquals(places(edition.notes()), places(read.notes()));
        assertEquals(edition.terms(), read.terms());
        for (AlignedPart part : edition.aligned().parts()) {
            String id = part.part().id();
            AlignedPart same = read.aligned().parts().stream()
                    .filter(p -> p.part().id().equals(id))
                    .findFirst()
                    .orElseThrow();
            assertEquals(part.passages(), same.passages());
            assertEquals(
                    sentences(edition, part.part().base(), id),
                    sentences(read, part.part().base(), id));
            for (String siglum : part.part().witnesses()) {
                assertEquals(sentences(edition, siglum, id), sentences(read, siglum, id));
                assertEquals(headings(edition, siglum, id), headings(read, siglum, id));
                assertEquals(beads(part.beads().get(siglum)), beads(same.beads().get(siglum)), id + " " + siglum);
            }
        }
    }

    private static List<String> headings(Annotated edition, String siglum, String part) {
        return edition.sources().witness(siglum).flatMap(w -> w.textOf(part)).stream()
                .flatMap(t -> t.headings().stream())
                .map(h -> h.beforeSegment() + " " + h.level() + " " + h.supplied() + " " + h.text())
                .toList();
    }

    private static List<String> places(List<AnchoredNote> notes) {
        return notes.stream()
                .map(n -> n.number() + " " + n.part() + " " + n.siglum() + " " + n.segment() + " " + n.start() + "-"
                        + n.end() + " " + n.standing())
                .toList();
    }

    private static List<String> sentences(Annotated edition, String siglum, String part) {
        return edition.sources().segments(siglum, part).stream()
                .map(s -> s.paragraph() + " " + s.text())
                .toList();
    }

    /** In the order of their numbers; what answers nothing stands alone in the file. */
    private static List<String> beads(List<Bead> beads) {
        return beads.stream()
                .flatMap(b -> b.left().isEmpty() || b.right().isEmpty()
                        ? Stream.concat(
                                b.left().stream().map(i -> List.of(i) + " []"),
                                b.right().stream().map(j -> "[] " + List.of(j)))
                        : Stream.of(b.left() + " " + b.right()))
                .sorted()
                .toList();
    }

    @Test
    void entitiesAreRefused() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE TEI [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                + "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">&a;</TEI>";
        assertThrows(SAXException.class, () -> TeiReader.read(bomb, "bomb.tei.xml"));
    }
}
