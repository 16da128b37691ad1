package org.duizhao.receive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duizhao.receive.ImportPlan.Placed;
import org.duizhao.receive.ImportPlan.Role;

/** Says in lines what an import found, guessed, kept and took off. */
public final class ImportReport {

    /** How much of a line is shown. */
    private static final int WIDE = 72;

    private ImportReport() {}

    /** What became of a file. */
    public static List<String> of(Placed placed) {
        Received received = placed.received();
        List<String> out = new ArrayList<>();
        out.add(received.fileName() + ": " + formatOf(received) + ", language " + received.language());
        out.add("  witness " + placed.siglum() + ", " + roleOf(placed));
        received.guess()
                .values()
                .forEach((key, value) -> out.add("  guessed " + key + ": " + shortened(value) + " (from "
                        + shortened(received.guess().grounds().get(key)) + ")"));
        Sorted sorted = received.sorted();
        long headings = sorted.rules().stream()
                .filter(r -> r.action().equals("heading"))
                .count();
        long lines = received.layer().lines().stream()
                .filter(l -> !Shape.strip(l).isEmpty())
                .count();
        out.add("  kept as text: " + sorted.kept().size() + " of " + lines + " lines"
                + (headings > 0 ? ", and " + headings + (headings == 1 ? " heading" : " headings") : ""));
        for (Proposed rule : sorted.rules()) {
            out.add("  " + line(rule));
            if (rule.isOff()
                    || rule.action().equals("paratext")
                    || rule.action().equals("heading")) {
                rule.shown().lines().limit(4).forEach(l -> out.add("      " + shortened(l)));
            }
        }
        return out;
    }

    /** Every line of a file's layer with its number, as rules count them, and what it would be taken for. */
    public static List<String> lines(Received received) {
        List<String> out = new ArrayList<>();
        out.add(received.fileName() + ": " + formatOf(received) + ", language " + received.language());
        List<String> lines = received.layer().lines();
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            if (Shape.strip(lines.get(i)).isEmpty()) {
                continue;
            }
            String kind = received.sorted().rules().stream()
                    .filter(r -> r.first() <= number && number <= r.last())
                    .map(r -> r.action() + (r.words().isPresent() ? " +" : ""))
                    .findFirst()
                    .orElse("text");
            out.add(String.format(Locale.ROOT, "%5d  %-10s  %s", number, kind, shortened(lines.get(i))));
        }
        return out;
    }

    private static String formatOf(Received received) {
        return received.format().name()
                + (received.encoding().isEmpty()
                        ? ""
                        : ", " + received.encoding() + " (" + received.encodingGround() + ")");
    }

    private static String roleOf(Placed placed) {
        String part = (placed.newPart() ? "the new part " : "part ") + placed.part();
        return placed.role() == Role.WITNESS
                ? "a witness of " + part
                : placed.role() == Role.COMMENTARY
                        ? "commentary, " + part + " in the appendix"
                        : "the base of " + part
                                + (placed.formerBase().isEmpty() ? "" : ", in place of " + placed.formerBase());
    }

    private static String line(Proposed rule) {
        String lines =
                rule.first() == rule.last() ? "line " + rule.first() : "lines " + rule.first() + "-" + rule.last();
        return lines + ", "
                + switch (rule.action()) {
                    case "off" ->
                        "taken off: " + rule.detail()
                                + (rule.doubleOf() > 0 ? " (line " + rule.doubleOf() + " stays)" : "");
                    case "paratext" -> "kept under a label: " + rule.detail();
                    case "heading" -> "heading, level " + rule.detail();
                    default -> rule.detail() + ": " + shortened(rule.shown());
                };
    }

    private static String shortened(String line) {
        String one = line.strip().replaceAll("\\s+", " ");
        if (one.length() <= WIDE) {
            return one;
        }
        int end = Character.isHighSurrogate(one.charAt(WIDE - 2)) ? WIDE - 2 : WIDE - 1;
        return one.substring(0, end) + "…";
    }
}
