package org.duizhao.build;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.disk.WholeFile;

/**
 * Moves the files of a set into place, all or none. First the former files get a second name, then a journal says which
 * files are to be moved, then they are moved, then the second names go, and last the journal. Whoever finds a journal
 * completes the moves; whoever finds former files without one puts them back.
 */
final class Moves {

    private static final String JOURNAL = ".duizhao-moves";
    private static final String PART = ".duizhao-part";
    private static final String FORMER = ".duizhao-former";

    private final Path folder;
    private final List<String> names;

    Moves(Path folder, List<String> names) {
        this.folder = folder;
        this.names = List.copyOf(names);
    }

    /** Where a file is written before it is moved. */
    static WholeFile part(Path folder, String name) {
        return WholeFile.at(folder.resolve(name), PART);
    }

    private static Path former(Path folder, String name) {
        return folder.resolve("." + name + FORMER);
    }

    /** Moves everything; after a failure the files that were there are as they were. */
    void run() throws UnwritableException {
        Path at = folder;
        try {
            for (String name : names) {
                at = folder.resolve(name);
                keep(at, former(folder, name));
            }
            at = folder.resolve(JOURNAL);
            writeJournal();
            for (String name : names) {
                at = folder.resolve(name);
                part(folder, name).move();
            }
            at = folder;
            finish();
        } catch (IOException e) {
            UnwritableException failure = new UnwritableException(at, e);
            try {
                giveUp();
            } catch (IOException again) {
                failure.addSuppressed(again);
            }
            throw failure;
        }
    }

    /** Gives the file a second name; where the disk has no such names, a copy. */
    private static void keep(Path file, Path former) throws IOException {
        Files.deleteIfExists(former);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new java.nio.file.FileAlreadyExistsException(file.toString());
        }
        try {
            Files.createLink(former, file);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(file, former, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private void writeJournal() throws IOException {
        WholeFile journal = part(folder, JOURNAL);
        journal.write(String.join("\n", names).getBytes(StandardCharsets.UTF_8));
        journal.move();
        sync(folder);
    }

    private void finish() throws IOException {
        sync(folder);
        sweep(folder, FORMER);
        Files.deleteIfExists(folder.resolve(JOURNAL));
    }

    /** Without a journal, former files are put back; new files that replaced none are deleted. */
    private void giveUp() throws IOException {
        Files.deleteIfExists(folder.resolve(JOURNAL));
        part(folder, JOURNAL).close();
        for (String name : names) {
            boolean moved = !Files.exists(part(folder, name).beside(), LinkOption.NOFOLLOW_LINKS);
            if (moved && !Files.exists(former(folder, name), LinkOption.NOFOLLOW_LINKS)) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
        putBack(folder);
    }

    /** Brings to its end what a build left that was killed; to be called by who holds the folder. */
    static void complete(Path folder) throws IOException {
        Path journal = folder.resolve(JOURNAL);
        if (Files.isRegularFile(journal, LinkOption.NOFOLLOW_LINKS)) {
            for (String name : Files.readString(journal).split("\n")) {
                WholeFile part = part(folder, name);
                if (folder.equals(part.place().getParent())
                        && Files.isRegularFile(part.beside(), LinkOption.NOFOLLOW_LINKS)) {
                    part.move();
                }
            }
            sync(folder);
            sweep(folder, FORMER);
            Files.delete(journal);
        } else {
            putBack(folder);
        }
        sweep(folder, PART);
    }

    /** What a killed build left under other names than an output's; names alone, sorted. */
    static List<String> leftIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.equals(JOURNAL) || n.startsWith(".") && (n.endsWith(PART) || n.endsWith(FORMER)))
                    .sorted()
                    .toList();
        }
    }

    private static void putBack(Path folder) throws IOException {
        for (String left : leftIn(folder)) {
            if (left.endsWith(FORMER)) {
                String name = left.substring(1, left.length() - FORMER.length());
                new WholeFile(folder.resolve(name), folder.resolve(left)).move();
            }
        }
        // A move between two names of one file leaves both.
        sweep(folder, FORMER);
    }

    private static void sweep(Path folder, String ending) throws IOException {
        for (String left : leftIn(folder)) {
            if (left.endsWith(ending)) {
                Files.deleteIfExists(folder.resolve(left));
            }
        }
    }

    /** Has the disk write down the names; where folders cannot be opened, they are written down when it likes. */
    private static void sync(Path folder) {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException e) {
            // Windows: renaming is written down by itself.
        }
    }
}
