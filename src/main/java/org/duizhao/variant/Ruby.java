package org.duizhao.variant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.model.Languages;
import org.duizhao.pinyin.Readings;
import org.duizhao.pinyin.Simplified;
import org.duizhao.pinyin.Word;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Puts readings above the Chinese of the base: each word becomes TEI's {@code ruby} with the word as {@code rb} and its
 * pinyin as {@code rt}. Without the readings, the text is the same to the character. A word that a term or a note mark
 * divides has its reading in pieces.
 */
public final class Ruby {

    private final Document document;
    private final Readings readings;

    private Ruby(Document document) {
        this.document = document;
        Map<String, String> glossary = new HashMap<>();
        for (Element form : Tei.elements(document, "form")) {
            List<Element> pinyin = Tei.elements(form, "pron");
            if (!pinyin.isEmpty()) {
                Tei.elements(form, "orth")
                        .forEach(o -> glossary.put(
                                Simplified.of(o.getTextContent()), pinyin.get(0).getTextContent()));
            }
        }
        Map<String, String> names = new HashMap<>();
        for (Element item : Tei.elements(document, "item")) {
            List<Element> chinese = Tei.elements(item, "foreign");
            List<Element> label = Tei.elements(item, "label");
            if (chinese.size() == 1 && label.size() == 1) {
                names.put(
                        Simplified.of(chinese.get(0).getTextContent()),
                        label.get(0).getTextContent());
            }
        }
        readings = new Readings(glossary, names);
    }

    /** A TEI document with readings. */
    public static byte[] over(byte[] tei) {
        Document document = Tei.parse(tei);
        Ruby ruby = new Ruby(document);
        for (Element texts : Tei.elements(document, "ab")) {
            if (texts.getAttribute("type").equals("base") && Languages.isChinese(Tei.language(texts))) {
                Tei.elements(texts, "s").forEach(ruby::sentence);
            }
        }
        return Tei.bytes(document);
    }

    private void sentence(Element sentence) {
        List<Text> texts = Tei.texts(sentence);
        StringBuilder whole = new StringBuilder();
        texts.forEach(t -> whole.append(t.getData()));
        String original = whole.toString();
        List<Word> words = readings.words(Simplified.of(original));
        int word = 0;
        int used = 0;
        int at = 0;
        for (Text text : texts) {
            int left = text.getLength();
            while (left > 0) {
                Word current = words.get(word);
                int length = Math.min(left, current.text().length() - used);
                insert(text, original.substring(at, at + length), current.part(used, used + length));
                at += length;
                left -= length;
                used += length;
                if (used == current.text().length()) {
                    word++;
                    used = 0;
                }
            }
            text.getParentNode().removeChild(text);
        }
    }

    private void insert(Text before, String characters, Word word) {
        Node node;
        if (word.isRead()) {
            node = document.createElementNS(Tei.NS, "ruby");
            node.appendChild(document.createElementNS(Tei.NS, "rb")).setTextContent(characters);
            node.appendChild(document.createElementNS(Tei.NS, "rt")).setTextContent(word.pinyin());
        } else {
            node = document.createTextNode(characters);
        }
        before.getParentNode().insertBefore(node, before);
    }
}
