package org.duizhao.read;

import java.util.LinkedHashSet;
import java.util.Set;
import org.duizhao.model.Codes;
import org.duizhao.model.Diagnostic.Severity;
import org.duizhao.model.Diagnostics;

/** Reads which complaints the manifest silences, {@code silence: [{code: N13, reason: …}]}. */
final class SilenceReader {

    private SilenceReader() {}

    static void read(YamlMap manifest, Diagnostics diagnostics) {
        Set<String> seen = new LinkedHashSet<>();
        for (YamlMap silence : manifest.maps("silence")) {
            String code = silence.text("code");
            silence.text("reason");
            silence.noMore();
            Severity severity = Codes.all().get(code);
            if (code.isEmpty()) {
                continue;
            }
            if (severity == null) {
                String near = Nearest.to(code, Codes.all().keySet())
                        .map(n -> " Did you mean “" + n + "”?")
                        .orElse("");
                diagnostics.error(
                        "M27",
                        silence.place("code"),
                        "“" + code + "” is the code of no complaint." + near,
                        "Write the code as it is printed.");
            } else if (severity == Severity.ERROR) {
                diagnostics.error(
                        "M28",
                        silence.place("code"),
                        "“" + code + "” is an error, and errors are not silenced.",
                        "Mend what it complains of, and delete this entry.");
            } else if (!seen.add(code)) {
                diagnostics.error(
                        "M02", silence.place("code"), "“" + code + "” is silenced twice.", "Keep one of the two.");
            } else {
                diagnostics.silence(code, silence.place());
            }
        }
    }
}
