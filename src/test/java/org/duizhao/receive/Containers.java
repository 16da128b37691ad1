package org.duizhao.receive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes word processor files and e-books, good ones and bad ones. */
public final class Containers {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private Containers() {}

    public static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** An archive without one of its files. */
    static byte[] without(byte[] archive, String name) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.remove(name);
        return zip(files);
    }

    /** A DOCX of a body in WordprocessingML, with a title, a heading style in Chinese and two footnotes. */
    public static byte[] docx(String body) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        files.put(
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp=\"urn:cp\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                        + "<dc:title>The Kiln</dc:title><dc:creator>Hua Lin</dc:creator></cp:coreProperties>");
        files.put(
                "word/styles.xml",
                "<w:styles " + W + "><w:style w:styleId=\"1\"><w:name w:val=\"标题 1\"/><w:pPr>"
                        + "<w:outlineLvl w:val=\"0\"/></w:pPr></w:style><w:style w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style></w:styles>");
        files.put(
                "word/footnotes.xml",
                "<w:footnotes " + W + "><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote>"
                        + "<w:footnote w:id=\"1\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>A note on clay.</w:t></w:r></w:p></w:footnote>"
                        + "</w:footnotes>");
        files.put(
                "word/document.xml",
                "<?xml version=\"1.0\"?><w:document " + W + "><w:body>" + body + "</w:body></w:document>");
        return zip(files);
    }

    public static String paragraph(String style, String... runs) {
        StringBuilder out = new StringBuilder("<w:p>");
        if (!style.isEmpty()) {
            out.append("<w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
        }
        for (String run : runs) {
            out.append(run.startsWith("<") ? run : "<w:r><w:t xml:space=\"preserve\">" + run + "</w:t></w:r>");
        }
        return out.append("</w:p>").toString();
    }

    /** An EPUB of pages in XHTML, in this order. */
    public static byte[] epub(String... pages) {
        return epub(Map.of(), pages);
    }

    /** The same with more files in it. */
    static byte[] epub(Map<String, String> more, String... pages) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("mimetype", "application/epub+zip");
        files.putAll(more);
        files.put(
                "META-INF/container.xml",
                "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">"
                        + "<rootfiles><rootfile full-path=\"OEBPS/content.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>");
        StringBuilder items = new StringBuilder();
        StringBuilder spine = new StringBuilder();
        for (int i = 0; i < pages.length; i++) {
            // The names run against the order of the spine.
            String name = "page" + (pages.length - i) + ".xhtml";
            files.put(
                    "OEBPS/" + name,
                    "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head><body>" + pages[i]
                            + "</body></html>");
            items.append("<item id=\"p")
                    .append(i)
                    .append("\" href=\"")
                    .append(name)
                    .append("\" media-type=\"application/xhtml+xml\"/>");
            spine.append("<itemref idref=\"p").append(i).append("\"/>");
        }
        files.put(
                "OEBPS/content.opf",
                "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"2.0\" unique-identifier=\"id\">"
                        + "<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>River Songs</dc:title><dc:creator>Mei Tan</dc:creator>"
                        + "<dc:language>en</dc:language><dc:publisher>Reed Press</dc:publisher><dc:identifier id=\"id\">x</dc:identifier></metadata>"
                        + "<manifest>" + items + "</manifest><spine>" + spine + "</spine></package>");
        return zip(files);
    }
}
