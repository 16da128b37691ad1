package org.duizhao.tei;

import java.util.List;

/** Writes what a remark rests on. */
final class Grounds {

    private Grounds() {}

    /** @param source sigla, keys of works, and "editors" for the editors' own knowledge */
    static void write(XmlOut out, List<String> source) {
        if (source.isEmpty()) {
            return;
        }
        out.element("note", () -> {
            for (String ground : source) {
                if (ground.equals("editors")) {
                    out.empty("ptr", "type", "editors", "target", "#editors");
                } else if (ground.matches("[A-Z][A-Za-z0-9]*")) {
                    out.empty("ptr", "type", "witness", "target", "#" + Ids.witness(ground));
                } else {
                    out.empty("ptr", "type", "citation", "target", "#" + Ids.work(ground));
                }
            }
        }, "type", "source").newline();
    }
}
