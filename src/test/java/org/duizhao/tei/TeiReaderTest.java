package org.duizhao.tei;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.model.Annotated;
import org.duizhao.release.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** TEI to edition to TEI is the identity. */
class TeiReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "src/test/resources/editions/tea",
                "src/test/resources/editions/well/before",
                "src/test/resources/cases/_base"
            })
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

    @Test
    void entitiesAreRefused() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE TEI [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                + "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">&a;</TEI>";
        assertThrows(SAXException.class, () -> TeiReader.read(bomb, "bomb.tei.xml"));
    }
}
