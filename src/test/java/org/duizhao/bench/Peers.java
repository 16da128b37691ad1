package org.duizhao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The texts of an edition as other programs take them: {@code peer.tex}, {@code peer.md}, {@code peer.html}. */
final class Peers {

    private static final Path FONTS = Path.of("fonts").toAbsolutePath();

    private Peers() {}

    /** Writes the files from the sources in the folder. */
    static void write(Path folder) throws IOException {
        PlainText text = PlainText.of(folder);
        Files.writeString(folder.resolve("peer.tex"), tex(text));
        Files.writeString(folder.resolve("peer.md"), markdown(text));
        Files.writeString(folder.resolve("peer.html"), html(text));
    }

    /** Side by side with paracol, footnotes, contents; neither tags nor links. */
    private static String tex(PlainText text) {
        StringBuilder tex = new StringBuilder("""
                \\documentclass[10pt,twoside]{book}
                \\usepackage[a5paper,inner=17mm,outer=14mm,top=20mm,bottom=21mm]{geometry}
                \\usepackage{fontspec,xeCJK,paracol}
                \\setmainfont{EBGaramond}[Path=FONTS/,Extension=.ttf,UprightFont=*-Regular,BoldFont=*-Bold]
                \\setCJKmainfont{NotoSerifSC}[Path=FONTS/,Extension=.ttf,UprightFont=*-Regular,BoldFont=*-Bold]
                \\columnratio{0.42}
                \\begin{document}
                \\tableofcontents
                """.replace("FONTS", FONTS.toString()));
        for (PlainText.Chapter chapter : text.chapters()) {
            tex.append("\\chapter{").append(plain(chapter.title())).append("}\n\\begin{paracol}{2}\n");
            for (PlainText.Pair pair : chapter.pairs()) {
                tex.append("\\textbf{").append(pair.number()).append("} ").append(plain(pair.base()));
                pair.notes()
                        .forEach(n -> tex.append("\\footnote{").append(plain(n)).append('}'));
                tex.append("\n\\switchcolumn\n").append(plain(pair.lead())).append("\n\\switchcolumn*\n");
            }
            tex.append("\\end{paracol}\n");
        }
        return tex.append("\\end{document}\n").toString();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\\\{}#$%&_^~]", " ");
    }

    /** One text below the other, for pandoc knows no other way that is right in both its formats. */
    private static String markdown(PlainText text) {
        StringBuilder markdown = new StringBuilder("---\ntitle: Peer\n---\n\n");
        for (PlainText.Chapter chapter : text.chapters()) {
            markdown.append("# ").append(chapter.title()).append("\n\n");
            for (PlainText.Pair pair : chapter.pairs()) {
                markdown.append("**").append(pair.number()).append("** ").append(unmarked(pair.base()));
                pair.notes()
                        .forEach(n -> markdown.append("^[").append(unmarked(n)).append(']'));
                markdown.append("\n\n").append(unmarked(pair.lead())).append("\n\n");
            }
        }
        return markdown.toString();
    }

    private static String unmarked(String text) {
        return text.replaceAll("[\\[\\]*_`^$<>@#\\\\]", " ");
    }

    private static String html(PlainText text) {
        StringBuilder html = new StringBuilder("""
                <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Peer</title><style>
                @font-face { font-family: Song; src: url(file:FONTS/NotoSerifSC-Regular.ttf) }
                @font-face { font-family: Latin; src: url(file:FONTS/EBGaramond-Regular.ttf) }
                @page { size: A5; margin: 20mm 14mm 21mm 17mm }
                body { font: 10pt/1.4 Latin, Song } p { margin: 0; text-align: justify }
                .pair { display: table; table-layout: fixed; width: 100%; margin-bottom: 8pt }
                .pair p { display: table-cell; padding-right: 4mm } .zh { font-family: Song; width: 42% } .note { float: footnote }
                </style></head><body>
                """.replace("FONTS", FONTS.toString()));
        for (PlainText.Chapter chapter : text.chapters()) {
            html.append("<h1>").append(escaped(chapter.title())).append("</h1>\n");
            for (PlainText.Pair pair : chapter.pairs()) {
                html.append("<div class=pair><p class=zh lang=zh><b>")
                        .append(pair.number())
                        .append("</b> ")
                        .append(escaped(pair.base()));
                pair.notes().forEach(n -> html.append("<span class=note>")
                        .append(escaped(n))
                        .append("</span>"));
                html.append("</p><p>").append(escaped(pair.lead())).append("</p></div>\n");
            }
        }
        return html.append("</body></html>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
