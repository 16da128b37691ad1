package org.duizhao.edition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The text of a tagged PDF in the order of its structure tree, as a screen reader would read it. */
final class TaggedText {

    private final Map<COSDictionary, Map<Integer, String>> byPage = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final List<COSDictionary> notes = new ArrayList<>();

    private TaggedText() {}

    static String of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            TaggedText tagged = new TaggedText();
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.setSuppressDuplicateOverlappingText(false);
                extractor.processPage(page);
                Map<Integer, String> contents = new HashMap<>();
                extractor.getMarkedContents().forEach(c -> collect(c, contents));
                tagged.byPage.put(page.getCOSObject(), contents);
            }
            tagged.walk(
                    document.getDocumentCatalog()
                            .getStructureTreeRoot()
                            .getCOSObject()
                            .getDictionaryObject(COSName.K),
                    null);
            // A note stands in the tree where its mark is; here its words come after the text that they would cut.
            for (int i = 0; i < tagged.notes.size(); i++) {
                COSDictionary note = tagged.notes.get(i);
                tagged.text.append('\n');
                tagged.walk(note.getDictionaryObject(COSName.K), note.getCOSDictionary(COSName.PG));
            }
            return tagged.text.toString();
        }
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> contents) {
        if (content.getMCID() >= 0) {
            contents.merge(content.getMCID(), words(content), String::concat);
        } else {
            content.getContents().stream()
                    .filter(PDMarkedContent.class::isInstance)
                    .forEach(inner -> collect((PDMarkedContent) inner, contents));
        }
    }

    /** What is painted, or what the file says that it stands for (ISO 32000-1, 14.9.4). */
    private static String words(PDMarkedContent content) {
        if (content.getActualText() != null) {
            return content.getActualText();
        }
        StringBuilder words = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                words.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                words.append(words(inner));
            }
        }
        return words.toString();
    }

    private void walk(COSBase kid, COSDictionary page) {
        COSBase node = kid instanceof COSObject object ? object.getObject() : kid;
        if (node instanceof COSArray array) {
            List<COSBase> kids = new ArrayList<>();
            array.forEach(kids::add);
            kids.forEach(k -> walk(k, page));
        } else if (node instanceof COSInteger mcid) {
            text.append(byPage.getOrDefault(page, Map.of()).getOrDefault(mcid.intValue(), ""));
        } else if (node instanceof COSDictionary element) {
            COSDictionary own = element.getCOSDictionary(COSName.PG);
            COSDictionary here = own == null ? page : own;
            COSName type = element.getCOSName(COSName.TYPE);
            if (COSName.getPDFName("MCR").equals(type)) {
                walk(element.getDictionaryObject(COSName.MCID), here);
            } else if (COSName.getPDFName("Note").equals(element.getCOSName(COSName.S))) {
                notes.add(element);
            } else if (!COSName.getPDFName("OBJR").equals(type)) {
                walk(element.getDictionaryObject(COSName.K), here);
            }
        }
    }
}
