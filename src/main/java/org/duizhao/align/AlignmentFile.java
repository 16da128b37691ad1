package org.duizhao.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duizhao.model.Message;

/**
 * An alignment as text that a person reads and edits: one bead a block, the words of both sides visible.
 *
 * <pre>
 * == 0.98
 * Z 1月31日下午，……
 * A The Political Bureau …
 *
 * == 1.00 reviewed
 * Z …
 * A (nothing)
 * </pre>
 *
 * <p>A line that begins with {@code #} is a comment; it stays with the block that follows it. {@code doubtful} is there
 * for the reader and has no meaning when the file is read.
 *
 * @param header comment lines at the top, without the {@code #}
 * @param blocks the beads, in the order of the file
 * @param tail comment lines after the last block
 */
public record AlignmentFile(List<String> header, List<Block> blocks, List<String> tail) {

    /** What stands for the words of a side that has none. */
    public static final String NOTHING = "(nothing)";

    /**
     * The review threshold: a bead that no one has reviewed and whose confidence is below this is marked {@code
     * doubtful}. On texts that the weights were not fitted on, one bead in eight is below it, and most of the errors.
     */
    public static final double DOUBTFUL = 0.8;

    public AlignmentFile {
        header = header.stream().map(AlignmentFile::plain).toList();
        blocks = List.copyOf(blocks);
        tail = tail.stream().map(AlignmentFile::plain).toList();
    }

    /**
     * One bead, by its words.
     *
     * @param line line of the file on which it begins, from 1; 0 if it comes from no file
     * @param comments comment lines just above it
     * @param confidence 0 to 1, kept to two decimals
     * @param reviewed whether a person has confirmed or corrected it
     * @param left sentences of the base; white space within them is a single blank
     * @param right sentences of the witness
     */
    public record Block(
            int line,
            List<String> comments,
            double confidence,
            boolean reviewed,
            List<String> left,
            List<String> right) {

        public Block {
            comments = comments.stream().map(AlignmentFile::plain).toList();
            confidence = Math.round(Math.max(0, Math.min(1, confidence)) * 100) / 100.0;
            left = left.stream().map(AlignmentFile::plain).toList();
            right = right.stream().map(AlignmentFile::plain).toList();
            if (left.isEmpty() && right.isEmpty()) {
                throw new IllegalArgumentException("a block needs words on one side at least");
            }
            if (left.contains("") || right.contains("")) {
                throw new IllegalArgumentException("a sentence needs words");
            }
        }

        /** The same block as if it came from no file. */
        public Block unplaced() {
            return new Block(0, comments, confidence, reviewed, left, right);
        }
    }

    /**
     * Something in a file that cannot be understood.
     *
     * @param line from 1
     * @param column from 1
     * @param what what is wrong
     */
    public record Problem(int line, int column, Message what) {

        /** What to do about it. */
        public Message remedy() {
            return new Message(what.key() + ".remedy", what.arguments());
        }
    }

    /**
     * What was read: every block that could be understood, and every problem.
     *
     * @param file the blocks
     * @param problems empty if all was well
     */
    public record Parsed(AlignmentFile file, List<Problem> problems) {

        public Parsed {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads a file. Never throws on bad text: what cannot be understood is reported, and the blocks around it are kept.
     *
     * @param leftSiglum siglum of the base, such as {@code Z}
     * @param rightSiglum siglum of the witness, such as {@code A}
     */
    public static Parsed parse(String text, String leftSiglum, String rightSiglum) {
        return new AlignmentParser(leftSiglum, rightSiglum).parse(text);
    }

    /** The file's text. Reading it gives the same file again, apart from the line numbers. */
    public static String format(AlignmentFile file, String leftSiglum, String rightSiglum) {
        var out = new StringBuilder();
        comments(file.header, out);
        for (Block block : file.blocks) {
            if (out.length() > 0) {
                out.append('\n');
            }
            comments(block.comments, out);
            out.append(String.format(Locale.ROOT, "== %.2f", block.confidence));
            if (block.reviewed) {
                out.append(" reviewed");
            } else if (block.confidence < DOUBTFUL) {
                out.append(" doubtful");
            }
            out.append('\n');
            side(leftSiglum, block.left, out);
            side(rightSiglum, block.right, out);
        }
        if (!file.tail.isEmpty()) {
            out.append(out.length() > 0 ? "\n" : "");
            comments(file.tail, out);
        }
        return out.toString();
    }

    private static void comments(List<String> comments, StringBuilder out) {
        for (String c : comments) {
            out.append(c.isEmpty() ? "#" : "# ").append(c).append('\n');
        }
    }

    private static void side(String siglum, List<String> sentences, StringBuilder out) {
        if (sentences.isEmpty()) {
            out.append(siglum).append(' ').append(NOTHING).append('\n');
        }
        for (String s : sentences) {
            boolean escaped = s.equals(NOTHING) || s.startsWith("\\");
            out.append(siglum).append(' ').append(escaped ? "\\" : "").append(s).append('\n');
        }
    }

    /** Sentences as a file has them. */
    public static List<String> plainAll(List<String> sentences) {
        return sentences.stream().map(AlignmentFile::plain).toList();
    }

    /** A text with every stretch of white space as one blank, none at the ends. */
    static String plain(String s) {
        return isPlain(s) ? s : madePlain(s);
    }

    /** Most sentences are, and are asked more than once. */
    private static boolean isPlain(String s) {
        boolean space = true;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == ' ' ? space : SentenceSplitter.isSpace(c) || Character.isISOControl(c)) {
                return false;
            }
            space = c == ' ';
        }
        return !space || s.isEmpty();
    }

    private static String madePlain(String s) {
        var out = new StringBuilder(s.length());
        boolean space = false;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (SentenceSplitter.isSpace(c) || Character.isISOControl(c)) {
                space = out.length() > 0;
            } else {
                if (space) {
                    out.append(' ');
                    space = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Blocks for beads, with the words of both sides. */
    public static List<Block> blocks(List<org.duizhao.model.Bead> beads, List<String> left, List<String> right) {
        var blocks = new ArrayList<Block>();
        for (var bead : beads) {
            blocks.add(new Block(
                    0,
                    List.of(),
                    bead.confidence(),
                    bead.reviewed(),
                    bead.left().stream().map(left::get).toList(),
                    bead.right().stream().map(right::get).toList()));
        }
        return blocks;
    }
}
