package org.duizhao.version;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.model.CommonSequence;
import org.duizhao.model.CommonSequence.Pair;

/** Where two forms of a text differ: word by word, Han characters one by one. */
final class TextDifference {

    private TextDifference() {}

    /** A stretch that both have, or that one alone has. */
    record Piece(Kind kind, String text) {}

    enum Kind {
        SAME,
        OLD,
        NEW
    }

    static List<Piece> of(String before, String after) {
        List<String> a = tokens(before);
        List<String> b = tokens(after);
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (Pair same : CommonSequence.of(a, b)) {
            change(pieces, a.subList(i, same.left()), b.subList(j, same.right()));
            add(pieces, Kind.SAME, a.get(same.left()));
            i = same.left() + 1;
            j = same.right() + 1;
        }
        change(pieces, a.subList(i, a.size()), b.subList(j, b.size()));
        return List.copyOf(pieces);
    }

    /** What went comes first, and so never stands behind what came. */
    private static void change(List<Piece> pieces, List<String> went, List<String> came) {
        went.forEach(token -> add(pieces, Kind.OLD, token));
        came.forEach(token -> add(pieces, Kind.NEW, token));
    }

    private static void add(List<Piece> pieces, Kind kind, String token) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).kind() == kind) {
            pieces.set(last, new Piece(kind, pieces.get(last).text() + token));
        } else {
            pieces.add(new Piece(kind, token));
        }
    }

    /** Words, and all else character by character: Han, marks, blanks. */
    static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean inWord = Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
            if (!inWord && !word.isEmpty()) {
                tokens.add(word.toString());
                word.setLength(0);
            }
            if (inWord) {
                word.appendCodePoint(c);
            } else {
                tokens.add(Character.toString(c));
            }
        });
        if (!word.isEmpty()) {
            tokens.add(word.toString());
        }
        return tokens;
    }

    /** Whether two texts have half of the shorter one's characters in common, so that it helps to show where they differ. */
    static boolean akin(String before, String after) {
        int same = of(before, after).stream()
                .filter(p -> p.kind() == Kind.SAME)
                .mapToInt(p -> p.text().length())
                .sum();
        return same * 2 >= Math.min(before.length(), after.length());
    }

    /** The differences with some words around them: {@code … the [-old-]{+new+} words …}. */
    static String marked(String before, String after) {
        List<Piece> pieces = of(before, after);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            switch (piece.kind()) {
                case OLD -> out.append("[-").append(piece.text()).append("-]");
                case NEW -> out.append("{+").append(piece.text()).append("+}");
                case SAME -> out.append(shortened(piece.text(), i > 0, i + 1 < pieces.size()));
            }
        }
        return out.toString();
    }

    private static String shortened(String text, boolean changeBefore, boolean changeBehind) {
        List<String> tokens = tokens(text);
        int kept = 12;
        int head = changeBefore ? kept : 0;
        int tail = changeBehind ? kept : 0;
        if (tokens.size() <= head + tail + 1) {
            return text;
        }
        return String.join("", tokens.subList(0, head)) + "…"
                + String.join("", tokens.subList(tokens.size() - tail, tokens.size()));
    }
}
