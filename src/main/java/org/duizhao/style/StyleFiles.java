package org.duizhao.style;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.duizhao.model.MessageException;

/**
 * The files that say how an edition looks: style sheets, configuration and fonts. An edition folder's own file takes
 * the place of the one that Duizhao brings, file by file.
 *
 * @param edition the edition folder
 */
public record StyleFiles(Path edition) {

    /** The scheme that style sheets import one another by, as in {@code duizhao:styles/labels.xsl}. */
    public static final String SCHEME = "duizhao:";

    /** Where style files stand, in the program and in an edition folder. */
    public static final String FOLDER = "styles/";

    /** Where faces stand, likewise. */
    public static final String FACES = "fonts/";

    /**
     * Opens a file.
     *
     * @param name such as {@code styles/print.xsl} or {@code fonts/EBGaramond-Regular.ttf}
     * @throws IOException if it is neither in the edition folder nor in the program
     */
    public InputStream open(String name) throws IOException {
        Optional<Path> own = ownFile(name);
        if (own.isPresent()) {
            return Files.newInputStream(own.get());
        }
        InputStream brought = StyleFiles.class.getResourceAsStream("/" + name);
        if (brought == null) {
            throw new MessageException("style.no-file", name);
        }
        return brought;
    }

    /** The file, if the edition has one of its own. */
    private Optional<Path> ownFile(String name) throws IOException {
        Path folder = edition.toAbsolutePath().normalize();
        Path own = folder.resolve(name).normalize();
        if (own.startsWith(folder) && Files.isRegularFile(own)) {
            if (!own.toRealPath().startsWith(folder.toRealPath())) {
                throw new MessageException("style.outside", name);
            }
            return Optional.of(own);
        }
        return Optional.empty();
    }

    /**
     * The style files that Duizhao brings, without the fonts.
     *
     * @return their names below {@code styles/}, such as {@code print/design.xsl}, in order
     */
    public static List<String> brought() throws IOException {
        URL one = StyleFiles.class.getResource("/" + FOLDER + "print.xsl");
        List<String> names;
        if (one.openConnection() instanceof JarURLConnection connection) {
            connection.setUseCaches(false);
            try (JarFile jar = connection.getJarFile()) {
                names = jar.stream()
                        .filter(e -> !e.isDirectory() && e.getName().startsWith(FOLDER))
                        .map(e -> e.getName().substring(FOLDER.length()))
                        .toList();
            }
        } else {
            Path folder = folder(one);
            try (Stream<Path> files = Files.walk(folder)) {
                names = files.filter(Files::isRegularFile)
                        .map(f -> folder.relativize(f).toString().replace('\\', '/'))
                        .toList();
            }
        }
        return names.stream().sorted().toList();
    }

    private static Path folder(URL file) throws IOException {
        try {
            return Path.of(file.toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /**
     * The style files in effect, be they the edition's own or those that Duizhao brings, and the faces of its own.
     *
     * @return their names, as {@link #open} takes them, in order; what an editor or a system leaves beside them is not
     *     among them, nor what leads out of the edition folder
     */
    public List<String> inEffect() throws IOException {
        Stream<String> brought = brought().stream().map(name -> FOLDER + name);
        return Stream.of(brought, own(FOLDER), own(FACES))
                .flatMap(names -> names)
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<String> own(String below) throws IOException {
        Path folder = edition.toAbsolutePath().normalize();
        if (!Files.isDirectory(folder.resolve(below))) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder.resolve(below))) {
            return files
                    .filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .filter(f -> !f.getFileName().toString().matches("\\..*|.*~"))
                    .map(f -> folder.relativize(f).toString().replace('\\', '/'))
                    .toList()
                    .stream();
        }
    }

    /**
     * A style file as Duizhao brings it.
     *
     * @param name one of {@link #brought()}
     */
    public static byte[] brought(String name) throws IOException {
        try (InputStream in = StyleFiles.class.getResourceAsStream("/" + FOLDER + name)) {
            return in.readAllBytes();
        }
    }

    /** Whether a file is the one that the program brings, and not the edition's own. */
    public boolean isBrought(String name) throws IOException {
        return ownFile(name).isEmpty() && StyleFiles.class.getResource("/" + name) != null;
    }

    /**
     * A file's bytes.
     *
     * @param name as {@link #open} takes it
     * @return not to be changed, since others may be given the same
     */
    public byte[] bytes(String name) throws IOException {
        if (name.startsWith(FACES) && isBrought(name)) {
            return BroughtFaces.bytes(name);
        }
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }
}
