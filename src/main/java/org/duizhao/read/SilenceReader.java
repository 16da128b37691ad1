package org.duizhao.read;

import java.util.LinkedHashSet;
import java.util.Set;
import org.duizhao.model.Codes;
import org.duizhao.model.Diagnostic.Severity;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Message;

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
                Message near = Nearest.to(code, Codes.all().keySet())
                        .map(n -> Message.of("did-you-mean", n))
                        .orElse(Message.none());
                diagnostics.error("M27", silence.place("code"), code, near);
            } else if (severity == Severity.ERROR) {
                diagnostics.error("M28", silence.place("code"), code);
            } else if (!seen.add(code)) {
                diagnostics.error("M02.silenced", silence.place("code"), code);
            } else {
                diagnostics.silence(code, silence.place());
            }
        }
    }
}
