package org.duizhao.tei;

import org.duizhao.model.Handout;
import org.duizhao.model.VocabularyEntry;

/** Writes what a handout has beside the edition's own: the vocabulary, and how to cite its passages. */
final class HandoutWriter {

    private final XmlOut out;
    private final ProseTei prose;
    private final Handout handout;

    HandoutWriter(XmlOut out, ProseTei prose, Handout handout) {
        this.out = out;
        this.prose = prose;
        this.handout = handout;
    }

    void write() {
        if (!handout.vocabulary().isEmpty()) {
            out.block(
                    "div",
                    () -> {
                        out.element("p", this::source).newline();
                        handout.vocabulary().forEach(this::entry);
                    },
                    "type",
                    "vocabulary",
                    "xml:id",
                    "vocabulary");
        }
        out.block(
                "div",
                () -> handout.citations()
                        .forEach(c -> out.element("p", () -> prose.words(c.text()), "xml:lang", c.language())
                                .newline()),
                "type",
                "citation",
                "xml:id",
                "citation");
    }

    /** What the list is, and the attribution that the dictionary's licence asks for (CC BY-SA 4.0, section 3). */
    private void source() {
        out.text("The most frequent in these passages first. ");
        if (handout.leftOut() > 0) {
            out.text("The " + handout.leftOut() + " commonest words of newspapers are left out. ");
        }
        boolean terms = handout.vocabulary().stream().anyMatch(e -> !e.termId().isEmpty());
        boolean words = handout.vocabulary().stream().anyMatch(e -> e.termId().isEmpty());
        if (terms) {
            out.text("Terms in bold have their meaning from the edition’s glossary. ");
        }
        if (words) {
            out.text((terms ? "The other" : "The") + " meanings are from the dictionary ");
            out.element("ref", () -> out.text("CC-CEDICT"), "target", "https://cc-cedict.org/");
            out.text(", shortened, and are licensed under ");
            out.element(
                    "ref", () -> out.text("CC BY-SA 4.0"), "target", "https://creativecommons.org/licenses/by-sa/4.0/");
            out.text(".");
        }
    }

    private void entry(VocabularyEntry entry) {
        boolean term = !entry.termId().isEmpty();
        out.block(
                "entry",
                () -> {
                    out.block("form", () -> {
                        out.line("orth", entry.word(), "xml:lang", entry.language());
                        out.line("pron", entry.pinyin(), "notation", "pinyin");
                    });
                    out.block("sense", () -> out.element("gloss", () -> prose.words(entry.meaning()))
                            .newline());
                },
                "type",
                term ? "term" : "word",
                "n",
                String.valueOf(entry.count()),
                "corresp",
                term ? "#" + Ids.term(entry.termId()) : "");
    }
}
