package org.duizhao.tei;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.model.Sources;
import org.w3c.dom.Element;

/** Writes what a remark rests on, and reads it back. */
final class Grounds {

    private static final String EDITORS = "editors";

    private Grounds() {}

    /** @param named sigla, keys of works, and "editors" for the editors' own knowledge */
    static void write(XmlOut out, List<String> named, Sources sources) {
        // A former base may be named that is no longer among the witnesses.
        List<String> source = named.stream()
                .filter(g -> g.equals(EDITORS) || isWitness(g, sources) || isWork(g, sources))
                .toList();
        if (source.isEmpty()) {
            return;
        }
        out.element(
                        "note",
                        () -> {
                            for (String ground : source) {
                                if (ground.equals(EDITORS)) {
                                    out.empty("ptr", "type", "editors", "target", "#editors");
                                } else if (isWitness(ground, sources)) {
                                    out.empty("ptr", "type", "witness", "target", "#" + Ids.witness(ground));
                                } else {
                                    out.empty("ptr", "type", "citation", "target", "#" + Ids.work(ground));
                                }
                            }
                        },
                        "type",
                        "source")
                .newline();
    }

    /** What the remark in an element rests on, in the words of {@link #write}. */
    static List<String> read(Element remark) {
        List<String> source = new ArrayList<>();
        for (Element note : Dom.children(remark, "note", "source")) {
            for (Element ptr : Dom.children(note, "ptr")) {
                String target = ptr.getAttribute("target").substring(1);
                source.add(
                        switch (ptr.getAttribute("type")) {
                            case "editors" -> EDITORS;
                            case "witness" -> target.substring("wit-".length());
                            default -> Ids.workKey(target);
                        });
            }
        }
        return List.copyOf(source);
    }

    private static boolean isWitness(String ground, Sources sources) {
        return sources.witness(ground).isPresent();
    }

    private static boolean isWork(String ground, Sources sources) {
        return sources.references().stream().anyMatch(work -> work.key().equals(ground));
    }
}
