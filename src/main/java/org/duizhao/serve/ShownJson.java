package org.duizhao.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duizhao.epub.BookFiles;
import org.duizhao.message.Catalogue;
import org.duizhao.model.Diagnostic;

/** The state of the edition as the workbench's page is told it: its documents, and what there is to complain of. */
final class ShownJson {

    private ShownJson() {}

    static Map<String, Object> of(Shown shown, Catalogue catalogue) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("version", shown.version());
        told.put(
                "title",
                shown.edition().map(e -> e.sources().info().title().in("en")).orElse(""));
        told.put("current", shown.current());
        told.put("failure", catalogue.text(shown.failure()));
        told.put("looks", shown.book().map(BookFiles::looks).orElse(""));
        told.put(
                "documents",
                shown.book().map(BookFiles::documents).orElse(List.of()).stream()
                        .map(d -> Map.of("path", d.path(), "title", d.title()))
                        .toList());
        told.put(
                "complaints",
                shown.complaints().stream().map(c -> complaint(c, catalogue)).toList());
        return told;
    }

    private static Map<String, Object> complaint(Complaint complaint, Catalogue catalogue) {
        Diagnostic diagnostic = complaint.diagnostic();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
        told.put("label", catalogue.text("severity." + told.get("severity")));
        told.put("code", diagnostic.code());
        told.put("place", diagnostic.place().toString());
        told.put("what", catalogue.text(diagnostic.what()));
        told.put("remedy", catalogue.text(diagnostic.remedy()));
        told.put("document", complaint.document());
        told.put("anchor", complaint.anchor());
        return told;
    }
}
