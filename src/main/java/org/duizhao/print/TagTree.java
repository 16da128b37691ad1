package org.duizhao.print;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfString;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Repairs in the structure tree of a PDF that FOP wrote. */
final class TagTree {

    private static final PdfName EXPANSION = new PdfName("E");
    private static final PdfName LANG = new PdfName("Lang");
    private static final PdfName ALT = new PdfName("Alt");
    private static final PdfName OBJ = new PdfName("Obj");

    /** How the print styles name the language of an inline, which FOP passes on as an abbreviation. */
    private static final String LANGUAGE_MARK = "lang:";

    private int notes;

    private TagTree() {}

    /**
     * Gives every note an identifier (ISO 14289-1, 7.9), every link annotation a description (7.18.5), and every inline
     * that names one its language (7.2).
     */
    static void repair(PdfReader reader) {
        PdfObject root = PdfReader.getPdfObject(reader.getCatalog().get(new PdfName("StructTreeRoot")));
        if (root instanceof PdfDictionary tree) {
            new TagTree().walk(tree.get(PdfName.K));
        }
    }

    private void walk(PdfObject top) {
        Deque<PdfObject> open = new ArrayDeque<>();
        push(open, top);
        while (!open.isEmpty()) {
            PdfObject object = PdfReader.getPdfObject(open.pop());
            if (object instanceof PdfArray array) {
                List<PdfObject> elements = array.getElements();
                for (int i = elements.size() - 1; i >= 0; i--) {
                    push(open, elements.get(i));
                }
            } else if (object instanceof PdfDictionary element && element.getAsName(PdfName.S) != null) {
                repair(element);
                push(open, element.get(PdfName.K));
            }
        }
    }

    private static void push(Deque<PdfObject> open, PdfObject object) {
        if (object != null) {
            open.push(object);
        }
    }

    private void repair(PdfDictionary element) {
        PdfName type = element.getAsName(PdfName.S);
        if (type.equals(new PdfName("Note")) && element.get(PdfName.ID) == null) {
            notes++;
            element.put(PdfName.ID, new PdfString("note-" + notes));
        }
        PdfString expansion = element.getAsString(EXPANSION);
        if (expansion != null && expansion.toUnicodeString().startsWith(LANGUAGE_MARK)) {
            element.put(LANG, new PdfString(expansion.toUnicodeString().substring(LANGUAGE_MARK.length())));
            element.remove(EXPANSION);
        }
        if (type.equals(new PdfName("Link"))) {
            describe(element);
        }
    }

    private static void describe(PdfDictionary link) {
        PdfString alt = link.getAsString(ALT);
        PdfObject kids = PdfReader.getPdfObject(link.get(PdfName.K));
        List<PdfObject> children =
                kids == null ? List.of() : kids instanceof PdfArray array ? array.getElements() : List.of(kids);
        for (PdfObject child : children) {
            if (PdfReader.getPdfObject(child) instanceof PdfDictionary reference
                    && PdfReader.getPdfObject(reference.get(OBJ)) instanceof PdfDictionary annotation
                    && annotation.get(PdfName.CONTENTS) == null) {
                String words = alt == null ? "Link" : alt.toUnicodeString();
                annotation.put(PdfName.CONTENTS, new PdfString(words, PdfObject.TEXT_UNICODE));
            }
        }
    }
}
