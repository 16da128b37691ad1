package org.duizhao.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Message;
import org.duizhao.model.Term;

/** Reads {@code glossary.yaml}, a list of terms. */
final class GlossaryReader {

    static final String FILE = "sources/glossary.yaml";

    private GlossaryReader() {}

    static List<Term> read(String text, Diagnostics diagnostics) {
        List<Term> terms = new ArrayList<>();
        Map<String, Term> byId = new LinkedHashMap<>();
        Map<String, Term> byTerm = new LinkedHashMap<>();
        for (YamlMap m : YamlMap.readList(FILE, text, diagnostics)) {
            Term term = new Term(
                    m.text("id"),
                    m.text("term"),
                    m.text("traditional", ""),
                    m.text("pinyin", ""),
                    m.textOrBlank("headword"),
                    m.textOrBlank("definition"),
                    m.texts("renderings"),
                    m.texts("see"),
                    m.texts("source"),
                    m.place());
            m.noMore();
            if (!term.id().isEmpty() && !term.id().matches("[a-z][a-z0-9-]*")) {
                diagnostics.error("G01", m.place("id"), term.id());
            }
            for (String key : List.of("headword", "definition")) {
                if (m.has(key) && m.textOrBlank(key).isEmpty()) {
                    diagnostics.error("G05", m.place(key), term.id(), key);
                }
            }
            Term sameId = byId.put(term.id(), term);
            Term sameTerm = byTerm.put(term.term(), term);
            if (sameId != null) {
                diagnostics.error(
                        "G02.id",
                        term.place(),
                        term.id(),
                        sameId.place().line(),
                        sameId.term().equals(term.term()));
            } else if (sameTerm != null && !term.term().isEmpty()) {
                diagnostics.error(
                        "G02.term", term.place(), term.term(), sameTerm.place().line());
            }
            if (term.see().contains(term.id())) {
                diagnostics.error("G04", m.place("see"), term.id());
            }
            terms.add(term);
        }
        for (Term term : terms) {
            for (String see : term.see()) {
                if (!byId.containsKey(see)) {
                    Message near = Nearest.to(see, byId.keySet())
                            .map(n -> Message.of("did-you-mean", n))
                            .orElse(Message.none());
                    diagnostics.error("G03", term.place(), see, near);
                }
            }
        }
        return terms;
    }
}
