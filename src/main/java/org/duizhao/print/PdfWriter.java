package org.duizhao.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import org.apache.fop.apps.EnvironmentalProfileFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.area.AreaTreeHandler;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.model.EventSeverity;
import org.duizhao.model.PageDesign;
import org.duizhao.model.PageMap;
import org.duizhao.style.StyleException;
import org.duizhao.style.StyleFiles;
import org.duizhao.style.Xslt;
import org.xml.sax.SAXException;

/** Sets an edition as a PDF: TEI through the print style sheets to XSL-FO, FOP, and the finishing pass. */
public final class PdfWriter {

    private static final String PDF = "application/pdf";

    private PdfWriter() {}

    /** The finished file, and the pages on which everything with an identifier came to stand. */
    public record Pdf(byte[] bytes, int pages, PageMap pageMap) {}

    /**
     * @param tei the edition
     * @param teiName the name of the TEI file attached to the PDF
     * @param date of the edition; every time stamp in the file is derived from it
     * @throws StyleException if a style sheet, FOP's configuration or a font is faulty; the message says which
     */
    public static Pdf write(
            XdmNode tei, byte[] teiBytes, String teiName, LocalDate date, PageDesign design, StyleFiles files,
            Xslt xslt)
            throws StyleException, IOException {
        Map<String, XdmValue> parameters = Map.of("paper", new XdmAtomicValue(design.paper()),
                "layout", new XdmAtomicValue(design.layout().word()),
                "large-print", new XdmAtomicValue(design.largePrint()));
        return write(tei, teiBytes, teiName, date, "styles/print.xsl", parameters, files, xslt);
    }

    /**
     * The same by another sheet.
     *
     * @param sheet the style sheet that makes XSL-FO of the TEI
     * @param parameters those of the style sheet
     */
    public static Pdf write(
            XdmNode tei, byte[] teiBytes, String teiName, LocalDate date, String sheet,
            Map<String, XdmValue> parameters, StyleFiles files, Xslt xslt) throws StyleException, IOException {
        List<String> complaints = new ArrayList<>();
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        FopResources resources = new FopResources(files);
        FOUserAgent agent = factory(files, resources).newFOUserAgent();
        agent.setCreationDate(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
        agent.setProducer("Duizhao");
        agent.getEventBroadcaster().addEventListener(e -> collect(e, complaints));
        try {
            AreaTreeHandler areas = new PageAreas(agent, PDF, raw);
            agent.setFOEventHandlerOverride(areas);
            Fop fop = agent.newFop(PDF, raw);
            Ids ids = new Ids(fop.getDefaultHandler());
            xslt.transform(tei, sheet, parameters, new SAXDestination(ids));
            if (!complaints.isEmpty()) {
                throw new StyleException(summary(complaints));
            }
            PageMap map = PageLabels.read(areas, ids.all());
            byte[] finished = Finisher.finish(raw.toByteArray(), teiBytes, teiName, date);
            return new Pdf(finished, fop.getResults().getPageCount(), map);
        } catch (SAXException e) {
            throw new StyleException("FOP cannot set the edition: " + e.getMessage());
        }
    }

    private static FopFactory factory(StyleFiles files, FopResources resources) throws StyleException, IOException {
        try (InputStream configuration = files.open("styles/fop.xconf")) {
            FopFactoryBuilder builder = new FopConfParser(configuration, FopResources.BASE,
                            EnvironmentalProfileFactory.createRestrictedIO(FopResources.BASE, resources))
                    .getFopFactoryBuilder();
            return builder.build();
        } catch (SAXException e) {
            throw new StyleException("styles/fop.xconf: " + e.getMessage());
        }
    }

    /** Every complaint once; what FOP says of many pages is said of the first, with their number. */
    private static String summary(List<String> complaints) {
        Map<String, List<String>> kinds = complaints.stream().distinct().collect(
                Collectors.groupingBy(c -> c.replaceAll("on page \\w+", ""), LinkedHashMap::new, Collectors.toList()));
        return kinds.values().stream()
                .map(same -> same.get(0) + (same.size() == 1 ? "" : " And the same on " + (same.size() - 1) + " more."))
                .collect(Collectors.joining("\n"));
    }

    /** What spoils a page is an error; what FOP merely mentions is not. */
    private static void collect(Event event, List<String> complaints) {
        boolean missingGlyph = event.getEventID().endsWith("glyphNotAvailable");
        boolean overflow = event.getEventID().contains("Overflow") || event.getEventID().contains("unresolvedID");
        if (missingGlyph || overflow || event.getSeverity() == EventSeverity.ERROR
                || event.getSeverity() == EventSeverity.FATAL) {
            complaints.add("FOP: " + EventFormatter.format(event, Locale.ENGLISH));
        }
    }
}
