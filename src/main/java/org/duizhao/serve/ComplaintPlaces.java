package org.duizhao.serve;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.align.AlignmentFile;
import org.duizhao.align.AlignmentFile.Block;
import org.duizhao.align.AlignmentSource;
import org.duizhao.epub.BookFiles;
import org.duizhao.epub.BookFiles.Document;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Annotated;
import org.duizhao.model.Coverage;
import org.duizhao.model.Diagnostic;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Place;
import org.duizhao.model.Segment;
import org.duizhao.model.Sources;
import org.duizhao.review.Texts;
import org.duizhao.tei.Ids;

/**
 * From places in the sources to places in the book: what begins at a line of a file is shown at an anchor, and all that
 * follows until something else begins is part of it.
 */
final class ComplaintPlaces {

    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");

    /** By file and line, where that which begins there is shown; the first that the book has counts. */
    private final Map<String, TreeMap<Integer, List<String>>> byLine = new HashMap<>();

    private ComplaintPlaces() {}

    /** Diagnostics with the places in the book that they speak of. */
    static List<Complaint> of(List<Diagnostic> diagnostics, Annotated edition, BookFiles book) {
        if (diagnostics.isEmpty()) {
            return List.of();
        }
        ComplaintPlaces places = new ComplaintPlaces();
        places.gather(edition);
        Map<String, String> documents = documents(book);
        return diagnostics.stream().map(d -> places.complaint(d, documents)).toList();
    }

    private Complaint complaint(Diagnostic diagnostic, Map<String, String> documents) {
        Place place = diagnostic.place();
        Map.Entry<Integer, List<String>> entry =
                byLine.getOrDefault(place.file(), new TreeMap<>()).floorEntry(place.line());
        for (String anchor : entry == null || place.line() == 0 ? List.<String>of() : entry.getValue()) {
            if (documents.containsKey(anchor)) {
                return new Complaint(diagnostic, documents.get(anchor), anchor);
            }
        }
        return new Complaint(diagnostic, "", "");
    }

    private static Map<String, String> documents(BookFiles book) {
        Map<String, String> documents = new HashMap<>();
        for (Document document : book.documents()) {
            Matcher id = ID.matcher(new String(book.document(document.path()), StandardCharsets.UTF_8));
            while (id.find()) {
                documents.putIfAbsent(id.group(1), document.path());
            }
        }
        return documents;
    }

    private void gather(Annotated edition) {
        Sources sources = edition.sources();
        sources.parts().forEach(p -> put(p.place(), p.id()));
        sources.witnesses().forEach(w -> put(w.place(), "wit-" + w.siglum()));
        sources.notes().forEach(n -> put(n.place(), n.passage()));
        Map<String, Integer> essays = new HashMap<>();
        sources.commentary().forEach(c -> {
            int which = essays.merge(c.passage(), 1, Integer::sum);
            put(c.place(), Ids.commentary(c.passage(), which), c.passage());
        });
        sources.glossary().forEach(t -> put(t.place(), "term-" + t.id()));
        sources.references().forEach(r -> put(r.place(), Ids.work(r.key())));
        sources.apparatus().forEach(r -> put(r.place(), r.passage()));
        sources.passageRecords().values().forEach(r -> r.passages().forEach(e -> put(e.place(), e.number())));
        for (AlignedPart part : edition.aligned().parts()) {
            String id = part.part().id();
            List<Segment> base = sources.segments(part.part().base(), id);
            for (int i = 0; i < base.size(); i++) {
                put(base.get(i).place(), Ids.base(part, i), part.passageOf(i).number());
            }
            for (String siglum : part.part().witnesses()) {
                Coverage coverage = Coverage.of(part, siglum);
                List<Segment> witness = sources.segments(siglum, id);
                for (int i = 0; i < witness.size(); i++) {
                    List<String> shown = new ArrayList<>(List.of(Ids.segment(id, siglum, i)));
                    shown.addAll(coverage.passagesOf(i));
                    put(witness.get(i).place(), shown.toArray(String[]::new));
                }
                alignment(sources, part, siglum);
            }
        }
    }

    /** A block is shown at the base's sentence that it begins with. */
    private void alignment(Sources sources, AlignedPart part, String siglum) {
        List<String> base =
                AlignmentFile.plainAll(Texts.of(sources, part.part(), siglum).lefts());
        Map<String, Integer> sentences = new HashMap<>();
        for (int i = 0; i < base.size(); i++) {
            sentences.putIfAbsent(base.get(i), i);
        }
        AlignmentSource.file(sources, part.part(), siglum, new Diagnostics()).ifPresent(file -> {
            for (Block block : file.blocks()) {
                int sentence = block.left().isEmpty()
                        ? -1
                        : sentences.getOrDefault(block.left().get(0), -1);
                String[] shown = sentence < 0
                        ? new String[0]
                        : new String[] {part.passageOf(sentence).number()};
                put(new Place(AlignmentSource.path(part.part(), siglum), block.line(), 1), shown);
            }
        });
    }

    private void put(Place place, String... anchors) {
        byLine.computeIfAbsent(place.file(), f -> new TreeMap<>()).putIfAbsent(place.line(), List.of(anchors));
    }
}
