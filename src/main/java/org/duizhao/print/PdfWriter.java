package org.duizhao.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import org.apache.commons.io.output.UnsynchronizedByteArrayOutputStream;
import org.apache.fop.apps.EnvironmentalProfileFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.area.PageViewport;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.model.EventSeverity;
import org.duizhao.model.Message;
import org.duizhao.model.PageDesign;
import org.duizhao.model.PageDesign.Layout;
import org.duizhao.model.PageMap;
import org.duizhao.print.facing.FacingPages;
import org.duizhao.style.StyleException;
import org.duizhao.style.StyleFiles;
import org.duizhao.style.Xslt;
import org.xml.sax.SAXException;

/** Sets an edition as a PDF: TEI through the print style sheets to XSL-FO, FOP, and the finishing pass. */
public final class PdfWriter {

    /** The style sheet of every layout. */
    public static final String SHEET = "styles/print.xsl";

    private static final String PDF = "application/pdf";

    private final XdmNode tei;
    private final Instant moment;
    private final PageDesign design;
    private final StyleFiles files;
    private final Xslt xslt;

    private PdfWriter(XdmNode tei, Instant moment, PageDesign design, StyleFiles files, Xslt xslt) {
        this.tei = tei;
        this.moment = moment;
        this.design = design;
        this.files = files;
        this.xslt = xslt;
    }

    /**
     * The pages as FOP has set them.
     *
     * @param unfinished the file, not yet fit to be published
     * @param count how many pages there are
     * @param map on which pages everything with an identifier came to stand
     * @param moment what every time stamp in the file states
     * @param mendings what FOP has left to be mended in the file
     */
    public record Pages(byte[] unfinished, int count, PageMap map, Instant moment, Mendings mendings) {

        /**
         * The finished file.
         *
         * @param tei from which it was made
         * @param looks what the looks that it was given are known by
         */
        public byte[] finished(Attachment tei, String looks) throws IOException {
            return Finisher.finish(unfinished, tei, moment, looks, mendings);
        }
    }

    /**
     * Sets an edition in the layout of its design.
     *
     * @param tei the edition
     * @param moment what every time stamp in the file states
     * @throws StyleException if a style sheet, FOP's configuration or a font is faulty; the message says which
     */
    public static Pages set(XdmNode tei, Instant moment, PageDesign design, StyleFiles files, Xslt xslt)
            throws StyleException, IOException {
        PdfWriter writer = new PdfWriter(tei, moment, design, files, xslt);
        return writer.pages(
                SHEET, design.layout() == Layout.FACING ? Map.of("spreads", writer.facingPages()) : Map.of());
    }

    /**
     * The same by a style sheet of its own.
     *
     * @param sheet such as {@code styles/handout.xsl}
     * @param more values of its parameters, beside those of the design
     */
    public static Pages set(
            XdmNode tei,
            Instant moment,
            PageDesign design,
            String sheet,
            Map<String, XdmValue> more,
            StyleFiles files,
            Xslt xslt)
            throws StyleException, IOException {
        return new PdfWriter(tei, moment, design, files, xslt).pages(sheet, more);
    }

    private Pages pages(String sheet, Map<String, XdmValue> more) throws StyleException, IOException {
        // Grows without copying what it has.
        UnsynchronizedByteArrayOutputStream raw =
                UnsynchronizedByteArrayOutputStream.builder().get();
        Laid laid = lay(sheet, more, WordLimits.WIDEST, raw, page -> {});
        Optional<WordLimits> tighter = WordLimits.WIDEST.tighter(laid.overfull());
        while (tighter.isPresent()) {
            raw.reset();
            laid = lay(sheet, more, tighter.get(), raw, page -> {});
            tighter = tighter.get().tighter(laid.overfull());
        }
        if (!laid.complaints().isEmpty()) {
            throw new StyleException(summary(laid.complaints()));
        }
        return new Pages(
                raw.toByteArray(),
                laid.pages(),
                PageLabels.read(laid.areas(), laid.ids()),
                moment,
                laid.areas().mendings());
    }

