package org.duizhao.tei;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duizhao.model.AccountSpan;
import org.duizhao.model.Annotated;
import org.duizhao.model.Annotated.Purpose;
import org.duizhao.model.EditionInfo;
import org.duizhao.model.Editor;
import org.duizhao.model.Handout;
import org.duizhao.model.Layer;
import org.duizhao.model.Rights;
import org.duizhao.model.Sources;
import org.duizhao.model.Titles;
import org.duizhao.model.Witness;
import org.duizhao.model.WitnessText;
import org.duizhao.release.Release;

/** Writes the TEI header: what the edition is, from what it was made, by whom, and on what terms. */
final class HeaderWriter {

    private final XmlOut out;
    private final ProseTei prose;
    private final Sources sources;
    private final Purpose purpose;
    private final Set<String> withheld;
    private final String parent;
    private final Optional<Handout> handout;
    /** What the whole is called. */
    private final String kind;

    HeaderWriter(XmlOut out, ProseTei prose, Annotated edition, Optional<Handout> handout) {
        this.parent = edition.parent();
        this.handout = handout;
        this.kind = handout.isPresent() ? "handout" : "edition";
        this.out = out;
        this.prose = prose;
        this.sources = edition.sources();
        this.purpose = edition.purpose();
        this.withheld = Release.withheld(edition, purpose);
    }

    void write() {
        EditionInfo info = sources.info();
        out.block("teiHeader", () -> {
            out.block("fileDesc", () -> {
                out.block("titleStmt", () -> titleStatement(info));
                out.block("editionStmt", () -> {
                    out.element("edition", () -> out.text("Version " + info.version()), "n", info.version())
                            .newline();
                });
                out.block("publicationStmt", () -> publication(info));
                out.block(
                        "sourceDesc",
                        () -> out.block("listWit", () -> sources.witnesses().forEach(this::witness)));
            });
            out.block("encodingDesc", () -> {
                out.block(
                        "projectDesc",
                        () -> paragraph(
                                info.description().isEmpty() ? info.title().in("en") : info.description()));
                out.block("editorialDecl", () -> {
                    out.block(
                            "correction",
                            () -> paragraph(
                                    "The witnesses stand as received. What is not the text of the work was taken off by the "
                                            + "manifest’s rules; the account of every witness is given in its description."));
                    // How far a distribution may quote a witness that it leaves out.
                    out.block("quotation", () -> {
                        out.line("p", String.valueOf(info.distribution().quotationWords()), "n", "words");
                        out.line(
                                "p",
                                String.valueOf(Math.round(info.distribution().share() * 100)),
                                "n",
                                "per-cent");
                    });
                });
                out.block(
                        "classDecl",
                        () -> out.block(
                                "taxonomy",
                                () -> {
                                    category(
                                            "retroversion",
                                            "A text translated back into the original’s language, because the "
                                                    + "original is not among the sources; never to be taken for the original.");
                                    category("original", "The work in its own language.");
                                    category("translation", "A translation of the work.");
                                    category("commentary", "A work of its own about the text.");
                                    category(
                                            "summary",
                                            "The editors’ account of what each passage says; not a translation.");
                                    category(
                                            "moved",
                                            "A note whose words a new base does not have; it stands at the sentence that "
                                                    + "answers theirs.");
                                    category(
                                            "withheld",
                                            "A note on words that this edition leaves out; it stands behind the sentence "
                                                    + "of the base that they answer.");
                                },
                                "xml:id",
                                "kinds"));
            });
            out.block("profileDesc", () -> {
                out.block("langUsage", () -> sources.witnesses().stream()
                        .map(Witness::language)
                        .distinct()
                        .forEach(l -> out.line("language", l, "ident", l)));
                if (!info.subjects().isEmpty()) {
                    out.block(
                            "textClass",
                            () -> out.block("keywords", () -> info.subjects().forEach(s -> out.line("term", s))));
                }
            });
            if (!info.changes().isEmpty()) {
                out.block(
                        "revisionDesc",
                        () -> out.block("listChange", () -> info.changes()
                                .forEach(c -> out.line("change", c.what(), "when", c.date(), "n", c.version()))));
            }
        });
    }

    private void category(String id, String description) {
        out.block("category", () -> out.line("catDesc", description), "xml:id", "kind-" + id);
    }

    private void titleStatement(EditionInfo info) {
        titles(info.title(), "main");
        titles(info.subtitle(), "sub");
        for (int i = 0; i < info.editors().size(); i++) {
            Editor editor = info.editors().get(i);
            out.element(
                            "editor",
                            () -> {
                                out.text(editor.name());
                                if (!editor.chinese().isEmpty()) {
                                    out.text(" ");
                                    prose.chinese(editor.chinese());
                                }
                            },
                            "xml:id",
                            i == 0 ? "editors" : "")
                    .newline();
        }
        for (Layer layer : info.layers()) {
            out.block("respStmt", () -> {
                out.line("resp", layer.name());
                out.line("name", layer.prepared(), "type", "prepared");
                out.line("note", layer.checked(), "type", "checked");
            });
        }
    }

    private void titles(Titles titles, String type) {
        titles.byLanguage().forEach((l, t) -> out.line("title", t, "type", type, "xml:lang", l));
    }

