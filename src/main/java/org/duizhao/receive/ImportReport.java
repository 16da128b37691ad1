package org.duizhao.receive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duizhao.model.Message;
import org.duizhao.receive.ImportPlan.Placed;

/** Says in lines what an import found, guessed, kept and took off. */
public final class ImportReport {

    /** How much of a line is shown. */
    private static final int WIDE = 72;

    private ImportReport() {}

    /** What became of a file. */
    public static List<Message> of(Placed placed) {
        Received received = placed.received();
        List<Message> out = new ArrayList<>();
        out.add(fileOf(received));
        out.add(Message.of("import.witness", placed.siglum(), roleOf(placed)));
        received.guess()
                .values()
                .forEach((key, value) -> out.add(Message.of(
                        "import.guessed",
                        key,
                        shortened(value),
                        shortened(received.guess().grounds().get(key)))));
        Sorted sorted = received.sorted();
        long headings = sorted.rules().stream()
                .filter(r -> r.action().equals("heading"))
                .count();
        long lines = received.layer().lines().stream()
                .filter(l -> !Shape.strip(l).isEmpty())
                .count();
        out.add(Message.of("import.kept", sorted.kept().size(), lines, headings));
        for (Proposed rule : sorted.rules()) {
            out.add(line(rule));
            if (rule.isOff()
                    || rule.action().equals("paratext")
                    || rule.action().equals("heading")) {
                rule.shown().lines().limit(4).forEach(l -> out.add(Message.foreign("      " + shortened(l))));
            }
        }
        return out;
    }

    /** Every line of a file's layer with its number, as rules count them, and what it would be taken for. */
    public static List<Message> lines(Received received) {
        List<Message> out = new ArrayList<>();
        out.add(fileOf(received));
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
            out.add(Message.foreign(
                    String.format(Locale.ROOT, "%5d  %-10s  %s", number, kind, shortened(lines.get(i)))));
        }
        return out;
    }

    private static Message fileOf(Received received) {
        return Message.of(
                "import.file",
                received.fileName(),
                received.format().name(),
                received.encoding().isEmpty(),
                received.encoding(),
                received.encodingGround(),
                received.language());
    }

    private static Message roleOf(Placed placed) {
        Message part = Message.of(placed.newPart() ? "import.new-part" : "import.part", placed.part());
        return switch (placed.role()) {
            case WITNESS -> Message.of("import.as-witness", part);
            case COMMENTARY -> Message.of("import.as-commentary", part);
            case BASE ->
                placed.formerBase().isEmpty()
                        ? Message.of("import.as-base", part)
                        : Message.of("import.as-new-base", part, placed.formerBase());
        };
    }

    private static Message line(Proposed rule) {
        Message lines = rule.first() == rule.last()
                ? Message.of("import.line", rule.first())
                : Message.of("import.lines", rule.first(), rule.last());
        return switch (rule.action()) {
            case "off" -> Message.of("import.off", lines, rule.detail(), rule.doubleOf() > 0, rule.doubleOf());
            case "paratext" -> Message.of("import.paratext", lines, rule.detail());
            case "heading" -> Message.of("import.heading", lines, rule.detail());
            case "verse" -> Message.of("import.verse", lines);
            default -> Message.of("import.metadata", lines, rule.detail(), shortened(rule.shown()));
        };
    }

    private static Message shortened(Message ground) {
        return new Message(
                ground.key(),
                ground.arguments().stream()
                        .map(a -> (Object) shortened(a.toString()))
                        .toList());
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
