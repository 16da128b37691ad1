package org.duizhao.align;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duizhao.align.AlignmentFile.Block;
import org.duizhao.align.AlignmentFile.Parsed;
import org.duizhao.align.AlignmentFile.Problem;
import org.duizhao.model.Message;

/** Reads one alignment file, line by line. */
final class AlignmentParser {

    private static final Pattern CONFIDENCE = Pattern.compile("[01](\\.\\d+)?");

    private final String left;
    private final String right;
    private final List<String> header = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private List<String> comments = new ArrayList<>();
    private Open open;

    /** A block whose lines are still coming. */
    private static final class Open {
        final int line;
        final List<String> comments;
        double confidence;
        boolean reviewed;
        final Side left = new Side();
        final Side right = new Side();

        Open(int line, List<String> comments) {
            this.line = line;
            this.comments = comments;
        }
    }

    private static final class Side {
        final List<String> sentences = new ArrayList<>();
        boolean nothing;
    }

    AlignmentParser(String left, String right) {
        this.left = left;
        this.right = right;
    }

    Parsed parse(String text) {
        int number = 0;
        boolean top = true;
        for (String raw : (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\\R", -1)) {
            number++;
            String line = AlignmentFile.plain(raw);
            if (line.isEmpty()) {
                if (top && !comments.isEmpty()) {
                    header.addAll(comments);
                    comments = new ArrayList<>();
                }
                top = top && header.isEmpty();
            } else if (line.startsWith("#")) {
                comments.add(line.substring(1).strip());
            } else {
                top = false;
                if (line.startsWith("==")) {
                    close();
                    open = new Open(number, comments);
                    comments = new ArrayList<>();
                    head(line, number);
                } else {
                    words(line, number);
                }
            }
        }
        close();
        if (top) {
            header.addAll(comments);
            comments = List.of();
        }
        return new Parsed(new AlignmentFile(header, blocks, comments), problems);
    }

    private void head(String line, int number) {
        String[] words = line.substring(2).strip().split(" ");
        if (!CONFIDENCE.matcher(words[0]).matches() || Double.parseDouble(words[0]) > 1) {
            problem(number, 1, "A01.confidence");
        } else {
            open.confidence = Double.parseDouble(words[0]);
        }
        for (int i = 1; i < words.length; i++) {
            if (words[i].equals("reviewed")) {
                open.reviewed = true;
            } else if (!words[i].equals("doubtful")) {
                problem(number, line.indexOf(words[i], 2) + 1, "A01.mark", words[i]);
            }
        }
    }

    private void words(String line, int number) {
        if (open == null) {
            problem(number, 1, "A01.outside");
            return;
        }
        int blank = line.indexOf(' ');
        String siglum = blank < 0 ? line : line.substring(0, blank);
        Side side = siglum.equals(left) ? open.left : siglum.equals(right) ? open.right : null;
        if (side == null) {
            problem(number, 1, "A01.siglum", left, right);
            return;
        }
        String words = blank < 0 ? "" : line.substring(blank + 1);
        if (words.isEmpty()) {
            problem(number, siglum.length() + 1, "A01.no-words", AlignmentFile.NOTHING);
        } else if (words.equals(AlignmentFile.NOTHING)) {
            side.nothing = true;
        } else {
            side.sentences.add(words.startsWith("\\") && words.length() > 1 ? words.substring(1) : words);
        }
    }

    private void close() {
        if (open == null) {
            return;
        }
        check(open.left, left);
        check(open.right, right);
        if (!open.left.sentences.isEmpty() || !open.right.sentences.isEmpty()) {
            blocks.add(new Block(
                    open.line,
                    open.comments,
                    open.confidence,
                    open.reviewed,
                    open.left.sentences,
                    open.right.sentences));
        } else {
            problem(open.line, 1, "A01.empty");
        }
        open = null;
    }

    private void check(Side side, String siglum) {
        if (side.nothing && !side.sentences.isEmpty()) {
            problem(open.line, 1, "A01.both", AlignmentFile.NOTHING, siglum);
        } else if (!side.nothing && side.sentences.isEmpty()) {
            problem(open.line, 1, "A01.one-side", siglum, AlignmentFile.NOTHING);
        }
    }

    private void problem(int line, int column, String key, Object... arguments) {
        problems.add(new Problem(line, column, Message.of(key, arguments)));
    }
}
