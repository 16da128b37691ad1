package org.duizhao.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the aligned text as CSV after RFC 4180: a header, a line for each bead, omissions with an empty side. */
public final class Csv {

    private static final List<String> HEADER = List.of(
            "part",
            "passages",
            "relation",
            "reviewed",
            "base",
            "base_kind",
            "base_language",
            "base_sentences",
            "base_text",
            "witness",
            "witness_kind",
            "witness_language",
            "witness_sentences",
            "witness_text");

    private Csv() {}

    public static String write(List<AlignedPair> pairs) {
        StringBuilder out = new StringBuilder();
        record(out, HEADER);
        for (AlignedPair pair : pairs) {
            List<String> fields = new ArrayList<>();
            fields.add(pair.part());
            fields.add(String.join(" ", pair.passages()));
            fields.add(pair.isOmission() ? "omission" : pair.isAddition() ? "addition" : "translation");
            fields.add(pair.reviewed() ? "yes" : "no");
            fields.add(pair.base().siglum());
            fields.add(pair.base().kind().word());
            fields.add(pair.base().language());
            fields.add(String.join(" ", pair.baseSentences()));
            fields.add(pair.baseText());
            fields.add(pair.witness().siglum());
            fields.add(pair.witness().kind().word());
            fields.add(pair.witness().language());
            fields.add(String.join(" ", pair.witnessSentences()));
            fields.add(pair.witnessText());
            record(out, fields);
        }
        return out.toString();
    }

    private static void record(StringBuilder out, List<String> fields) {
        out.append(fields.stream().map(Csv::field).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String field(String text) {
        return text.matches("(?s).*[\",\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
