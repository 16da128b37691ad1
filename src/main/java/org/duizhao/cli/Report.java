package org.duizhao.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duizhao.export.Json;
import org.duizhao.message.Catalogue;
import org.duizhao.model.Diagnostic;
import org.duizhao.model.Diagnostic.Severity;
import org.duizhao.model.Message;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** Prints diagnostics as compilers do, so that editors can jump to them. */
final class Report {

    private final Catalogue catalogue;
    private final Ansi ansi;

    Report(Catalogue catalogue, Ansi ansi) {
        this.catalogue = catalogue;
        this.ansi = ansi;
    }

    void print(List<Diagnostic> diagnostics, boolean errorsAlone, PrintWriter err) {
        for (Diagnostic d : diagnostics) {
            if (errorsAlone && d.severity() != Severity.ERROR) {
                continue;
            }
            err.println(styled(d.place().toString(), Style.bold) + ": "
                    + styled(catalogue.text("severity." + word(d)), Style.bold, style(d.severity())) + " " + d.code()
                    + ": " + catalogue.text(d.what()));
            err.println("  " + catalogue.text(d.remedy()));
        }
        long errors =
                diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).count();
        long warnings = diagnostics.stream()
                .filter(d -> d.severity() == Severity.WARNING)
                .count();
        if (errors + warnings > 0 && !errorsAlone) {
            err.println(catalogue.text(Message.of(
                    "report.sum", Message.of("count.errors", errors), Message.of("count.warnings", warnings))));
        }
    }

    private static Style style(Severity severity) {
        return switch (severity) {
            case ERROR -> Style.fg_red;
            case WARNING -> Style.fg_yellow;
            case NOTICE -> Style.fg_cyan;
        };
    }

    private String styled(String text, Style... styles) {
        return ansi.enabled() ? Style.on(styles) + text + Style.off(styles) : text;
    }

    /** The complaints as a list of objects, for editors and for services that build editions. */
    String json(List<Diagnostic> diagnostics, boolean errorsAlone) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Diagnostic d : diagnostics) {
            if (errorsAlone && d.severity() != Severity.ERROR) {
                continue;
            }
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("severity", word(d));
            object.put("code", d.code());
            object.put("file", d.place().file());
            object.put("line", d.place().line());
            object.put("column", d.place().column());
            object.put("message", catalogue.text(d.what()));
            object.put("hint", catalogue.text(d.remedy()));
            list.add(object);
        }
        return Json.of(list);
    }

    private static String word(Diagnostic diagnostic) {
        return diagnostic.severity().name().toLowerCase(Locale.ROOT);
    }
}
