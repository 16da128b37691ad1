package org.duizhao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a synthetic edition as other programs take it. */
final class Peers {

    private static final Pattern NOTE = Pattern.compile("(?s)## P\\.(\\d+) Z.*?source: A\\n\\n(.*?)\\n\\n");

    private Peers() {}

    /** Writes {@code peer.tex} and {@code peer.md} from the sources in the folder. */
    static void write(Path folder) throws IOException {
        List<String> chinese = paragraphs(folder.resolve("sources/witnesses/z.txt"));
        List<String> english = paragraphs(folder.resolve("sources/witnesses/a.txt"));
        String[] notes = new String[chinese.size() + 1];
        Matcher note = NOTE.matcher(Files.readString(folder.resolve("sources/notes/P.md")));
        while (note.find()) {
            notes[Integer.parseInt(note.group(1))] = note.group(2);
        }
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
                \\chapter{The Text}
                \\begin{paracol}{2}
                """.replace("FONTS", fonts));
        StringBuilder markdown = new StringBuilder("---\ntitle: Synthetic\n---\n\n# The Text\n\n");
        for (int i = 0; i < chinese.size(); i++) {
            String remark = notes[i + 1];
            tex.append("\\textbf{P.")
                    .append(i + 1)
                    .append("} ")
                    .append(chinese.get(i))
                    .append(remark == null ? "" : "\\footnote{" + remark + "}")
                    .append("\n\\switchcolumn\n")
                    .append(english.get(i))
                    .append("\n\\switchcolumn*\n");
            markdown.append("**P.")
                    .append(i + 1)
                    .append("** ")
                    .append(chinese.get(i))
                    .append(remark == null ? "" : "^[" + remark + "]")
                    .append("\n\n")
                    .append(english.get(i))
                    .append("\n\n");
        }
        tex.append("\\end{paracol}\n\\end{document}\n");
        Files.writeString(folder.resolve("peer.tex"), tex.toString());
        Files.writeString(folder.resolve("peer.md"), markdown.toString());
    }

    private static List<String> paragraphs(Path file) throws IOException {
        return List.of(Files.readString(file).strip().split("\n\n"));
    }
}