    private XdmNode facingPages() throws StyleException, IOException {
        XdmDestination beads = new XdmDestination();
        xslt.transform(tei, "styles/facing-beads.xsl", Map.of(), beads);
        return FacingPages.plan(beads.getXdmNode(), xslt, (plan, observer) -> {
            Map<String, XdmValue> parameters =
                    plan.map(p -> Map.<String, XdmValue>of("spreads", p)).orElse(Map.of());
            Laid laid = lay("styles/facing-trial.xsl", parameters, WordLimits.WIDEST, null, observer);
            Map<String, Set<Integer>> pages = new HashMap<>();
            PageLabels.read(laid.areas(), laid.ids())
                    .spans()
                    .forEach((id, span) -> pages.put(
                            id,
                            span.first() == span.last() ? Set.of(span.first()) : Set.of(span.first(), span.last())));
            return pages;
        });
    }

    /**
     * What came of a run of FOP.
     *
     * @param overfull the blocks with a line that ran over
     */
    private record Laid(PageAreas areas, List<String> ids, List<String> complaints, Set<Integer> overfull, int pages) {}

    private Laid lay(
            String sheet,
            Map<String, XdmValue> more,
            WordLimits limits,
            OutputStream out,
            Consumer<PageViewport> observer)
            throws StyleException, IOException {
        List<String> complaints = Collections.synchronizedList(new ArrayList<>());
        Set<Integer> overfull = ConcurrentHashMap.newKeySet();
        FopResources resources = new FopResources(files);
        FOUserAgent agent = factory(files, resources).newFOUserAgent();
        agent.setCreationDate(Date.from(moment));
        agent.setProducer("Duizhao");
        agent.getEventBroadcaster().addEventListener(e -> {
            collect(e, complaints);
            BreakPlaces.overfull(e).ifPresent(overfull::add);
        });
        try (PageAreas areas = new PageAreas(agent, PDF, out, observer)) {
            agent.setFOEventHandlerOverride(areas);
            Fop fop = agent.newFop(PDF, out);
            Ids ids = new Ids(new UsualForms(new BreakPlaces(areas.reading(fop.getDefaultHandler()), limits)));
            Map<String, XdmValue> parameters = new LinkedHashMap<>(more);
            parameters.put("paper", new XdmAtomicValue(design.paper()));
            parameters.put("layout", new XdmAtomicValue(design.layout().word()));
            parameters.put("large-print", new XdmAtomicValue(design.largePrint()));
            xslt.transform(tei, sheet, parameters, ids);
            return new Laid(
                    areas, ids.all(), complaints, overfull, fop.getResults().getPageCount());
        } catch (SAXException e) {
            throw new StyleException(Message.of("style.fop", withoutPlace(e.getMessage())));
        } finally {
            // FOP keeps the agent for good, in the parents of names that are constants, and with it all that it knows.
            agent.setFOEventHandlerOverride(null);
        }
    }

    /** FOP's words without the place that it adds in front and behind, which is none of a file: see {@link BreakPlaces}. */
    private static String withoutPlace(String words) {
        return String.valueOf(words)
                .replaceAll("^\\w+:-?\\d+:-?\\d+: | \\((See position -?\\d+:-?\\d+|No context info available)\\)", "");
    }

    private static FopFactory factory(StyleFiles files, FopResources resources) throws StyleException, IOException {
        try (InputStream configuration = files.open("styles/fop.xconf")) {
            FopFactoryBuilder builder = new FopConfParser(
                            configuration,
                            FopResources.BASE,
                            EnvironmentalProfileFactory.createRestrictedIO(FopResources.BASE, resources))
                    .getFopFactoryBuilder();
            return builder.build();
        } catch (SAXException e) {
            throw new StyleException("styles/fop.xconf: " + e.getMessage());
        }
    }

    /** Every complaint once; what FOP says of many pages is said of the first, with their number. */
    private static String summary(List<String> complaints) {
        Map<String, List<String>> kinds = complaints.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        c -> c.replaceAll("on page \\w+", ""), LinkedHashMap::new, Collectors.toList()));
        return kinds.values().stream()
                .map(same -> same.get(0) + (same.size() == 1 ? "" : " And the same on " + (same.size() - 1) + " more."))
                .collect(Collectors.joining("\n"));
    }

    /** What spoils a page is an error; what FOP merely mentions is not. */
    private static void collect(Event event, List<String> complaints) {
        boolean missingGlyph = event.getEventID().endsWith("glyphNotAvailable");
        boolean overflow =
                event.getEventID().contains("Overflow") || event.getEventID().contains("unresolvedID");
        if (missingGlyph
                || overflow
                || event.getSeverity() == EventSeverity.ERROR
                || event.getSeverity() == EventSeverity.FATAL) {
            complaints.add("FOP: " + BreakPlaces.withoutPlace(EventFormatter.format(event, Locale.ENGLISH)));
        }
    }
}
