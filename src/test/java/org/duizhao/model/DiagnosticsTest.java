package org.duizhao.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.duizhao.model.Diagnostic.Severity;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {

    private final Diagnostics diagnostics = new Diagnostics();

    private List<String> told() {
        return diagnostics.all().stream().map(d -> d.place() + " " + d.code()).toList();
    }

    @Test
    void complaintsAreToldByFileLineColumnAndCode() {
        diagnostics.warning("W02", new Place("b.txt", 1, 1));
        diagnostics.warning("W01", new Place("b.txt", 1, 1));
        diagnostics.notice("G12", new Place("a.txt", 10, 1));
        diagnostics.error("F01", new Place("a.txt", 9, 20));
        diagnostics.error("F01", new Place("a.txt", 9, 3));
        assertEquals(
                List.of("a.txt:9:3 F01", "a.txt:9:20 F01", "a.txt:10:1 G12", "b.txt:1:1 W01", "b.txt:1:1 W02"), told());
    }

    @Test
    void theSameComplaintIsToldOnce() {
        diagnostics.error("F01", Place.of("a.txt"), "x");
        diagnostics.error("F01", Place.of("a.txt"), "x");
        diagnostics.error("F01", Place.of("a.txt"), "y");
        assertEquals(2, diagnostics.all().size());
    }

    @Test
    void onlyErrorsAreErrors() {
        diagnostics.warning("W01", Place.of("a.txt"));
        diagnostics.notice("G12", Place.of("a.txt"));
        assertFalse(diagnostics.hasErrors());
        diagnostics.add(new Diagnostic(Severity.ERROR, Place.of("a.txt"), Message.of("F01")));
        assertTrue(diagnostics.hasErrors());
    }

    @Test
    void aSilenceLeavesOutWarningsAndNoticesOfItsCodeAndNoErrors() {
        diagnostics.silence("G12", Place.of("edition.yaml"));
        diagnostics.warning("G12", new Place("a.txt", 1, 1));
        diagnostics.notice("G12", new Place("a.txt", 2, 1));
        diagnostics.error("G12", new Place("a.txt", 3, 1));
        diagnostics.warning("G13", new Place("a.txt", 4, 1));
        assertEquals(List.of("a.txt:3:1 G12", "a.txt:4:1 G13"), told());
    }

    @Test
    void aSilenceUnderWhichThereWasNothingIsToldAtItsPlace() {
        diagnostics.silence("G12", new Place("edition.yaml", 7, 3));
        diagnostics.silence("G13", new Place("edition.yaml", 8, 3));
        diagnostics.warning("G13", new Place("a.txt", 1, 1));
        diagnostics.tellIdleSilences();
        assertEquals(List.of("edition.yaml:7:3 M29"), told());
        assertEquals(List.of("G12"), diagnostics.all().get(0).what().arguments());
    }

    @Test
    void aPlaceIsWrittenAsCompilersDo() {
        assertEquals("a.txt", Place.of("a.txt").toString());
        assertEquals("a.txt:3", new Place("a.txt", 3, 0).toString());
        assertEquals("a.txt:3:7", new Place("a.txt", 3, 7).toString());
        assertEquals("a.txt:5:1", new Place("a.txt", 3, 7).down(2).toString());
    }
}
