package org.duizhao.annotate;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.model.Aligned;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Segment;
import org.duizhao.model.Variant;
import org.duizhao.model.WitnessText;
import org.duizhao.model.WitnessText.NearDouble;

/** Keeps, as readings, the words in which a doubled paragraph that was taken off differs from the one that stayed. */
final class Variants {

    private Variants() {}

    static List<Variant> find(Aligned aligned) {
        List<Variant> variants = new ArrayList<>();
        for (AlignedPart part : aligned.parts()) {
            List<String> sigla = new ArrayList<>(part.part().witnesses());
            sigla.add(part.part().base());
            for (String siglum : sigla) {
                aligned.sources()
                        .witness(siglum)
                        .flatMap(w -> w.textOf(part.part().id()))
                        .ifPresent(text -> text.doubles().forEach(d -> compare(part, siglum, text, d, variants)));
            }
        }
        return List.copyOf(variants);
    }

    private static void compare(
            AlignedPart part, String siglum, WitnessText text, NearDouble nearDouble, List<Variant> variants) {
        List<String> kept = new ArrayList<>();
        List<Integer> segmentOfWord = new ArrayList<>();
        List<Segment> segments = text.segments();
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).paragraph() == nearDouble.keptParagraph()) {
                for (String word : segments.get(i).text().split("\\s+")) {
                    kept.add(word);
                    segmentOfWord.add(i);
                }
            }
        }
        List<String> off = List.of(nearDouble.takenOff().strip().split("\\s+"));
        for (WordDifference difference : WordDifference.between(kept, off)) {
            int word = Math.min(difference.leftStart(), segmentOfWord.size() - 1);
            variants.add(new Variant(
                    part.part().id(),
                    siglum,
                    segmentOfWord.get(word),
                    String.join(" ", kept.subList(difference.leftStart(), difference.leftEnd())),
                    String.join(" ", off.subList(difference.rightStart(), difference.rightEnd())),
                    nearDouble.why()));
        }
    }
}
