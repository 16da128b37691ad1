package org.duizhao.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duizhao.export.Json;
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
            err.println(
                    d.place() + ": " + d.severity().name().toLowerCase(Locale.ROOT) + " " + d.code() + ": " + d.what());
            err.println("  " + d.remedy());
        }
        long errors =
                diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).count();
        long warnings = diagnostics.stream()
                .filter(d -> d.severity() == Severity.WARNING)
                .count();
        if (errors + warnings > 0 && !quiet) {
            err.println(count(errors, "error") + ", " + count(warnings, "warning"));
        }
    }

    /** The complaints as a list of objects, for editors and for services that build editions. */
    static String json(List<Diagnostic> diagnostics, boolean quiet) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Diagnostic d : diagnostics) {
            if (quiet && d.severity() != Severity.ERROR) {
                continue;
            }
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("severity", d.severity().name().toLowerCase(Locale.ROOT));
            object.put("code", d.code());
            object.put("file", d.place().file());
            object.put("line", d.place().line());
            object.put("column", d.place().column());
            object.put("message", d.what());
            object.put("hint", d.remedy());
            list.add(object);
        }
        return Json.of(list);
    }

    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
