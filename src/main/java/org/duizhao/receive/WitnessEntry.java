package org.duizhao.receive;

import java.util.Map;
import java.util.TreeMap;

/** Writes a witness's entry in the manifest: what was guessed, what the page states, and the rules. */
final class WitnessEntry {

    private final StringBuilder out = new StringBuilder();

    private WitnessEntry() {}

    /**
     * The entry's lines, unindented.
     *
     * @param kind {@code original}, {@code translation} or {@code commentary}
     * @param file the name of the file among the witnesses
     */
    static String of(Received received, String siglum, String kind, String part, String file) {
        WitnessEntry entry = new WitnessEntry();
        entry.write(received, siglum, kind, part, file);
        return entry.out.toString();
    }

    private void write(Received received, String siglum, String kind, String part, String file) {
        Map<String, String> values = received.guess().values();
        out.append("# Read by “duizhao import”; look over what it guessed, and its rules.\n");
        line("- siglum: " + siglum);
        line("  name: " + YamlText.scalar(name(values, kind)));
        line("  kind: " + kind);
        line("  language: " + received.language());
        boolean titled = false;
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (value.getKey().startsWith("title.")) {
                if (!titled) {
                    line("  title:");
                    titled = true;
                }
                line("    " + value.getKey().substring(6) + ": " + YamlText.scalar(value.getValue()));
            }
        }
        for (String key : new String[] {"author", "translator", "publisher", "date"}) {
            if (values.containsKey(key)) {
                line("  " + key + ": " + (key.equals("date") ? values.get(key) : YamlText.scalar(values.get(key))));
            }
        }
        stated(received.sorted().keys());
        rights(received.sorted().keys().get("rights.statement"));
        text(received, part, file);
    }

    static String name(Map<String, String> values, String kind) {
        String name =
                values.getOrDefault("publisher", values.getOrDefault("translator", values.getOrDefault("author", "")));
        return name.isEmpty() || name.length() > 40
                ? kind.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + kind.substring(1)
                : name;
    }

    private void stated(Map<String, String> keys) {
        Map<String, String> stated = new TreeMap<>(keys);
        stated.keySet().removeIf(k -> !k.startsWith("stated."));
        if (!stated.isEmpty()) {
            line("  stated:");
            stated.forEach((k, v) -> line("    " + k.substring(7) + ": " + YamlText.scalar(v)));
        }
    }

    private void rights(String statement) {
        if (statement == null) {
            return;
        }
        boolean forbidden = statement.matches("(?i).*(all rights reserved|without|not be|未经|未經|不得|禁止|严禁|版权所有|版權所有).*");
        line("  rights:");
        line("    statement: " + YamlText.scalar(statement));
        line("    redistribution: " + (forbidden ? "not permitted" : "not stated"));
    }

    private void text(Received received, String part, String file) {
        line("  texts:");
        line("    - part: " + part);
        line("      file: " + YamlText.scalar(file));
        if (received.format() != Format.TEXT) {
            line("      format: " + received.format().word());
        }
        if (received.format().isEncoded()) {
            line("      encoding: " + received.encoding());
        }
        line("      sha256: " + received.sha256());
        if (!received.sorted().rules().isEmpty()) {
            line("      rules:");
            received.sorted().rules().forEach(r -> line("        - " + rule(r)));
        }
    }

    static String rule(Proposed rule) {
        String detail = rule.action().matches("heading|verse") ? rule.detail() : YamlText.scalar(rule.detail());
        String lines = rule.first() == rule.last() ? String.valueOf(rule.first()) : rule.first() + "-" + rule.last();
        return "{" + rule.action() + ": " + detail + ", lines: " + lines
                + rule.words().map(w -> ", words: " + YamlText.quoted(w)).orElse("")
                + (rule.doubleOf() > 0 ? ", double-of: " + rule.doubleOf() : "") + "}";
    }

    private void line(String line) {
        out.append(line).append('\n');
    }
}
