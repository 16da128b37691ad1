package org.duizhao.handout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Message;
import org.duizhao.model.Passage;
import org.duizhao.model.Place;
import org.duizhao.read.Nearest;

/**
 * The passages that somebody asked for: {@code R.3}, {@code R.3-R.5}, {@code R.3-5}, a whole part {@code R}, or several of
 * these with commas between them. They stand in the order of the edition, each once; retired numbers within a range are
 * passed over.
 *
 * @param numbers the passages' numbers
 * @param label what they are called, such as {@code R.3–R.5, S.2}
 */
public record PassageList(List<String> numbers, String label) {

    /** More stretches than this do not go into the name of a file. */
    private static final int NAMED = 5;

    private static final Pattern RANGE = Pattern.compile("(?<first>[^-–]+?)\\s*[-–]\\s*(?<last>[^-–]+)");

    public PassageList {
        numbers = List.copyOf(numbers);
    }

    /** As it may stand in the name of a file: {@code R.3-R.5_S.2}. */
    public String fileName() {
        String plain = label.replace('–', '-').replace(", ", "_");
        String[] stretches = plain.split("_");
        // The number tells apart what begins alike; it is the same for the same passages.
        return stretches.length <= NAMED
                ? plain
                : stretches[0] + "_and_" + (stretches.length - 1) + "_more_" + Integer.toHexString(label.hashCode());
    }

    /** By part, its passages as they are called. */
    public Map<String, String> byPart() {
        Map<String, String> byPart = new LinkedHashMap<>();
        for (String stretch : label.split(", ")) {
            byPart.merge(stretch.substring(0, stretch.indexOf('.')), stretch, (a, b) -> a + ", " + b);
        }
        return byPart;
    }

    /** Reads a request; what is wrong with it is complained of, and the list is then of no use. */
    public static PassageList read(String request, List<AlignedPart> parts, Diagnostics diagnostics) {
        Set<String> wanted = new TreeSet<>();
        for (String item : request.split("[,，、]", -1)) {
            item(item.strip(), parts, wanted, diagnostics);
        }
        List<String> numbers = new ArrayList<>();
        List<String> stretches = new ArrayList<>();
        for (AlignedPart part : parts) {
            String first = "";
            String last = "";
            for (Passage passage : part.passages()) {
                boolean here = wanted.contains(passage.number());
                if (here) {
                    numbers.add(passage.number());
                    first = first.isEmpty() ? passage.number() : first;
                    last = passage.number();
                } else if (!passage.isRetired()) {
                    stretch(first, last, stretches);
                    first = "";
                }
            }
            stretch(first, last, stretches);
        }
        return new PassageList(numbers, String.join(", ", stretches));
    }

    private static void stretch(String first, String last, List<String> stretches) {
        if (!first.isEmpty()) {
            stretches.add(first.equals(last) ? first : first + "–" + last);
        }
    }

    private static void item(String item, List<AlignedPart> parts, Set<String> wanted, Diagnostics diagnostics) {
        Matcher range = RANGE.matcher(item);
        AlignedPart whole = parts.stream()
                .filter(p -> p.part().id().equals(item))
                .findFirst()
                .orElse(null);
        if (whole != null) {
            whole.passages().stream()
                    .filter(p -> !p.isRetired())
                    .map(Passage::number)
                    .forEach(wanted::add);
        } else if (range.matches()) {
            range(item, range.group("first"), range.group("last"), parts, wanted, diagnostics);
        } else if (item.isEmpty() || item.matches(".*[-–].*")) {
            diagnostics.error("H01", place(item), item);
        } else {
            Found found = find(item, item, parts, diagnostics);
            if (found != null) {
                wanted.add(item);
            }
        }
    }

    private static void range(
            String item,
            String first,
            String last,
            List<AlignedPart> parts,
            Set<String> wanted,
            Diagnostics diagnostics) {
        // R.3-5 is R.3-R.5.
        String end = last.matches("\\d+") ? first.replaceFirst("\\d+$", last) : last;
        Found from = find(item, first, parts, diagnostics);
        Found to = find(item, end, parts, diagnostics);
        if (from == null || to == null) {
            return;
        }
        if (from.part != to.part) {
            diagnostics.error("H04", place(item), item);
        } else if (from.index > to.index) {
            diagnostics.error("H05", place(item), item, end, first);
        } else {
            from.part.passages().subList(from.index, to.index + 1).stream()
                    .filter(p -> !p.isRetired())
                    .map(Passage::number)
                    .forEach(wanted::add);
        }
    }

    private record Found(AlignedPart part, int index) {}

    private static Found find(String item, String number, List<AlignedPart> parts, Diagnostics diagnostics) {
        for (AlignedPart part : parts) {
            for (int i = 0; i < part.passages().size(); i++) {
                Passage passage = part.passages().get(i);
                if (passage.number().equals(number) && passage.isRetired()) {
                    diagnostics.error("H03", place(item), number, passage.retired());
                    return null;
                }
                if (passage.number().equals(number)) {
                    return new Found(part, i);
                }
            }
        }
        List<String> known = parts.stream()
                .flatMap(p -> p.passages().stream())
                .filter(p -> !p.isRetired())
                .map(Passage::number)
                .toList();
        Message nearest =
                Nearest.to(number, known).map(n -> Message.of("nearest", n)).orElse(Message.none());
        diagnostics.error(
                "H02",
                place(item),
                number,
                nearest,
                parts.stream().map(PassageList::ends).toList());
        return null;
    }

    private static Object ends(AlignedPart part) {
        List<Passage> used =
                part.passages().stream().filter(p -> !p.isRetired()).toList();
        if (used.size() < 2) {
            return used.isEmpty() ? part.part().id() : used.get(0).number();
        }
        return Message.of(
                "range", used.get(0).number(), used.get(used.size() - 1).number());
    }

    /** What was asked for stands on the command line, not in a file. */
    private static Place place(String item) {
        return Place.of(("handout " + item).strip());
    }
}
