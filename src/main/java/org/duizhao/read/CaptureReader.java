package org.duizhao.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duizhao.align.SentenceSplitter;
import org.duizhao.align.Span;
import org.duizhao.model.AccountSpan;
import org.duizhao.model.AccountSpan.Kind;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Place;
import org.duizhao.model.Segment;
import org.duizhao.model.WitnessText;
import org.duizhao.model.WitnessText.Heading;
import org.duizhao.model.WitnessText.NearDouble;
import org.duizhao.model.WitnessText.Paratext;

/**
 * Derives the text of a witness from a received file by the manifest's rules, and accounts for every character of the
 * file. A line of the file is a paragraph, but for verse: there it is a line of a stanza, and the stanza a paragraph.
 */
final class CaptureReader {

    private static final Claim UNCLAIMED = new Claim(Kind.TEXT, "", 0);

    private final String name;
    private final String text;
    private final List<Line> lines;
    private final Claim[] claims;
    private final Diagnostics diagnostics;

    /** The number of the first line in which a rule has found something. */
    private final Map<Rule, Integer> firstLine = new HashMap<>();

    /** The rules by which lines are verse, by the number of the line. */
    private final Map<Integer, Rule> verse = new HashMap<>();

    private record Line(int start, int end) {}

    private record Claim(Kind kind, String detail, int rule) {}

    private CaptureReader(String name, String text, Diagnostics diagnostics) {
        this.name = name;
        this.text = text;
        this.lines = lines(text);
        this.claims = new Claim[text.length()];
        this.diagnostics = diagnostics;
        Arrays.fill(claims, UNCLAIMED);
    }

    /**
     * @param received the file's text, to the character
     * @param keys the manifest's values by key, against which metadata is checked
     */
    static WitnessText read(
            String part,
            String name,
            String encoding,
            String sha256,
            String language,
            String received,
            List<Rule> rules,
            Map<String, String> keys,
            Diagnostics diagnostics) {
        CaptureReader reader = new CaptureReader(name, received, diagnostics);
        List<Paratext> paratexts = new ArrayList<>();
        for (Rule rule : rules) {
            switch (rule.action()) {
                case SUPPLY -> {
                    if (rule.first() > reader.lines.size()) {
                        diagnostics.error("W06", rule.place(), name);
                    }
                }
                case VERSE -> reader.markVerse(rule);
                default -> reader.claim(rule, keys, paratexts);
            }
        }
        reader.claimLayout();
        return reader.derive(part, encoding, sha256, language, rules, paratexts);
    }

    private void claim(Rule rule, Map<String, String> keys, List<Paratext> paratexts) {
        List<String> found = new ArrayList<>();
        for (int n = rule.first(); n <= Math.min(rule.last(), lines.size()); n++) {
            Line line = lines.get(n - 1);
            String content = text.substring(line.start(), line.end());
            Optional<Boolean> matches = matches(rule, n);
            if (matches.isEmpty()) {
                return;
            }
            if (!matches.get()) {
                continue;
            }
            int start = line.start();
            int end = line.end();
            if (rule.words().isPresent()) {
                int at = content.indexOf(rule.words().get());
                if (at < 0) {
                    continue;
                }
                start += at;
                end = start + rule.words().get().length();
            }
            while (start < end && isSpace(text.charAt(start))) {
                start++;
            }
            while (end > start && isSpace(text.charAt(end - 1))) {
                end--;
            }
            if (start == end) {
                continue;
            }
            found.add(text.substring(start, end));
            firstLine.putIfAbsent(rule, n);
            take(rule, start, end);
            if (rule.action() == Rule.Action.PARATEXT) {
                paratexts.add(new Paratext(rule.detail(), text.substring(start, end), placeOf(start)));
            }
        }
        if (found.isEmpty()) {
            diagnostics.error("W06", rule.place(), name);
        } else if (rule.action() == Rule.Action.METADATA) {
            checkMetadata(rule, String.join(" ", found), keys);
        }
    }

