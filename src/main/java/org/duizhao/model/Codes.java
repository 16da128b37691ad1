package org.duizhao.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.model.Diagnostic.Severity;

/** The codes of all complaints with their severities, as the documentation lists them. */
public final class Codes {

    private static final Pattern ROW = Pattern.compile("\\| ([A-Z]\\d\\d) \\| (error|warning|notice) \\|.*");

    /** The pages of the documentation on codes, one a family. */
    private static final List<String> PAGES = List.of(
            "files",
            "manifest",
            "received",
            "witnesses",
            "new",
            "alignment",
            "annotation",
            "apparatus",
            "handouts",
            "rights",
            "outputs");

    private static final Map<String, Severity> ALL = read();

    private Codes() {}

    /** Every code, in the order of the documentation. */
    public static Map<String, Severity> all() {
        return ALL;
    }

    private static Map<String, Severity> read() {
        Map<String, Severity> codes = new LinkedHashMap<>();
        PAGES.forEach(page -> read(page, codes));
        return Collections.unmodifiableMap(codes);
    }

    private static void read(String page, Map<String, Severity> codes) {
        try (InputStream in = Codes.class.getResourceAsStream("codes/" + page + ".md");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher row = ROW.matcher(line);
                if (row.matches()) {
                    codes.put(row.group(1), Severity.valueOf(row.group(2).toUpperCase(Locale.ROOT)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
