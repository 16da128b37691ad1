package org.duizhao.tei;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.release.Release;
import org.junit.jupiter.api.Test;

class TeiSchemaTest {

    /** Two things had one identifier, and the document counted as valid. */
    @Test
    void anIdentifierStandsOnce() {
        String tei = TeiWriter.write(
                Release.forPrivateStudy(new EditionBuild(Path.of("src/test/resources/cases/_base"), Progress.NONE)
                        .annotated()
                        .orElseThrow()));
        assertEquals(List.of(), TeiSchema.validate(tei));
        String twice = tei.replace("xml:id=\"note-1\"", "xml:id=\"commentary-T.1\"");
        assertEquals(2, TeiSchema.validate(twice).size(), "where it stands again, and where it stood before");
    }
}
