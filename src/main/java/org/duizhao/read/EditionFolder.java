package org.duizhao.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Place;
import org.duizhao.model.StrictDecoder;
import org.duizhao.model.XmlCharacters;

/** An edition folder on disk. Names of files are relative to it, with forward slashes, and never lead out of it. */
public record EditionFolder(Path root) {

    /** The bytes of a file, or nothing after a complaint at {@code asked}, the place that names the file. */
    public Optional<byte[]> bytes(String name, Place asked, Diagnostics diagnostics) {
        if (!Files.isDirectory(root)) {
            diagnostics.error("F02.folder", Place.of(root.toString()), root.toString());
            return Optional.empty();
        }
        Path file = root.resolve(name).normalize();
        try {
            if (!isInside(file)) {
                diagnostics.error("F01", asked, name);
                return Optional.empty();
            }
        } catch (IOException e) {
            diagnostics.error("F03", asked, name);
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {
            diagnostics.error("F02.edition", asked, name);
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            // It has gone since it was seen.
            diagnostics.error("F02.edition", asked, name);
            return Optional.empty();
        } catch (IOException e) {
            diagnostics.error("F03", asked, name);
            return Optional.empty();
        }
    }

    /**
     * A file's text in UTF-8, without a byte order mark, with line feeds alone as line ends. Control characters are
     * complained of and left out.
     */
    public Optional<String> text(String name, Place asked, Diagnostics diagnostics) {
        return bytes(name, asked, diagnostics)
                .flatMap(b -> decode(b, StandardCharsets.UTF_8, name, Place.of(name), diagnostics))
                .map(EditionFolder::normalizeLineEnds)
                .map(text -> withoutControls(text, name, diagnostics));
    }

    /** Whether there is such a file; one that leads out of the folder is there, and complained of when it is read. */
    public boolean has(String name) {
        Path file = root.resolve(name);
        return isNamedInside(file) && Files.isRegularFile(file);
    }

    /**
     * The names of the files in a sub-folder that end so, sorted; none where there is no such folder. What is there and
     * cannot be read is complained of, lest an edition go out without it.
     */
    public List<String> list(String folder, String ending, Diagnostics diagnostics) {
        Path dir = root.resolve(folder);
        // A link that leads nowhere, or to itself, is there all the same.
        if (!Files.exists(dir, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(dir)) {
            return files.map(p -> folder + "/" + p.getFileName())
                    .filter(n -> n.endsWith(ending) && isFile(n, diagnostics))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException e) {
            if (Files.exists(dir, LinkOption.NOFOLLOW_LINKS)) {
                diagnostics.error("F03.folder", Place.of(folder), folder);
            }
            // Otherwise it has gone since it was seen.
            return List.of();
        } catch (IOException | UncheckedIOException e) {
            diagnostics.error("F03.folder", Place.of(folder), folder);
            return List.of();
        }
    }

    /**
     * The names of the files of a sub-folder, and of the folders in it, that {@link #list} leaves out, sorted. Hidden
     * files and what editors keep beside a file are none.
     */
    List<String> unread(String folder, String ending) {
        List<String> unread = new ArrayList<>();
        try {
            // A link is followed; of a folder that lies elsewhere, or is none, it is told where it is listed.
            Path dir = root.resolve(folder).toRealPath();
            if (Files.isDirectory(dir) && dir.startsWith(root.toRealPath())) {
                Files.walkFileTree(dir, unread(dir, folder, ending, unread));
            }
        } catch (IOException e) {
            return List.of();
        }
        return unread.stream().sorted().toList();
    }

    private static FileVisitor<Path> unread(Path dir, String folder, String ending, List<String> unread) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
                return below.equals(dir) || !isAside(below) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                boolean listed = dir.equals(file.getParent()) && name.endsWith(ending);
                if (!listed && !isAside(file) && Files.exists(file)) {
                    unread.add(folder + "/" + dir.relativize(file).toString().replace('\\', '/'));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                // That the folder itself cannot be read is complained of where it is listed; what has gone is none.
                return file.equals(dir) || e instanceof NoSuchFileException
                        ? FileVisitResult.CONTINUE
                        : visitFile(file, null);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path below, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        };
    }

    private static boolean isAside(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") || name.startsWith("#") || name.endsWith("~");
    }

    /** Whether a name of a folder is that of a file; editors leave links there that lead nowhere, which are none. */
    private boolean isFile(String name, Diagnostics diagnostics) {
        try {
            return Files.readAttributes(root.resolve(name), BasicFileAttributes.class)
                    .isRegularFile();
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            diagnostics.error("F03", Place.of(name), name);
            return false;
        }
    }

    /** Decodes strictly; a byte sequence that the character set does not know is an error that names its line. */
    static Optional<String> decode(byte[] bytes, Charset charset, String name, Place asked, Diagnostics diagnostics) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        Optional<String> text = StrictDecoder.decode(in, charset);
        if (text.isEmpty()) {
            int line = 1;
            for (int i = 0; i < in.position() && i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    line++;
                }
            }
            diagnostics.error(
                    "F04", new Place(name, line, 0), charset.name(), in.position(), asked.line() > 0, asked.toString());
        }
        return text;
    }

    private static String normalizeLineEnds(String text) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return body.indexOf('\r') < 0 ? body : body.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String withoutControls(String text, String name, Diagnostics diagnostics) {
        if (XmlCharacters.firstOther(text).isEmpty()) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i++) {
            // Decoded text has no half of a pair, and the others are all of the basic plane.
            char c = text.charAt(i);
            if (XmlCharacters.has(c) || Character.isSurrogate(c)) {
                kept.append(c);
            } else {
                XmlCharacters.refuse(c, new Place(name, line, column), diagnostics);
            }
            column = c == '\n' ? 1 : column + 1;
            line += c == '\n' ? 1 : 0;
        }
        return kept.toString();
    }

    private boolean isNamedInside(Path file) {
        return file.toAbsolutePath()
                .normalize()
                .startsWith(root.toAbsolutePath().normalize());
    }

    private boolean isInside(Path file) throws IOException {
        return isNamedInside(file) && (!Files.exists(file) || isIn(root.toRealPath(), file));
    }

    /** A file that has gone since it was seen leads nowhere; whoever reads it is told. */
    private static boolean isIn(Path realRoot, Path file) throws IOException {
        try {
            return file.toRealPath().startsWith(realRoot);
        } catch (NoSuchFileException e) {
            return true;
        }
    }
}
