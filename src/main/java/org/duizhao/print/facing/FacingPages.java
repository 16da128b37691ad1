package org.duizhao.print.facing;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.XdmNode;
import org.apache.fop.area.PageViewport;
import org.duizhao.print.facing.Part.Item;
import org.duizhao.style.StyleException;
import org.duizhao.style.Xslt;

/**
 * Plans which sentences stand on which spread, so that base and lead face each other.
 *
 * <p>Each side is first set by itself and measured. The plan made of these measures is set in turn; where a side does
 * not fit its page after all, because a paragraph broken in two takes another line or a note was put off, the plan is
 * made again with so much more room. It is done when all fits, or after {@value #ROUNDS} rounds; what does not fit then
 * (a sentence with notes longer than a page) runs on to further pages, and the next spread begins on a left page again.
 */
public final class FacingPages {

    private static final int ROUNDS = 8;

    private FacingPages() {}

    /** Sets the parts by themselves, without a plan or by one. */
    public interface Press {

        /**
         * @param plan the spreads; empty for the trial
         * @param observer sees every page before it is painted
         * @return on which pages each identifier came to stand, counted from 0
         */
        Map<String, Set<Integer>> set(Optional<XdmNode> plan, Consumer<PageViewport> observer)
                throws StyleException, IOException;
    }

    /**
     * @param beads what {@code styles/facing-beads.xsl} makes of the edition
     */
    public static XdmNode plan(XdmNode beads, Xslt xslt, Press press) throws StyleException, IOException {
        List<Part> parts = Part.read(beads);
        Trial trial = new Trial();
        press.set(Optional.empty(), trial::see);
        Map<Bead, Integer> extra = new HashMap<>();
        XdmNode plan = null;
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, List<List<Bead>>> spreads = new LinkedHashMap<>();
            for (Part part : parts) {
                spreads.put(part.id(), new Planner(part, trial, extra).plan());
            }
            plan = xslt.document(new StreamSource(new StringReader(xml(spreads))));
            Map<String, Set<Integer>> pages = press.set(Optional.of(plan), page -> {});
            Set<Bead> tight = parts.stream()
                    .flatMap(part -> tooLong(part, spreads.get(part.id()), pages))
                    .collect(Collectors.toSet());
            if (tight.isEmpty()) {
                break;
            }
            tight.forEach(bead -> extra.merge(bead, trial.line(), Integer::sum));
        }
        return plan;
    }

    /** The last bead of every spread of which one side, or a note of it, ran on to another page. */
    private static Stream<Bead> tooLong(Part part, List<List<Bead>> spreads, Map<String, Set<Integer>> pages) {
        return IntStream.range(0, spreads.size())
                .filter(i -> Stream.of(Side.values())
                        .anyMatch(side -> runsOn(
                                part,
                                spreads.get(i),
                                side,
                                pages,
                                "spread-" + part.id() + "-" + (i + 1) + "-" + side.word())))
                .mapToObj(i -> spreads.get(i).get(spreads.get(i).size() - 1));
    }

    private static boolean runsOn(Part part, List<Bead> spread, Side side, Map<String, Set<Integer>> pages, String id) {
        Set<Integer> own = pages.getOrDefault(id, Set.of());
        return own.size() > 1
                || spread.stream()
                        .flatMap(bead -> IntStream.rangeClosed(bead.from(side), bead.to(side))
                                .mapToObj(i -> part.notes().getOrDefault(new Item(side, bead.passage(), i), List.of()))
                                .flatMap(List::stream))
                        .anyMatch(note -> pages.containsKey(note) && !own.containsAll(pages.get(note)));
    }

    private static String xml(Map<String, List<List<Bead>>> parts) {
        StringBuilder xml = new StringBuilder("<parts xmlns=\"https://duizhao.org/spreads\">");
        parts.forEach((id, spreads) -> {
            xml.append("<part id=\"").append(id).append("\">");
            for (List<Bead> spread : spreads) {
                xml.append("<spread>");
                for (Bead run : Planner.runs(spread)) {
                    xml.append(String.format(
                            Locale.ROOT,
                            "<run passage=\"%s\" base-from=\"%d\" base-to=\"%d\" lead-from=\"%d\""
                                    + " lead-to=\"%d\"/>",
                            run.passage(),
                            run.baseFrom(),
                            run.baseTo(),
                            run.leadFrom(),
                            run.leadTo()));
                }
                xml.append("</spread>");
            }
            xml.append("</part>");
        });
        return xml.append("</parts>").toString();
    }
}
