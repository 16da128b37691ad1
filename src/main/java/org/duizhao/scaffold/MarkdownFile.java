package org.duizhao.scaffold;

import java.util.List;
import java.util.function.ToIntFunction;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Place;
import org.duizhao.read.EditionFolder;

/** A Markdown file of sections that begin with a passage number, in the order of the passages. */
final class MarkdownFile {

    private final String name;
    private final String text;

    private MarkdownFile(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** The file of a folder that has sections of a part already; else one named after the part. */
    static MarkdownFile of(EditionFolder edition, String folder, String part) {
        Diagnostics unheard = new Diagnostics();
        String own = folder + "/" + part + ".md";
        for (String file : edition.list(folder, ".md", unheard)) {
            String text = edition.text(file, Place.of(file), unheard).orElse("");
            boolean ofPart = text.lines().anyMatch(l -> l.startsWith("## " + part + "."));
            if (ofPart || file.equals(own)) {
                return new MarkdownFile(file, text);
            }
        }
        return new MarkdownFile(own, "");
    }

    boolean has(String heading) {
        return text.lines().anyMatch(l -> l.equals(heading) || l.startsWith(heading + " "));
    }

    /**
     * Puts a section before the first that is of a later passage.
     *
     * @param section heading and fields; a blank line follows, where the body goes
     * @param order the order of a passage number, -1 for what is none
     */
    NewEntry with(String section, String passage, ToIntFunction<String> order) {
        List<String> lines = text.lines().toList();
        int at = lines.size();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("## ")
                    && order.applyAsInt(lines.get(i).substring(3).strip().split("\\s+")[0])
                            > order.applyAsInt(passage)) {
                at = i;
                break;
            }
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < at; i++) {
            out.append(lines.get(i)).append('\n');
        }
        while (out.length() > 0 && !out.toString().endsWith("\n\n")) {
            out.append('\n');
        }
        int line = (int) out.chars().filter(c -> c == '\n').count() + 1;
        int fields = (int) section.strip().lines().count();
        out.append(section.strip()).append("\n\n\n");
        if (at < lines.size()) {
            out.append('\n');
        }
        for (int i = at; i < lines.size(); i++) {
            out.append(lines.get(i)).append('\n');
        }
        return new NewEntry(name, out.toString(), line, line + fields + 1);
    }
}