    private void publication(EditionInfo info) {
        out.line("publisher", info.publisher().isEmpty() ? Rights.NOT_STATED : info.publisher());
        out.element(
                        "date",
                        () -> out.text(info.date().toString()),
                        "when",
                        info.date().toString())
                .newline();
        out.line("idno", info.id(), "type", "edition");
        handout.ifPresent(h -> out.line("idno", h.passages(), "type", "passages"));
        out.element("idno", () -> {}, "type", "sha256").newline();
        out.line("idno", parent, "type", "parent-sha256");
        out.block("availability", () -> {
            if (!info.licence().name().isEmpty()) {
                out.block(
                        "licence",
                        () -> {
                            out.line("p", info.licence().name());
                            out.line("p", info.licence().statement());
                        },
                        "target",
                        info.licence().url());
            }
            paragraph(terms());
        });
    }

    /** What may be done with the whole. */
    private String terms() {
        if (purpose == Purpose.PRIVATE_STUDY && handout.isPresent()) {
            return "This handout holds passages of the witnesses in full and is for private study: do not pass it on.";
        }
        if (purpose == Purpose.PRIVATE_STUDY) {
            return "This " + kind + " holds whole texts of the witnesses and is for private study: do not pass it on. "
                    + "Each witness’s rights are stated in its description.";
        }
        List<String> inClass = sources.witnesses().stream()
                .filter(w -> purpose == Purpose.CLASSROOM
                        && !w.rights().permitsRedistribution()
                        && w.rights().permitsClassroomUse())
                .map(Witness::siglum)
                .toList();
        String may = inClass.isEmpty()
                ? "This " + kind + " may be passed on"
                : "This " + kind + " may be given out in class and not passed on otherwise: the rights of "
                        + witnesses(inClass) + " permit that and no more";
        if (withheld.isEmpty()) {
            return may + (inClass.isEmpty() ? ": every witness in it permits redistribution." : ".");
        }
        String use = purpose == Purpose.CLASSROOM ? "use in class" : "redistribution";
        boolean licensed = inClass.isEmpty() && !sources.info().licence().name().isEmpty();
        boolean one = withheld.size() == 1;
        return may + (licensed ? " under the licence of the editors’ own texts" : "")
                + (one ? ". The text of " : ". The texts of ") + witnesses(List.copyOf(withheld))
                + (one
                        ? " is left out, because no statement permits its "
                        : " are left out, because no statement permits their ")
                + use + (one ? "; of it" : "; of them") + " this " + kind + " has a description, "
                + (one ? "its" : "their") + " renderings of terms, and quotations of at most "
                + sources.info().distribution().quotationWords() + " words. Read "
                + (one ? "it where it was" : "them where they were")
                + " published.";
    }

    private static String witnesses(List<String> sigla) {
        return (sigla.size() == 1 ? "witness " : "the witnesses ") + String.join(", ", sigla);
    }

    private void witness(Witness witness) {
        out.block(
                "witness",
                () -> {
                    out.line("abbr", witness.siglum());
                    out.block(
                            "bibl",
                            () -> {
                                out.line("name", witness.name());
                                stated("author", witness.author());
                                titles(witness.title(), "main");
                                stated("editor", witness.translator(), "role", "translator");
                                stated("publisher", witness.publisher());
                                stated("date", witness.date());
                                stated("ref", witness.address());
                            },
                            "type",
                            witness.kind().word());
                    if (!witness.description().isEmpty()) {
                        out.element("note", () -> prose.words(witness.description()), "type", "description")
                                .newline();
                    }
                    out.block(
                            "note",
                            () -> {
                                out.line("p", witness.rights().holder(), "n", "holder");
                                out.line("p", witness.rights().statement(), "n", "statement");
                                out.line("p", witness.rights().redistribution(), "n", "redistribution");
                            },
                            "type",
                            "rights");
                    if (withheld.contains(witness.siglum())) {
                        out.line(
                                "note",
                                "Its text is left out of this " + kind + ", because no statement permits its "
                                        + (purpose == Purpose.CLASSROOM ? "use in class." : "redistribution."),
                                "type",
                                "withheld");
                    }
                    witness.stated()
                            .forEach((k, v) -> out.element("note", () -> prose.words(v), "type", "stated", "n", k)
                                    .newline());
                    witness.texts().forEach(this::received);
                },
                "xml:id",
                Ids.witness(witness.siglum()),
                "n",
                witness.siglum(),
                "xml:lang",
                witness.language(),
                "ana",
                "#kind-" + witness.kind().word());
    }

    private void stated(String element, String value, String... attributes) {
        if (!value.equals(Rights.NOT_STATED)) {
            out.element(element, () -> prose.words(value), attributes).newline();
        }
    }

    /** The received file and how its characters add up. */
    private void received(WitnessText text) {
        Map<AccountSpan.Kind, Integer> sums = new EnumMap<>(AccountSpan.Kind.class);
        text.account().forEach(s -> sums.merge(s.kind(), s.end() - s.start(), Integer::sum));
        String file = text.file().substring(text.file().lastIndexOf('/') + 1);
        out.block(
                "note",
                () -> {
                    out.line("p", file, "n", "file");
                    out.line("p", text.encoding(), "n", "encoding");
                    out.line("p", text.sha256(), "n", "sha256");
                    sums.forEach((kind, sum) -> out.line(
                            "p",
                            String.valueOf(sum),
                            "n",
                            kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
                    List<AccountSpan> off = text.account().stream()
                            .filter(s -> s.kind() == AccountSpan.Kind.TAKEN_OFF)
                            .toList();
                    off.stream().map(AccountSpan::detail).distinct().forEach(d -> out.line("p", d, "n", "reason"));
                },
                "type",
                "received",
                "n",
                text.part());
    }

    private void paragraph(String text) {
        out.element("p", () -> prose.words(text)).newline();
    }
}
