package org.duizhao.terms;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duizhao.align.Dictionary;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Annotated;
import org.duizhao.model.Coverages;
import org.duizhao.model.Segment;
import org.duizhao.pinyin.Readings;
import org.duizhao.tei.Ids;
import org.duizhao.terms.TermProposals.Place;
import org.duizhao.terms.TermProposals.Proposal;

/** Writes proposals as glossary entries to complete, their contexts as comments. */
public final class ProposalYaml {

    private static final int CONTEXTS = 4;

    private ProposalYaml() {}

    public static String write(Annotated edition, List<Proposal> proposals) {
        StringBuilder out = new StringBuilder();
        Coverages coverages = new Coverages();
        for (Proposal proposal : proposals) {
            entry(edition, coverages, proposal, out);
        }
        return out.toString();
    }

    private static void entry(Annotated edition, Coverages coverages, Proposal proposal, StringBuilder out) {
        String pinyin = pinyin(proposal.term());
        int times = proposal.places().size();
        out.append(out.isEmpty() ? "" : "\n");
        out.append("# ")
                .append(times)
                .append(" times, in ")
                .append(String.join(", ", TermProposals.passages(edition, proposal)))
                .append(proposal.inDictionary() ? "; a word of the dictionary" : "")
                .append('\n');
        proposal.places().stream().limit(CONTEXTS).forEach(p -> context(edition, coverages, proposal, p, out));
        if (times > CONTEXTS) {
            out.append("# … and ").append(times - CONTEXTS).append(" more\n");
        }
        out.append("- id: ").append(id(proposal.term())).append('\n');
        out.append("  term: ").append(proposal.term()).append('\n');
        out.append("  traditional:\n");
        out.append("  pinyin:").append(pinyin.isEmpty() ? "" : " " + pinyin).append('\n');
        out.append("  headword:\n  definition:\n  renderings: []\n  see: []\n  source: [editors]\n");
    }

    private static void context(
            Annotated edition, Coverages coverages, Proposal proposal, Place place, StringBuilder out) {
        AlignedPart part = edition.aligned().parts().stream()
                .filter(p -> p.part().id().equals(place.part()))
                .findFirst()
                .orElseThrow();
        String text = edition.sources()
                .segments(part.part().base(), place.part())
                .get(place.segment())
                .text();
        int end = place.start() + proposal.term().length();
        out.append("# ")
                .append(Ids.base(part, place.segment()))
                .append(" ")
                .append(text, 0, place.start())
                .append("【")
                .append(proposal.term())
                .append("】")
                .append(text.substring(end))
                .append('\n');
        for (String siglum : part.part().witnesses()) {
            List<Segment> segments = edition.sources().segments(siglum, place.part());
            String answer = coverages.of(part, siglum).answering(place.segment()).stream()
                    .map(j -> segments.get(j).text())
                    .collect(Collectors.joining(" "));
            if (!answer.isEmpty()) {
                out.append("#   ").append(siglum).append(": ").append(answer).append('\n');
            }
        }
    }

    /** The reading with tone marks, where the dictionary has the word with one reading. */
    private static String pinyin(String word) {
        List<String> readings = Dictionary.shared().lookup(word).stream()
                .map(Dictionary.Entry::pinyin)
                .toList();
        long different = readings.stream()
                .map(r -> r.toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        return different == 1 ? Readings.marked(readings.get(0)) : "";
    }

    /** An id from the readings of the longest dictionary words that the term falls into. */
    private static String id(String term) {
        StringBuilder id = new StringBuilder();
        int at = 0;
        while (at < term.length()) {
            int end = term.length();
            while (end > at + 1 && !Dictionary.shared().contains(term.substring(at, end))) {
                end--;
            }
            String word = term.substring(at, end);
            String reading = Dictionary.shared().lookup(word).stream()
                    .findFirst()
                    .map(e -> e.pinyin()
                            .toLowerCase(Locale.ROOT)
                            .replace("u:", "v")
                            .replaceAll("[^a-z]", ""))
                    .orElse("u" + Integer.toHexString(word.codePointAt(0)));
            id.append(id.isEmpty() ? "" : "-").append(reading);
            at = end;
        }
        return id.toString();
    }
}
