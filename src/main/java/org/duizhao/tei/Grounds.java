package org.duizhao.tei;

import java.util.List;
import org.duizhao.model.Sources;

/** Writes what a remark rests on. */
final class Grounds {

    private Grounds() {}

    /** @param named sigla, keys of works, and "editors" for the editors' own knowledge */
    static void write(XmlOut out, List<String> named, Sources sources) {
        // A former base may be named that is no longer among the witnesses.
        List<String> source = named.stream()
                .filter(g -> !isSiglum(g) || sources.witness(g).isPresent())
                .toList();
        if (source.isEmpty()) {
            return;
        }
        out.element("note", () -> {
            for (String ground : source) {
                if (ground.equals("editors")) {
                    out.empty("ptr", "type", "editors", "target", "#editors");
                } else if (isSiglum(ground)) {
                    out.empty("ptr", "type", "witness", "target", "#" + Ids.witness(ground));
                } else {
                    out.empty("ptr", "type", "citation", "target", "#" + Ids.work(ground));
                }
            }
        }, "type", "source").newline();
    }

    private static boolean isSiglum(String ground) {
        return ground.matches("[A-Z][A-Za-z0-9]*");
    }
}
