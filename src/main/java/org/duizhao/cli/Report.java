package org.duizhao.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.duizhao.model.Diagnostic;
import org.duizhao.model.Diagnostic.Severity;

/** Prints diagnostics as compilers do, so that editors can jump to them. */
final class Report {

    private Report() {}

    static void print(List<Diagnostic> diagnostics, boolean quiet, PrintWriter err) {
        for (Diagnostic d : diagnostics) {
            if (quiet && d.severity() != Severity.ERROR) {
                continue;
            }
            err.println(d.place() + ": " + d.severity().name().toLowerCase(Locale.ROOT) + " " + d.code() + ": "
                    + d.what());
            err.println("  " + d.remedy());
        }
        long errors = diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).count();
        long warnings = diagnostics.stream().filter(d -> d.severity() == Severity.WARNING).count();
        if (errors + warnings > 0 && !quiet) {
            err.println(count(errors, "error") + ", " + count(warnings, "warning"));
        }
    }

    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
