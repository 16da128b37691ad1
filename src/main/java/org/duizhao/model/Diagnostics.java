package org.duizhao.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.model.Diagnostic.Severity;

/** Collects the complaints of a run, so that one run tells all it can find. Not for use by several threads at once. */
public final class Diagnostics {

    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(
                    (Diagnostic d) -> d.place().file())
            .thenComparingInt(d -> d.place().line())
            .thenComparingInt(d -> d.place().column())
            .thenComparing(Diagnostic::code);

    private final List<Diagnostic> found = new ArrayList<>();
    private final Map<String, Place> silenced = new LinkedHashMap<>();

    /**
     * Complains.
     *
     * @param key what of, in the catalogue: a code, and a word where the code is given for several faults
     * @param arguments what goes into the texts of the complaint and of its remedy
     */
    public void error(String key, Place place, Object... arguments) {
        found.add(new Diagnostic(Severity.ERROR, place, Message.of(key, arguments)));
    }

    public void warning(String key, Place place, Object... arguments) {
        found.add(new Diagnostic(Severity.WARNING, place, Message.of(key, arguments)));
    }

    public void notice(String key, Place place, Object... arguments) {
        found.add(new Diagnostic(Severity.NOTICE, place, Message.of(key, arguments)));
    }

    public void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }

    /** Leaves out the warnings or notices of a code from now on; errors are never left out. */
    public void silence(String code, Place where) {
        silenced.put(code, where);
    }

    /** Tells of silences under which there was nothing to silence; at the end of a run that has looked at everything. */
    public void tellIdleSilences() {
        silenced.forEach((code, place) -> {
            if (found.stream().noneMatch(d -> d.code().equals(code))) {
                notice("M29", place, code);
            }
        });
    }

    /** All complaints so far that are not silenced, each once, ordered by file, line and column. */
    public List<Diagnostic> all() {
        return found.stream()
                .filter(d -> d.severity() == Severity.ERROR || !silenced.containsKey(d.code()))
                .distinct()
                .sorted(BY_PLACE)
                .toList();
    }
}
