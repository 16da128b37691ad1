package org.duizhao.align;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.duizhao.model.Bead;
import org.duizhao.model.Message;
import org.duizhao.model.StrictDecoder;

/**
 * Aligns files of one sentence a line, for benchmarks and other programs. A bead is a line {@code [0, 1]:[0]}: sentence
 * numbers from zero, {@code []} for nothing, in order. Blank lines count as sentences without words, so that numbers are
 * line numbers.
 */
public final class AlignFiles {

    /** A line longer than this is no sentence. */
    static final int LONGEST_LINE = 100_000;

    private AlignFiles() {}

    /** Why files cannot be aligned, in one line. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Message what;

        Unfit(String key, Object... arguments) {
            super(key);
            this.what = Message.of(key, arguments);
        }
    }

    /**
     * Aligns two files and writes the beads, and nothing else, to {@code out}.
     *
     * @return exit status: 0, or 1 after one message to {@code err}
     */
    public static int pair(Path zh, Path en, PrintStream out, Consumer<Message> err) {
        try {
            List<String> left = read(zh);
            List<String> right = read(en);
            for (Bead bead : new Aligner().align(left, right)) {
                out.print(line(bead));
                out.print('\n');
            }
            out.flush();
            return 0;
        } catch (Unfit e) {
            err.accept(e.what);
            return 1;
        }
    }

    /**
     * Aligns every {@code NNN.zh.txt} of a folder with its {@code NNN.en.txt}, learning one lexicon over all of them,
     * and writes {@code NNN.align} beside them.
     *
     * @return exit status: 0, or 1 after a message to {@code err} for each file that could not be aligned; the others are
     */
    public static int batch(Path dir, Consumer<Message> err) {
        int status = 0;
        var names = new ArrayList<String>();
        var texts = new ArrayList<Aligner.Texts>();
        try (var files = Files.list(dir)) {
            for (Path zh :
                    files.filter(f -> f.toString().endsWith(".zh.txt")).sorted().toList()) {
                String name = zh.getFileName().toString().replaceFirst("\\.zh\\.txt$", "");
                try {
                    List<String> left = read(zh);
                    List<String> right = read(dir.resolve(name + ".en.txt"));
                    texts.add(new Aligner.Texts(List.of(left), List.of(right), false, List.of()));
                    names.add(name);
                } catch (Unfit e) {
                    err.accept(e.what);
                    status = 1;
                }
            }
        } catch (IOException e) {
            err.accept(Message.of("align.folder", dir.toString()));
            return 1;
        }
        if (names.isEmpty()) {
            if (status == 0) {
                err.accept(Message.of("align.none", dir.toString()));
            }
            return 1;
        }
        List<List<Bead>> beads = new Aligner().alignAll(texts);
        for (int x = 0; x < names.size(); x++) {
            Path target = dir.resolve(names.get(x) + ".align");
            try {
                Files.writeString(
                        target,
                        String.join(
                                "",
                                beads.get(x).stream().map(b -> line(b) + "\n").toList()));
            } catch (IOException e) {
                err.accept(Message.of("align.unwritten", target.toString()));
                status = 1;
            }
        }
        return status;
    }

    /** A bead as the benchmarks write it. */
    static String line(Bead bead) {
        return bead.left() + ":" + bead.right();
    }

    private static List<String> read(Path file) throws Unfit {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Unfit(Files.exists(file) ? "align.unreadable" : "align.no-file", file.toString());
        }
        String text = StrictDecoder.decode(bytes, StandardCharsets.UTF_8)
                .orElseThrow(() -> new Unfit("align.encoding", file.toString()));
        if (text.indexOf('\0') >= 0) {
            throw new Unfit("align.zeros", file.toString());
        }
        List<String> lines =
                (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
        if (lines.stream().allMatch(String::isBlank)) {
            throw new Unfit("align.empty", file.toString());
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() > LONGEST_LINE) {
                throw new Unfit(
                        "align.long-line", file.toString(), i + 1, lines.get(i).length());
            }
        }
        return lines;
    }
}
