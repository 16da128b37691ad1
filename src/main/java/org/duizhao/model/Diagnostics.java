package org.duizhao.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.duizhao.model.Diagnostic.Severity;

/** Collects the complaints of a run, so that one run tells all it can find. Not for use by several threads at once. */
public final class Diagnostics {

    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing((Diagnostic d) -> d.place().file())
            .thenComparingInt(d -> d.place().line())
            .thenComparingInt(d -> d.place().column())
            .thenComparing(Diagnostic::code);

    private final List<Diagnostic> found = new ArrayList<>();

    public void error(String code, Place place, String what, String remedy) {
        found.add(new Diagnostic(Severity.ERROR, code, place, what, remedy));
    }

    public void warning(String code, Place place, String what, String remedy) {
        found.add(new Diagnostic(Severity.WARNING, code, place, what, remedy));
    }

    public void notice(String code, Place place, String what, String remedy) {
        found.add(new Diagnostic(Severity.NOTICE, code, place, what, remedy));
    }

    public void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }

    /** All complaints so far, each once, ordered by file, line and column. */
    public List<Diagnostic> all() {
        return found.stream().distinct().sorted(BY_PLACE).toList();
    }
}
