package org.duizhao.variant;

import com.hankcs.hanlp.HanLP;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import org.duizhao.markup.Script;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * The edition in traditional characters: converted by phrase (HanLP's table, which is that of OpenCC), in the forms of
 * Taiwan's standard, with the glossary's own traditional forms before all. Every character stays at its place, so that
 * notes and terms stay at their words; English and pinyin stay as they are.
 */
public final class Traditional {

    /** BCP 47. */
    public static final String LANGUAGE = "zh-Hant";

    /** What is converted as one piece, whatever stands in it. */
    private static final Set<String> PIECES = Set.of(
            "s",
            "p",
            "head",
            "title",
            "orth",
            "def",
            "quote",
            "label",
            "item",
            "gloss",
            "note",
            "editor",
            "author",
            "publisher",
            "name",
            "resp",
            "catDesc",
            "term",
            "language",
            "bibl");

    private static final Map<Character, Character> FORMS = forms();

    private final Map<String, String> terms;
    private final int longest;

    /** @param terms traditional forms by the simplified, of the same length */
    Traditional(Map<String, String> terms) {
        Map<String, String> usable = new HashMap<>(terms);
        usable.entrySet().removeIf(e -> e.getKey().length() != e.getValue().length());
        this.terms = Map.copyOf(usable);
        longest = usable.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** A TEI document in traditional characters. */
    public static byte[] of(byte[] tei) {
        Document document = Tei.parse(tei);
        Map<String, String> terms = new HashMap<>();
        for (Element form : Tei.elements(document, "form")) {
            List<Element> orths = Tei.elements(form, "orth");
            if (orths.size() > 1 && Tei.language(orths.get(1)).equals(LANGUAGE)) {
                terms.put(orths.get(0).getTextContent(), orths.get(1).getTextContent());
            }
        }
        Traditional traditional = new Traditional(terms);
        traditional.element(document.getDocumentElement(), new ArrayList<>());
        for (Element form : Tei.elements(document, "form")) {
            List<Element> orths = Tei.elements(form, "orth");
            // Both forms are the same now.
            if (orths.size() > 1
                    && orths.get(0).getTextContent().equals(orths.get(1).getTextContent())) {
                form.removeChild(orths.get(1));
            }
        }
        return Tei.bytes(document);
    }

    /** Converts an element; its text is added to the piece that it is part of. */
    private void element(Element element, List<Text> outer) {
        languages(element);
        boolean own = PIECES.contains(element.getLocalName())
                && (outer.isEmpty() || !element.getLocalName().matches("term|name|title"));
        List<Text> piece = own ? new ArrayList<>() : outer;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                piece.add(text);
            } else if (child instanceof Element inner) {
                element(inner, piece);
            }
        }
        if (own || element.getParentNode() instanceof Document) {
            convert(piece);
        }
    }

    private void languages(Element element) {
        for (Attr attribute : new Attr[] {
            element.getAttributeNodeNS(XMLConstants.XML_NS_URI, "lang"), element.getAttributeNode("ident")
        }) {
            if (attribute != null && attribute.getValue().matches("zh(-(Hans|CN|SG).*)?")) {
                attribute.setValue(LANGUAGE);
            }
        }
        if (element.getLocalName().equals("language")) {
            element.setTextContent(element.getAttribute("ident"));
        }
        // A short title may be Chinese.
        if (element.hasAttribute("n")) {
            element.setAttribute("n", text(element.getAttribute("n")));
        }
    }

    private void convert(List<Text> piece) {
        StringBuilder whole = new StringBuilder();
        piece.forEach(t -> whole.append(t.getData()));
        String converted = text(whole.toString());
        int at = 0;
        for (Text text : piece) {
            int length = text.getLength();
            text.setData(converted.substring(at, at + length));
            at += length;
        }
    }

    /** A text in traditional characters, of the same length. */
    String text(String text) {
        StringBuilder out = new StringBuilder();
        for (Script.Run run : Script.runs(text)) {
            out.append(run.chinese() ? chinese(run.text()) : run.text());
        }
        return out.toString();
    }

    private String chinese(String text) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int at = 0; at < text.length(); ) {
            String term = termAt(text, at);
            if (term == null) {
                at++;
                continue;
            }
            out.append(phrases(text.substring(from, at))).append(terms.get(term));
            at += term.length();
            from = at;
        }
        return out.append(phrases(text.substring(from))).toString();
    }

    private String termAt(String text, int at) {
        for (int length = Math.min(longest, text.length() - at); length > 1; length--) {
            String candidate = text.substring(at, at + length);
            if (terms.containsKey(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    private static String phrases(String text) {
        String converted = HanLP.convertToTraditionalChinese(text);
        if (converted.length() != text.length()) {
            // Nothing may move; no phrase of the table is known to do this.
            converted = text.codePoints()
                    .mapToObj(c -> HanLP.convertToTraditionalChinese(Character.toString(c)))
                    .reduce("", String::concat);
        }
        StringBuilder forms = new StringBuilder(converted);
        for (int i = 0; i < forms.length(); i++) {
            forms.setCharAt(i, FORMS.getOrDefault(forms.charAt(i), forms.charAt(i)));
        }
        return forms.length() == text.length() ? forms.toString() : text;
    }

    private static Map<Character, Character> forms() {
        Map<Character, Character> forms = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Traditional.class.getResourceAsStream("standard-forms.tsv"), StandardCharsets.UTF_8))) {
            reader.lines().filter(l -> !l.startsWith("#")).forEach(l -> forms.put(l.charAt(0), l.charAt(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return forms;
    }
}
