package org.duizhao.tei;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duizhao.model.AccountSpan;
import org.duizhao.model.AccountSpan.Kind;
import org.duizhao.model.EditionInfo;
import org.duizhao.model.EditionInfo.Change;
import org.duizhao.model.EditionInfo.Distribution;
import org.duizhao.model.EditionInfo.Licence;
import org.duizhao.model.Editor;
import org.duizhao.model.Layer;
import org.duizhao.model.PageDesign;
import org.duizhao.model.Place;
import org.duizhao.model.Rights;
import org.duizhao.model.Titles;
import org.duizhao.model.Witness;
import org.duizhao.model.WitnessKind;
import org.duizhao.model.WitnessText;
import org.w3c.dom.Element;

/** Reads what {@link HeaderWriter} writes. */
final class HeaderReader {

    private final Element header;
    private final Place place;

    HeaderReader(Element header, Place place) {
        this.header = header;
        this.place = place;
    }

    EditionInfo info() {
        Element file = Dom.at(header, "fileDesc").orElseThrow();
        Element titles = Dom.at(file, "titleStmt").orElseThrow();
        Element publication = Dom.at(file, "publicationStmt").orElseThrow();
        List<Layer> layers = Dom.children(titles, "respStmt").stream()
                .map(r -> new Layer(Dom.text(r, "resp"), Dom.text(r, "name"), Dom.text(r, "note")))
                .toList();
        List<Change> changes =
                Dom.at(header, "revisionDesc/listChange").map(l -> Dom.children(l, "change")).orElse(List.of()).stream()
                        .map(c -> new Change(c.getAttribute("n"), c.getAttribute("when"), c.getTextContent()))
                        .toList();
        Licence licence = Dom.at(publication, "availability/licence")
                .map(l -> new Licence(paragraph(l, 0), l.getAttribute("target"), paragraph(l, 1)))
                .orElse(new Licence("", "", ""));
        String publisher = Dom.text(publication, "publisher");
        List<String> subjects = Dom.at(header, "profileDesc/textClass/keywords")
                .map(k -> Dom.children(k, "term"))
                .orElse(List.of())
                .stream()
                .map(Element::getTextContent)
                .toList();
        return new EditionInfo(
                identifier(publication),
                titles(titles, "main"),
                titles(titles, "sub"),
                Dom.at(file, "editionStmt/edition").orElseThrow().getAttribute("n"),
                LocalDate.parse(Dom.at(publication, "date").orElseThrow().getAttribute("when")),
                Dom.children(titles, "editor").stream()
                        .map(HeaderReader::editor)
                        .toList(),
                publisher.equals(Rights.NOT_STATED) ? "" : publisher,
                Dom.text(header, "encodingDesc/projectDesc").strip(),
                subjects,
                licence,
                layers,
                changes,
                PageDesign.DEFAULT,
                distribution(),
                false,
                place);
    }

    private static Editor editor(Element editor) {
        String chinese = Dom.text(editor, "foreign");
        String whole = editor.getTextContent();
        return new Editor(whole.substring(0, whole.length() - chinese.length()).strip(), chinese);
    }

    private static String identifier(Element publication) {
        return Dom.children(publication, "idno", "edition").get(0).getTextContent();
    }

    private Distribution distribution() {
        Element quotation =
                Dom.at(header, "encodingDesc/editorialDecl/quotation").orElseThrow();
        return new Distribution(
                Integer.parseInt(named(quotation, "words")), Integer.parseInt(named(quotation, "per-cent")) / 100.0);
    }

    private static String paragraph(Element parent, int which) {
        List<Element> paragraphs = Dom.children(parent, "p");
        return which < paragraphs.size() ? paragraphs.get(which).getTextContent() : "";
    }

    private static Titles titles(Element parent, String type) {
        Map<String, String> titles = new LinkedHashMap<>();
        Dom.children(parent, "title", type).forEach(t -> titles.put(Dom.language(t), t.getTextContent()));
        return new Titles(titles);
    }

    /** The witnesses; their texts have no segments yet. */
    List<Witness> witnesses() {
        Element list = Dom.at(header, "fileDesc/sourceDesc/listWit").orElseThrow();
        return Dom.children(list, "witness").stream().map(this::witness).toList();
    }

    /** The content hash of the edition that this one was reduced from; empty if it was from none. */
    String parent() {
        return Dom.children(Dom.at(header, "fileDesc/publicationStmt").orElseThrow(), "idno", "parent-sha256").stream()
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    /** Whether the edition was released for distribution. */
    boolean isForDistribution() {
        List<Element> said = Dom.children(
                Dom.at(header, "fileDesc/publicationStmt/availability").orElseThrow(), "p");
        return said.stream().anyMatch(p -> p.getTextContent().startsWith("This edition may be passed on"));
    }

    private Witness witness(Element w) {
        Element bibl = Dom.at(w, "bibl").orElseThrow();
        Element rights = Dom.children(w, "note", "rights").get(0);
        Map<String, String> stated = new LinkedHashMap<>();
        Dom.children(w, "note", "stated").forEach(n -> stated.put(n.getAttribute("n"), n.getTextContent()));
        String description = Dom.children(w, "note", "description").stream()
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
        return new Witness(
                w.getAttribute("n"),
                Dom.text(bibl, "name"),
                WitnessKind.of(bibl.getAttribute("type")).orElseThrow(),
                Dom.language(w),
                titles(bibl, "main"),
                known(bibl, "author"),
                known(bibl, "editor"),
                known(bibl, "publisher"),
                known(bibl, "date"),
                known(bibl, "ref"),
                description,
                new Rights(named(rights, "holder"), named(rights, "statement"), named(rights, "redistribution")),
                stated,
                Dom.children(w, "note", "received").stream().map(this::received).toList(),
                place);
    }

    private static String known(Element bibl, String name) {
        return Dom.at(bibl, name).map(Element::getTextContent).orElse(Rights.NOT_STATED);
    }

    private static String named(Element note, String name) {
        return Dom.children(note, "p").stream()
                .filter(p -> p.getAttribute("n").equals(name))
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    /** The file holds the sums of the account, not its spans; they come back as one span a kind. */
    private WitnessText received(Element note) {
        List<AccountSpan> account = new ArrayList<>();
        List<String> reasons = Dom.children(note, "p").stream()
                .filter(p -> p.getAttribute("n").equals("reason"))
                .map(Element::getTextContent)
                .toList();
        int at = 0;
        for (Kind kind : Kind.values()) {
            String sum = named(note, kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            if (!sum.isEmpty()) {
                int end = at + Integer.parseInt(sum);
                account.add(new AccountSpan(
                        at, end, kind, kind == Kind.TAKEN_OFF && !reasons.isEmpty() ? reasons.get(0) : "", 0));
                at = end;
            }
        }
        for (int i = 1; i < reasons.size(); i++) {
            account.add(new AccountSpan(at, at, Kind.TAKEN_OFF, reasons.get(i), 0));
        }
        return new WitnessText(
                note.getAttribute("n"),
                named(note, "file"),
                named(note, "encoding"),
                named(note, "sha256"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.copyOf(account));
    }
}
