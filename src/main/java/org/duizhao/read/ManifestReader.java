package org.duizhao.read;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.EditionInfo;
import org.duizhao.model.EditionInfo.Change;
import org.duizhao.model.EditionInfo.Distribution;
import org.duizhao.model.EditionInfo.Licence;
import org.duizhao.model.Editor;
import org.duizhao.model.Layer;
import org.duizhao.model.PageDesign;
import org.duizhao.model.PageDesign.Layout;
import org.duizhao.model.Part;
import org.duizhao.model.Place;
import org.duizhao.model.WebAddress;
import org.duizhao.model.WitnessKind;

/** Reads what {@code edition.yaml} says of the edition and its parts; {@link WitnessReader} reads the witnesses. */
final class ManifestReader {

    static final String FILE = "sources/edition.yaml";

    private ManifestReader() {}

    static EditionInfo info(YamlMap map, Diagnostics diagnostics) {
        String id = map.text("id");
        if (!id.isEmpty() && !id.matches("[a-z][a-z0-9-]*")) {
            diagnostics.error("M06", map.place("id"), id);
        }
        LocalDate date = date(map, diagnostics);
        Licence licence = map.map("licence")
                .map(m -> {
                    Licence read = new Licence(m.text("name"), m.text("url", ""), m.text("statement", ""));
                    if (!read.url().isEmpty()) {
                        WebAddress.check(read.url(), m.place("url"), diagnostics);
                    }
                    m.noMore();
                    return read;
                })
                .orElse(new Licence("", "", ""));
        List<Layer> layers = new ArrayList<>();
        for (YamlMap m : map.maps("layers")) {
            layers.add(new Layer(m.text("layer"), m.text("prepared"), m.text("checked")));
            m.noMore();
        }
        List<Change> changes = new ArrayList<>();
        for (YamlMap m : map.maps("changes")) {
            date(m, diagnostics);
            changes.add(new Change(m.text("version"), m.text("date"), m.text("what")));
            m.noMore();
        }
        Distribution distribution = map.map("distribution")
                .map(m -> {
                    Distribution read = new Distribution(m.number("quotation", 25), m.number("share", 10) / 100.0);
                    m.noMore();
                    return read;
                })
                .orElse(new Distribution(25, 0.1));
        if (!map.has("title")) {
            diagnostics.error("M04.title", map.place());
        }
        List<Editor> editors = editors(map);
        if (editors.isEmpty()) {
            diagnostics.error("M22", map.place("editors"));
        }
        return new EditionInfo(
                id,
                map.titles("title"),
                map.titles("subtitle"),
                map.text("version"),
                date,
                editors,
                map.text("publisher", ""),
                map.text("description", ""),
                map.texts("subjects"),
                licence,
                layers,
                changes,
                design(map, diagnostics),
                distribution,
                map.yes("concordance"),
                map.place());
    }

    /** Editors: names, or {@code {name: …, zh: …}}. */
    private static List<Editor> editors(YamlMap map) {
        List<Editor> editors = new ArrayList<>();
        if (map.isListOfMaps("editors")) {
            for (YamlMap m : map.maps("editors")) {
                editors.add(new Editor(m.text("name"), m.text("zh", "")));
                m.noMore();
            }
        } else {
            map.texts("editors").forEach(e -> editors.add(new Editor(e, "")));
        }
        return List.copyOf(editors);
    }

    private static PageDesign design(YamlMap map, Diagnostics diagnostics) {
        String paper = map.text("paper", PageDesign.DEFAULT.paper());
        if (!PageDesign.PAPERS.contains(paper)) {
            diagnostics.error("M07", map.place("paper"), paper, PageDesign.PAPERS);
        }
        String word = map.text("layout", PageDesign.DEFAULT.layout().word());
        Optional<Layout> layout = Layout.of(word);
        if (layout.isEmpty()) {
            diagnostics.error("M25", map.place("layout"), word, Layout.words());
        }
        return new PageDesign(paper, layout.orElse(Layout.COLUMNS), map.yes("large-print"), map.yes("pinyin"));
    }

    private static LocalDate date(YamlMap map, Diagnostics diagnostics) {
        String date = map.text("date");
        try {
            LocalDate read = date.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(date);
            // Java knows years before 1 and after 9999, and the types of XML Schema that the TEI has do not.
            if (read.getYear() < 1 || read.getYear() > 9999) {
                diagnostics.error("M08", map.place("date"), date);
            }
            return read;
        } catch (DateTimeParseException e) {
            diagnostics.error("M08", map.place("date"), date);
            return LocalDate.EPOCH;
        }
    }

    /** @param kinds what the witnesses are, by their sigla; those that the parts name are checked against it */
    static List<Part> parts(YamlMap map, Map<String, WitnessKind> kinds, Diagnostics diagnostics) {
        List<Part> parts = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (YamlMap m : map.maps("parts")) {
            String id = m.text("id");
            if (!id.isEmpty() && !id.matches("[A-Z][A-Za-z0-9]*")) {
                diagnostics.error("M09", m.place("id"), id);
            }
            if (!ids.add(id)) {
                diagnostics.error("M10", m.place("id"), id);
            }
            List<String> others = m.texts("witnesses");
            String base = m.text("base");
            notSummary(base, m.place("base"), kinds, diagnostics);
            others.forEach(s -> notSummary(s, m.place("witnesses"), kinds, diagnostics));
            if (others.contains(base)) {
                diagnostics.error("M11.base", m.place("witnesses"), base);
            }
            others.stream()
                    .filter(s -> Collections.frequency(others, s) > 1)
                    .distinct()
                    .forEach(s -> diagnostics.error("M11.twice", m.place("witnesses"), s));
            String lead = m.text("lead", others.isEmpty() ? "" : others.get(0));
            if (!lead.isEmpty() && !others.contains(lead)) {
                diagnostics.error("M12", m.place("lead"), lead, others);
            }
            String summary = m.text("summary", "");
            known(summary, m.place("summary"), kinds, diagnostics);
            if (kinds.containsKey(summary) && kinds.get(summary) != WitnessKind.SUMMARY) {
                diagnostics.error("M32", m.place("summary"), summary);
            }
            String apparatus = m.text("apparatus", "");
            if (!apparatus.isEmpty() && !apparatus.equals(base) && !others.contains(apparatus)) {
                diagnostics.error("M24", m.place("apparatus"), apparatus, others);
            }
            boolean appendix = m.yes("appendix");
            Part part = new Part(
                    id,
                    m.titles("title"),
                    base,
                    lead,
                    List.copyOf(others),
                    summary,
                    m.text("compare", ""),
                    apparatus,
                    appendix,
                    m.place());
            m.noMore();
            parts.add(part);
        }
        if (parts.isEmpty()) {
            diagnostics.error("M13", map.place("parts"));
        }
        return parts;
    }

    /** A summary stands in for texts that may not go out; an edition with all of its texts is made without it. */
    private static void notSummary(
            String siglum, Place place, Map<String, WitnessKind> kinds, Diagnostics diagnostics) {
        known(siglum, place, kinds, diagnostics);
        if (kinds.get(siglum) == WitnessKind.SUMMARY) {
            diagnostics.error("M31", place, siglum);
        }
    }

    private static void known(String siglum, Place place, Map<String, WitnessKind> kinds, Diagnostics diagnostics) {
        if (!siglum.isEmpty() && !kinds.containsKey(siglum)) {
            diagnostics.error("M14", place, siglum, kinds.keySet());
        }
    }
}
