package org.duizhao.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.duizhao.style.StyleFiles;

/** Gives FOP the edition's style files and fonts, and nothing else. */
final class FopResources implements ResourceResolver {

    /** What FOP resolves relative names against. */
    static final URI BASE = URI.create("duizhao:///");

    private final StyleFiles files;
    /** Asked for by several threads. */
    private final Map<String, byte[]> fonts = new ConcurrentHashMap<>();

    FopResources(StyleFiles files) {
        this.files = files;
    }

    @Override
    public Resource getResource(URI uri) throws IOException {
        if (!"duizhao".equals(uri.getScheme())) {
            throw new IOException("only the edition’s own files are read, not " + uri);
        }
        String name = uri.getPath().replaceFirst("^/+", "");
        if (!name.endsWith(".ttf")) {
            return new Resource(files.open(name));
        }
        byte[] font = fonts.get(name);
        if (font == null) {
            font = SfntTables.forFop(files.bytes(name));
            fonts.put(name, font);
        }
        return new Resource(new ByteArrayInputStream(font));
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
        throw new IOException("nothing is written beside the PDF");
    }
}
