package org.duizhao.read;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.model.ApparatusEntry.Reading;
import org.duizhao.model.ApparatusRule;
import org.duizhao.model.Diagnostics;

/** Reads {@code apparatus.yaml}: entries of the apparatus written by hand, and generated ones that are silenced. */
final class ApparatusReader {

    static final String FILE = "sources/apparatus.yaml";

    private ApparatusReader() {}

    static List<ApparatusRule> read(String text, Diagnostics diagnostics) {
        List<ApparatusRule> rules = new ArrayList<>();
        for (YamlMap m : YamlMap.readList(FILE, text, diagnostics)) {
            List<Reading> readings = new ArrayList<>();
            for (YamlMap r : m.maps("readings")) {
                Reading reading = new Reading(r.texts("sigla"), r.text("words", ""));
                if (reading.sigla().isEmpty()) {
                    diagnostics.error("K07", r.place());
                }
                readings.add(reading);
                r.noMore();
            }
            List<String> quotes = List.copyOf(m.texts("quotes"));
            String silence = m.text("silence", "");
            ApparatusRule rule = new ApparatusRule(
                    m.text("passage"),
                    silence.isEmpty() && quotes.isEmpty() ? m.text("siglum") : m.text("siglum", ""),
                    m.text("lemma"),
                    List.copyOf(readings),
                    quotes,
                    m.text("note", ""),
                    silence,
                    m.place());
            m.noMore();
            if (silence.isEmpty() && readings.isEmpty() && rule.note().isEmpty()) {
                diagnostics.error("K03", m.place());
            }
            if (!quotes.isEmpty() && (rule.note().isEmpty() || !silence.isEmpty() || !readings.isEmpty())) {
                diagnostics.error("K05", m.place("quotes"));
            }
            rules.add(rule);
        }
        return List.copyOf(rules);
    }
}