    private void markVerse(Rule rule) {
        boolean found = false;
        for (int n = rule.first(); n <= Math.min(rule.last(), lines.size()); n++) {
            Optional<Boolean> matches = matches(rule, n);
            if (matches.isEmpty()) {
                return;
            }
            if (matches.get()) {
                found = true;
                verse.putIfAbsent(n, rule);
            }
        }
        if (!found) {
            diagnostics.error("W06", rule.place(), name);
        }
    }

    /** Whether a rule speaks of a line in its range; nothing if its pattern would not end, which is told. */
    private Optional<Boolean> matches(Rule rule, int n) {
        if (rule.match().isEmpty()) {
            return Optional.of(true);
        }
        Line line = lines.get(n - 1);
        Optional<Boolean> matches = PatternSearch.find(rule.match().get(), text.substring(line.start(), line.end()));
        if (matches.isEmpty()) {
            diagnostics.error("W13", rule.place(), n, name);
        }
        return matches;
    }

    /** Metadata is not lost only if the key that the rule names really holds the words. */
    private void checkMetadata(Rule rule, String words, Map<String, String> keys) {
        String value = keys.get(rule.detail());
        if (value == null || !fold(value).equals(fold(words))) {
            diagnostics.error("W07", rule.place(), rule.detail(), words);
        }
    }

    private void take(Rule rule, int start, int end) {
        Kind kind =
                switch (rule.action()) {
                    case HEADING -> Kind.HEADING;
                    case PARATEXT -> Kind.PARATEXT;
                    case METADATA -> Kind.METADATA;
                    default -> Kind.TAKEN_OFF;
                };
        String detail = kind == Kind.HEADING ? "" : rule.detail();
        Claim claim = new Claim(kind, detail, rule.place().line());
        for (int i = start; i < end; i++) {
            if (claims[i] != UNCLAIMED) {
                diagnostics.error("W08", rule.place(), placeOf(i).line(), name, claims[i].rule());
                return;
            }
            claims[i] = claim;
        }
    }

    private void claimLayout() {
        Claim layout = new Claim(Kind.LAYOUT, "", 0);
        for (int i = 0; i < text.length(); i++) {
            if (claims[i] == UNCLAIMED && (isLineEnd(text.charAt(i)) || text.charAt(i) == '\uFEFF')) {
                claims[i] = layout;
            }
        }
        // White space at the edges of what is left of a line, for instance between a dateline and the text.
        for (Line line : lines) {
            int i = line.start();
            while (i < line.end()) {
                if (claims[i] != UNCLAIMED) {
                    i++;
                    continue;
                }
                int end = i;
                while (end < line.end() && claims[end] == UNCLAIMED) {
                    end++;
                }
                for (int j = i; j < end && isSpace(text.charAt(j)); j++) {
                    claims[j] = layout;
                }
                for (int j = end - 1; j >= i && isSpace(text.charAt(j)); j--) {
                    claims[j] = layout;
                }
                i = end;
            }
        }
    }

    private WitnessText derive(
            String part, String encoding, String sha256, String language, List<Rule> rules, List<Paratext> paratexts) {
        List<Segment> segments = new ArrayList<>();
        List<Heading> headings = new ArrayList<>();
        List<NearDouble> doubles = new ArrayList<>();
        // Of a line without text there is no paragraph.
        Map<Integer, Integer> paragraphOfLine = new HashMap<>();
        int paragraph = 0;
        for (int n = 1; n <= lines.size(); n++) {
            for (Rule rule : rules) {
                if (rule.action() == Rule.Action.SUPPLY && rule.first() == n) {
                    headings.add(new Heading(rule.detail(), rule.level(), segments.size(), true, rule.place()));
                }
            }
            Line line = lines.get(n - 1);
            heading(line, segments.size(), rules).ifPresent(headings::add);
            Rule stanza = verse.get(n);
            boolean turns = stanza != null && stanza == verse.get(n - 1) && paragraphOfLine.containsKey(n - 1);
            int own = turns ? paragraph - 1 : paragraph;
            if (stanza != null ? line(line, own, turns, segments) : segments(line, language, own, segments)) {
                paragraphOfLine.put(n, own);
                paragraph = own + 1;
            }
        }
        for (Rule rule : rules) {
            if (rule.doubleOf() == 0) {
                continue;
            }
            Integer kept = paragraphOfLine.get(rule.doubleOf());
            if (kept == null) {
                diagnostics.error("W12", rule.place(), rule.doubleOf(), name);
            } else if (firstLine.containsKey(rule)) {
                Line off = lines.get(firstLine.get(rule) - 1);
                doubles.add(new NearDouble(
                        kept, text.substring(off.start(), off.end()).strip(), rule.detail(), placeOf(off.start())));
            }
        }
        return new WitnessText(
                part,
                name,
                encoding,
                sha256,
                List.copyOf(segments),
                List.copyOf(headings),
                List.copyOf(paratexts),
                List.copyOf(doubles),
                account());
    }

