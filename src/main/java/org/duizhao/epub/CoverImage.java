package org.duizhao.epub;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.sf.saxon.s9api.XdmNode;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.duizhao.model.Message;
import org.duizhao.style.StyleException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Paints the cover. Its text is turned into outlines first ({@link TextArea}), so that the picture depends on no font
 * of the machine and comes out the same everywhere.
 */
final class CoverImage {

    private static final String SVG = "http://www.w3.org/2000/svg";

    static {
        // Batik asks for the screen; a DISPLAY that does not answer, as in a remote session, would end the build.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    private CoverImage() {}

    /** A PNG of an SVG drawing, at the drawing's own size. */
    static byte[] png(XdmNode svg, FontFiles fonts) throws IOException, StyleException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            Document drawing = factory.newDocumentBuilder().parse(new ByteArrayInputStream(Serial.xml(svg)));
            for (Element area : textAreas(drawing)) {
                area.getParentNode().replaceChild(outline(drawing, area, fonts), area);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new FlatPng().transcode(new TranscoderInput(drawing), new TranscoderOutput(out));
            return out.toByteArray();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException e) {
            throw new StyleException(Message.of("style.cover", e.getMessage()));
        } catch (TranscoderException e) {
            throw told(e);
        }
    }

    /** Batik's words about what is wrong, without those about what it was doing, and without a place that is none of a file. */
    private static StyleException told(TranscoderException e) {
        if (e.getException() instanceof StyleException known) {
            return known;
        }
        Exception wrong = e.getException() == null ? e : e.getException();
        String words = String.valueOf(wrong.getMessage()).replaceFirst("^null:-?\\d+\\s+", "");
        return new StyleException(Message.of("style.cover", words));
    }

    private static List<Element> textAreas(Document drawing) {
        NodeList found = drawing.getElementsByTagNameNS(SVG, "textArea");
        List<Element> areas = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            areas.add((Element) found.item(i));
        }
        return areas;
    }

    private static Element outline(Document drawing, Element area, FontFiles files) throws IOException, StyleException {
        List<TrueTypeFont> fonts = new ArrayList<>();
        for (String file : area.getAttribute("font-family").split("\\s*,\\s*")) {
            fonts.add(files.get(file));
        }
        Element path = drawing.createElementNS(SVG, "path");
        path.setAttribute("fill", area.getAttribute("fill"));
        path.setAttribute("d", TextArea.of(area, fonts).outline());
        return path;
    }
}
