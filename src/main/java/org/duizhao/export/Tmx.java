package org.duizhao.export;

import java.io.StringWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.duizhao.model.EditionInfo;
import org.duizhao.model.Witness;

/**
 * Writes the aligned text as TMX 1.4b: a unit for each bead that has words on both sides. Properties say what each side
 * is, so that nobody takes a retroversion for an original.
 */
public final class Tmx {

    private final XMLStreamWriter out;

    private Tmx(XMLStreamWriter out) {
        this.out = out;
    }

    public static String write(EditionInfo info, List<AlignedPair> pairs) {
        StringWriter text = new StringWriter();
        try {
            Tmx tmx = new Tmx(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text));
            tmx.document(info, pairs);
            tmx.out.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text + "\n";
    }

    private void document(EditionInfo info, List<AlignedPair> pairs) throws XMLStreamException {
        out.writeStartElement("tmx");
        out.writeAttribute("version", "1.4");
        line();
        header(info, pairs);
        line();
        out.writeStartElement("body");
        line();
        int number = 0;
        for (AlignedPair pair : pairs) {
            if (!pair.isOmission() && !pair.isAddition()) {
                number++;
                unit(pair, number);
            }
        }
        out.writeEndElement();
        line();
        out.writeEndElement();
    }

    private void header(EditionInfo info, List<AlignedPair> pairs) throws XMLStreamException {
        out.writeStartElement("header");
        attributes(
                "creationtool",
                "Duizhao",
                "creationtoolversion",
                "1",
                "segtype",
                "block",
                "o-tmf",
                "Duizhao",
                "adminlang",
                "en",
                "srclang",
                source(pairs),
                "datatype",
                "plaintext",
                "o-encoding",
                "UTF-8",
                "creationdate",
                date(info.date()));
        property("x-edition", info.id());
        property("x-version", info.version());
        out.writeEndElement();
    }

    /** The bases' language, if they have one in common. */
    private static String source(List<AlignedPair> pairs) {
        List<String> languages =
                pairs.stream().map(p -> p.base().language()).distinct().toList();
        return languages.size() == 1 ? languages.get(0) : "*all*";
    }

    private static String date(LocalDate date) {
        return date.format(DateTimeFormatter.BASIC_ISO_DATE) + "T000000Z";
    }

    private void unit(AlignedPair pair, int number) throws XMLStreamException {
        out.writeStartElement("tu");
        attributes("tuid", String.valueOf(number), "srclang", pair.base().language());
        property("x-passage", String.join(" ", pair.passages()));
        property("x-alignment", pair.reviewed() ? "reviewed" : "proposed");
        line();
        variant(pair.base(), pair.baseSentences(), pair.baseText());
        variant(pair.witness(), pair.witnessSentences(), pair.witnessText());
        out.writeEndElement();
        line();
    }

    private void variant(Witness witness, List<String> sentences, String text) throws XMLStreamException {
        out.writeStartElement("tuv");
        attributes("xml:lang", witness.language());
        property("x-siglum", witness.siglum());
        property("x-kind", witness.kind().word());
        property("x-sentences", String.join(" ", sentences));
        out.writeStartElement("seg");
        out.writeCharacters(text);
        out.writeEndElement();
        out.writeEndElement();
        line();
    }

    private void property(String type, String value) throws XMLStreamException {
        out.writeStartElement("prop");
        attributes("type", type);
        out.writeCharacters(value);
        out.writeEndElement();
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].startsWith("xml:")) {
                out.writeAttribute(
                        "xml", "http://www.w3.org/XML/1998/namespace", attributes[i].substring(4), attributes[i + 1]);
            } else {
                out.writeAttribute(attributes[i], attributes[i + 1]);
            }
        }
    }

    private void line() throws XMLStreamException {
        out.writeCharacters("\n");
    }
}
