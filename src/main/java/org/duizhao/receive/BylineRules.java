package org.duizhao.receive;

import java.util.List;
import java.util.regex.Pattern;

/** Makes rules of a line of labelled statements. */
final class BylineRules {

    /** What stands between a name and the next statement. */
    private static final Pattern NAMES_END = Pattern.compile("[\\s,;，；、|｜·]+$");

    private final Page page;

    BylineRules(Page page) {
        this.page = page;
    }

    /** Gives every statement of a line its key, and takes the rest of the line off. */
    void byline(int i) {
        String line = page.line(i);
        List<Byline.Field> fields = Byline.read(line);
        if (fields.size() == 1 && fields.get(0).key().startsWith("stated.")) {
            page.metadata(i, fields.get(0).key(), line);
            return;
        }
        int from = 0;
        for (Byline.Field field : fields) {
            int at = line.indexOf(field.whole(), from);
            if (field.key().equals(Byline.OFF)) {
                page.parts.add(Proposed.words("off", "how often the page was read", i + 1, Shape.strip(field.whole())));
                from = at + field.whole().length();
                continue;
            }
            boolean person = !field.key().startsWith("stated.");
            String value = Shape.strip(person ? NAMES_END.matcher(field.value()).replaceFirst("") : field.whole());
            // A rule with words finds their first place in the line.
            boolean findable = !value.isEmpty()
                    && at >= 0
                    && line.indexOf(value) == at + field.whole().indexOf(value)
                    && (!person || field.label().isEmpty() || line.indexOf(Shape.strip(field.label())) == at);
            if (page.keys.containsKey(field.key()) || !findable) {
                String rest = Shape.strip(field.whole());
                if (!rest.isEmpty() && line.indexOf(rest) == at) {
                    page.parts.add(Proposed.words("off", "what the page says of the text a second time", i + 1, rest));
                }
                continue;
            }
            if (person && !field.label().isEmpty()) {
                page.parts.add(Proposed.words("off", "the words before the name", i + 1, Shape.strip(field.label())));
            }
            page.keys.put(field.key(), value);
            page.parts.add(Proposed.words("metadata", field.key(), i + 1, value));
            from = at + field.whole().length();
        }
        page.decided[i] = true;
        closeGaps(i);
    }

    /** What no statement of a byline covers, such as brackets and bars between them. */
    private void closeGaps(int i) {
        StringBuilder rest = new StringBuilder(page.line(i));
        List<Proposed> here =
                page.parts.stream().filter(p -> p.first() == i + 1).toList();
        for (Proposed part : here) {
            int at = page.line(i).indexOf(part.words().orElseThrow());
            for (int k = at; k < at + part.words().get().length(); k++) {
                rest.setCharAt(k, ' ');
            }
        }
        for (String gap : rest.toString().strip().split("\\s{2,}")) {
            String piece = Shape.strip(gap);
            int at = piece.isEmpty() ? -1 : page.line(i).indexOf(piece);
            boolean free = at >= 0 && rest.substring(at, at + piece.length()).equals(piece);
            if (free) {
                page.parts.add(Proposed.words("off", "marks of the page around its statements", i + 1, piece));
            } else if (!piece.isEmpty()) {
                // No rule could point at it; the whole line is taken off instead, and shown.
                here.forEach(p -> page.keys.remove(p.detail()));
                page.parts.removeIf(p -> p.first() == i + 1);
                page.off(i, "what the page says of the text");
                return;
            }
        }
    }
}
