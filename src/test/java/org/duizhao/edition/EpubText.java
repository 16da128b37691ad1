package org.duizhao.edition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The text of an e-book in reading order. */
final class EpubText {

    private static final Pattern ITEM = Pattern.compile("<item [^>]*>");
    private static final Pattern ITEMREF = Pattern.compile("<itemref [^>]*idref=\"([^\"]+)\"");

    private EpubText() {}

    static Map<String, byte[]> entries(byte[] epub) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(epub))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    static String of(byte[] epub) throws IOException {
        Map<String, byte[]> entries = entries(epub);
        String opfName = entries.keySet().stream()
                .filter(n -> n.endsWith(".opf"))
                .findFirst()
                .orElseThrow();
        String opf = new String(entries.get(opfName), StandardCharsets.UTF_8);
        String folder = opfName.contains("/") ? opfName.substring(0, opfName.lastIndexOf('/') + 1) : "";
        Map<String, String> hrefs = new LinkedHashMap<>();
        Matcher item = ITEM.matcher(opf);
        while (item.find()) {
            hrefs.put(attribute(item.group(), "id"), attribute(item.group(), "href"));
        }
        StringBuilder text = new StringBuilder();
        Matcher itemref = ITEMREF.matcher(opf);
        while (itemref.find()) {
            String document = new String(entries.get(folder + hrefs.get(itemref.group(1))), StandardCharsets.UTF_8);
            String body = document.substring(Math.max(0, document.indexOf("<body")));
            // Ruby readings and marks of notes stand among the words.
            text.append(body.replaceAll("(?s)<(rt|rp)[ >].*?</\\1>", "")
                            .replaceAll("(?s)<[^>]+>", "")
                            .replace("&lt;", "<")
                            .replace("&gt;", ">")
                            .replace("&quot;", "\"")
                            .replace("&#160;", "\u00A0")
                            .replace("&nbsp;", "\u00A0")
                            .replace("&amp;", "&"))
                    .append('\n');
        }
        return text.toString();
    }

    private static String attribute(String element, String name) {
        Matcher attribute = Pattern.compile("[\\s]" + name + "=\"([^\"]*)\"").matcher(element);
        return attribute.find() ? attribute.group(1) : "";
    }
}
