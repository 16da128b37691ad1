package org.duizhao.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Place;

/**
 * A Markdown file cut at its second-level headings. The lines right under a heading that read {@code key: value} are
 * fields; the rest is the body.
 */
record Sections(List<Section> sections) {

    /**
     * @param heading the heading's text
     * @param fields the fields with their places
     * @param body Markdown after the fields
     * @param bodyPlace the body's first line
     */
    record Section(String heading, Place place, Map<String, Field> fields, String body, Place bodyPlace) {}

    record Field(String value, Place place) {

        /** The value as a list: {@code [A, editors]} or one word alone. */
        List<String> list() {
            return split("[,;，；]");
        }

        /** The value as a list of heads, which may have commas: {@code Marx, Karl; Engels, Friedrich}. */
        List<String> heads() {
            return split("[;；]");
        }

        private List<String> split(String separators) {
            String inner =
                    value.startsWith("[") && value.endsWith("]") ? value.substring(1, value.length() - 1) : value;
            List<String> items = new ArrayList<>();
            for (String item : inner.split(separators)) {
                if (!item.isBlank()) {
                    items.add(item.strip());
                }
            }
            return List.copyOf(items);
        }
    }

    /** How much of a line that belongs to no section is repeated in the complaint of it. */
    private static final int SHOWN = 40;

    /** Two number signs that begin no section, for want of a space behind them or for one before them. */
    private static final Pattern NEARLY_HEADING = Pattern.compile("[ \\u3000]{0,3}(?:##(?!#)|＃＃(?!＃)).*");

    /**
     * Cuts a text. A line within a body that looks like a heading and is none is complained of.
     *
     * @param stray what to say, in the catalogue, of text before the first heading
     */
    static Sections read(String file, String text, String stray, Diagnostics diagnostics) {
        List<Section> sections = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        int i = 0;
        boolean complained = false;
        while (i < lines.length && !isHeading(lines[i])) {
            if (!complained && !lines[i].isBlank()) {
                diagnostics.error(stray, new Place(file, i + 1, 1), shortened(lines[i].strip()));
                complained = true;
            }
            i++;
        }
        while (i < lines.length) {
            Place place = new Place(file, i + 1, 1);
            String heading = lines[i].substring(3).strip();
            i++;
            Map<String, Field> fields = new LinkedHashMap<>();
            while (i < lines.length && lines[i].matches("[a-z]+:.*")) {
                int colon = lines[i].indexOf(':');
                String key = lines[i].substring(0, colon);
                Place here = new Place(file, i + 1, 1);
                if (fields.put(key, new Field(lines[i].substring(colon + 1).strip(), here)) != null) {
                    diagnostics.error("N07", here, key);
                }
                i++;
            }
            while (i < lines.length && lines[i].isBlank()) {
                i++;
            }
            Place bodyPlace = new Place(file, i + 1, 1);
            StringBuilder body = new StringBuilder();
            while (i < lines.length && !isHeading(lines[i])) {
                if (NEARLY_HEADING.matcher(lines[i]).matches()) {
                    diagnostics.error("N08", new Place(file, i + 1, 1), shortened(lines[i].strip()));
                }
                body.append(lines[i]).append('\n');
                i++;
            }
            sections.add(new Section(heading, place, fields, body.toString().stripTrailing(), bodyPlace));
        }
        return new Sections(List.copyOf(sections));
    }

    private static String shortened(String line) {
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private static boolean isHeading(String line) {
        return line.startsWith("## ");
    }
}
