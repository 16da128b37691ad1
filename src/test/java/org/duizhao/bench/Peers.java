package org.duizhao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a synthetic edition as other programs take it. */
final class Peers {

    private static final Pattern NOTE = Pattern.compile("(?s)## P\\d+\\.(\\d+) Z.*?source: A\\n\\n(.*?)\\n\\n");

    private Peers() {}

    /** Writes {@code peer.tex} and {@code peer.md} from the sources in the folder. */
    static void write(Path folder) throws IOException {
        String fonts = Path.of("fonts").toAbsolutePath() + "/";
        StringBuilder tex = new StringBuilder("""
                \\documentclass[10pt,twoside]{book}
                \\usepackage[a5paper,inner=17mm,outer=14mm,top=20mm,bottom=21mm]{geometry}
                \\usepackage{fontspec,xeCJK,paracol}
                \\setmainfont{EBGaramond}[Path=FONTS,Extension=.ttf,UprightFont=*-Regular,BoldFont=*-Bold]
                \\setCJKmainfont{NotoSerifSC}[Path=FONTS,Extension=.ttf,UprightFont=*-Regular,BoldFont=*-Bold]
                \\columnratio{0.42}
                \\begin{document}
                \\tableofcontents
                """.replace("FONTS", fonts));
        StringBuilder markdown = new StringBuilder("---\ntitle: Synthetic\n---\n\n");
        Path witnesses = folder.resolve("sources/witnesses");
        for (int chapter = 1; Files.exists(witnesses.resolve("z-P" + chapter + ".txt")); chapter++) {
            write(folder, "P" + chapter, chapter, tex, markdown);
        }
        tex.append("\\end{document}\n");
        Files.writeString(folder.resolve("peer.tex"), tex.toString());
        Files.writeString(folder.resolve("peer.md"), markdown.toString());
    }

    private static void write(Path folder, String id, int chapter, StringBuilder tex, StringBuilder markdown)
            throws IOException {
        List<String> chinese = paragraphs(folder.resolve("sources/witnesses/z-" + id + ".txt"));
        List<String> english = paragraphs(folder.resolve("sources/witnesses/a-" + id + ".txt"));
        String[] notes = new String[chinese.size() + 1];
        Matcher note = NOTE.matcher(Files.readString(folder.resolve("sources/notes/" + id + ".md")));
        while (note.find()) {
            notes[Integer.parseInt(note.group(1))] = note.group(2);
        }
        tex.append("\\chapter{Chapter ").append(chapter).append("}\n\\begin{paracol}{2}\n");
        markdown.append("# Chapter ").append(chapter).append("\n\n");
        for (int i = 0; i < chinese.size(); i++) {
            String number = id + "." + (i + 1);
            String remark = notes[i + 1];
            tex.append("\\textbf{")
                    .append(number)
                    .append("} ")
                    .append(chinese.get(i))
                    .append(remark == null ? "" : "\\footnote{" + remark + "}")
                    .append("\n\\switchcolumn\n")
                    .append(english.get(i))
                    .append("\n\\switchcolumn*\n");
            markdown.append("**")
                    .append(number)
                    .append("** ")
                    .append(chinese.get(i))
                    .append(remark == null ? "" : "^[" + remark + "]")
                    .append("\n\n")
                    .append(english.get(i))
                    .append("\n\n");
        }
        tex.append("\\end{paracol}\n");
    }

    private static List<String> paragraphs(Path file) throws IOException {
        return List.of(Files.readString(file).strip().split("\n\n"));
    }
}
