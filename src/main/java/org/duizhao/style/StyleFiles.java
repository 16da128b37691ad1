package org.duizhao.style;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /**
     * Opens a file.
     *
     * @param name such as {@code styles/print.xsl} or {@code fonts/EBGaramond-Regular.ttf}
     * @throws IOException if it is neither in the edition folder nor in the program
     */
    public InputStream open(String name) throws IOException {
        Path folder = edition.toAbsolutePath().normalize();
        Path own = folder.resolve(name).normalize();
        if (own.startsWith(folder) && Files.isRegularFile(own)) {
            if (!own.toRealPath().startsWith(folder.toRealPath())) {
                throw new IOException("“" + name + "” leads out of the edition folder.");
            }
            return Files.newInputStream(own);
        }
        InputStream brought = StyleFiles.class.getResourceAsStream("/" + name);
        if (brought == null) {
            throw new MessageException("style.no-file", name);
        }
        return brought;
    }

    public byte[] bytes(String name) throws IOException {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }
}
