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

    /** Columns, footnotes, contents, running heads, at the sizes of {@code design.xsl}; neither tags nor links. */
    private static String tex(PlainText text) {
        StringBuilder tex = new StringBuilder("""
                \\documentclass[10pt,twoside]{book}
                \\usepackage[a5paper,inner=29.75mm,outer=14mm,top=20.5mm,bottom=21mm]{geometry}
                \\usepackage{fontspec,xeCJK,paracol}
                \\setmainfont{EBGaramond}[Path=FONTS/,Extension=.ttf,UprightFont=*-Regular,BoldFont=*-Bold]
                \\setCJKmainfont{NotoSerifSC}[Path=FONTS/,Extension=.ttf,UprightFont=*-Regular,BoldFont=*-Bold]
                \\columnratio{0.42}
                \\setlength{\\columnsep}{4mm}
                \\setlength{\\parindent}{0pt}
                \\setlength{\\emergencystretch}{3em}
                \\setlength{\\parskip}{8pt}
                \\renewcommand{\\footnotesize}{\\fontsize{8.6}{11.2}\\selectfont}
                \\newcommand{\\zh}[1]{\\fontsize{10}{16}\\selectfont\\leavevmode\\llap{\\textbf{#1}\\enspace}\\hspace*{1em}}
                \\newcommand{\\en}{\\fontsize{10}{13.5}\\selectfont}
                \\begin{document}
                \\tableofcontents
                """.replace("FONTS", FONTS.toString()));
        for (PlainText.Chapter chapter : text.chapters()) {
            tex.append("\\chapter{").append(plain(chapter.title())).append("}\n\\begin{paracol}{2}\n");
            for (PlainText.Pair pair : chapter.pairs()) {
                tex.append("\\zh{").append(pair.number()).append("}").append(plain(pair.base()));
                pair.notes()
                        .forEach(n -> tex.append("\\footnote{").append(plain(n)).append('}'));
                tex.append("\n\\switchcolumn\n\\en ").append(plain(pair.lead())).append("\n\\switchcolumn*\n");
            }
            tex.append("\\end{paracol}\n");
        }
        return tex.append("\\end{document}\n").toString();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\\\{}#$%&_^~]", " ");
    }

    /** One text below the other, for pandoc knows no other way; passages can be linked to, and languages are told. */
    private static String markdown(PlainText text) {
        StringBuilder markdown = new StringBuilder("---\ntitle: Peer\nlang: en\n---\n\n");
        for (PlainText.Chapter chapter : text.chapters()) {
            markdown.append("# ").append(chapter.title()).append("\n\n");
            for (PlainText.Pair pair : chapter.pairs()) {
                markdown.append("::: {#").append(pair.number()).append(" lang=zh}\n**");
                markdown.append(pair.number()).append("** ").append(unmarked(pair.base()));
                pair.notes()
                        .forEach(n -> markdown.append("^[").append(unmarked(n)).append(']'));
                markdown.append("\n:::\n\n").append(unmarked(pair.lead())).append("\n\n");
            }
        }
        return markdown.toString();
    }

    private static String unmarked(String text) {
        return text.replaceAll("[\\[\\]*_`^$<>@#\\\\]", " ");
    }

    /** As the other two set it: hyphens in the English, page numbers, and contents that tell them. */
    private static String html(PlainText text) {
        StringBuilder html = new StringBuilder("""
                <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Peer</title><style>
                @font-face { font-family: Song; src: url(file:FONTS/NotoSerifSC-Regular.ttf) }
                @font-face { font-family: Latin; src: url(file:FONTS/EBGaramond-Regular.ttf) }
                @font-face { font-family: Latin; font-weight: bold; src: url(file:FONTS/EBGaramond-Bold.ttf) }
                @page { size: A5; margin: 20.5mm 14mm 21mm 17mm;
                    @top-right { content: string(title) } @bottom-center { content: counter(page) } }
                body { font: 10pt/13.5pt Latin, Song } p { margin: 0; text-align: justify; hyphens: auto }
                h1 { string-set: title content(); break-before: right; font-size: 20pt; line-height: 26pt; text-align: center }
                nav a::after { content: leader('.') target-counter(attr(href), page) }
                .pair { display: table; table-layout: fixed; width: 100%; margin-bottom: 8pt }
                .pair > * { display: table-cell } .pair b { width: 12.75mm; font-size: 8.6pt }
                .zh { font: 10pt/16pt Song, Latin; width: 42mm; padding-right: 4mm; text-indent: 1em; hyphens: manual }
                .note { float: footnote; font: 8.6pt/11.2pt Latin, Song }
                </style></head><body><nav>
                """.replace("FONTS", FONTS.toString()));
        for (PlainText.Chapter chapter : text.chapters()) {
            html.append("<p><a href='#").append(id(chapter)).append("'>");
            html.append(escaped(chapter.title())).append("</a></p>\n");
        }
        html.append("</nav>\n");
        for (PlainText.Chapter chapter : text.chapters()) {
            html.append("<h1 id='").append(id(chapter)).append("'>");
            html.append(escaped(chapter.title())).append("</h1>\n");
            for (PlainText.Pair pair : chapter.pairs()) {
                html.append("<div class=pair><b>").append(pair.number()).append("</b><p class=zh lang=zh>");
                html.append(escaped(pair.base()));
                pair.notes().forEach(n -> html.append("<span class=note>")
                        .append(escaped(n))
                        .append("</span>"));
                html.append("</p><p>").append(escaped(pair.lead())).append("</p></div>\n");
            }
        }
        return html.append("</body></html>\n").toString();
    }

    /** A name for a chapter. */
    private static String id(PlainText.Chapter chapter) {
        return chapter.title().replaceAll("\\W", "-");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