    private Optional<Heading> heading(Line line, int before, List<Rule> rules) {
        for (int i = line.start(); i < line.end(); i++) {
            if (claims[i].kind() == Kind.HEADING) {
                int end = i;
                while (end < line.end() && claims[end].kind() == Kind.HEADING) {
                    end++;
                }
                int ruleLine = claims[i].rule();
                int level = rules.stream()
                        .filter(r -> r.place().line() == ruleLine)
                        .mapToInt(Rule::level)
                        .findFirst()
                        .orElse(1);
                return Optional.of(new Heading(text.substring(i, end), level, before, false, placeOf(i)));
            }
        }
        return Optional.empty();
    }

    /** Adds a line of verse; says whether it has any text. */
    private boolean line(Line line, int stanza, boolean turns, List<Segment> segments) {
        Words words = words(line);
        if (words.text().isEmpty()) {
            return false;
        }
        segments.add(
                new Segment(words.text(), stanza, turns, placeOf(words.offsets().get(0))));
        return true;
    }

    /** Adds the sentences of a line's text; says whether there were any. */
    private boolean segments(Line line, String language, int paragraph, List<Segment> segments) {
        Words words = words(line);
        for (Span span : SentenceSplitter.split(words.text(), language)) {
            segments.add(new Segment(
                    words.text().substring(span.start(), span.end()),
                    paragraph,
                    placeOf(words.offsets().get(span.start()))));
        }
        return !words.text().isEmpty();
    }

    /** What of a line is text, and where in the file each of its characters stands. */
    private record Words(String text, List<Integer> offsets) {}

    private Words words(Line line) {
        StringBuilder words = new StringBuilder();
        List<Integer> offsets = new ArrayList<>();
        for (int i = line.start(); i < line.end(); i++) {
            if (claims[i] == UNCLAIMED) {
                words.append(text.charAt(i));
                offsets.add(i);
            }
        }
        return new Words(words.toString(), offsets);
    }

    private List<AccountSpan> account() {
        List<AccountSpan> account = new ArrayList<>();
        int i = 0;
        while (i < claims.length) {
            int end = i;
            while (end < claims.length && claims[end] == claims[i]) {
                end++;
            }
            account.add(new AccountSpan(i, end, claims[i].kind(), claims[i].detail(), claims[i].rule()));
            i = end;
        }
        return List.copyOf(account);
    }

    private Place placeOf(int offset) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return new Place(name, low + 1, offset - lines.get(low).start() + 1);
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        // A byte order mark is before the first line, not in it.
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        for (int i = start; i < text.length(); i++) {
            if (isLineEnd(text.charAt(i))) {
                lines.add(new Line(start, i));
                if (text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        lines.add(new Line(start, text.length()));
        return lines;
    }

    /** White space of every kind; Java's own test knows the ideographic space, but not the no-break space. */
    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** White space folded, so that a manifest may break a long value over lines. */
    private static String fold(String s) {
        return s.strip().replaceAll("\\s+", " ");
    }
}
