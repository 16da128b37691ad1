package org.duizhao.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.duizhao.disk.FolderLock;
import org.duizhao.disk.WholeFile;
import org.duizhao.model.MessageException;

/**
 * Holds the sources of an edition for one command that changes them, from when it reads them until it has written: two at
 * once would each write what it made of the same files. Builds only read, and are not kept from it.
 */
public final class SourcesLock {

    private SourcesLock() {}

    /** What is done while the sources are held. */
    public interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Does some work while the sources are held. Where no folder of them can be written, there is nothing to hold.
     *
     * @param edition the edition folder
     * @return what the work returns
     * @throws MessageException if another command holds them, or they lie outside the edition folder
     */
    public static <T> T during(Path edition, Work<T> work) throws IOException {
        Path sources = edition.resolve("sources");
        if (!Files.isDirectory(sources) || !Files.isWritable(sources)) {
            return work.run();
        }
        if (WholeFile.leadsOut(edition, sources)) {
            throw new MessageException("folder.link", "sources");
        }
        Optional<FolderLock> lock = FolderLock.on(sources);
        if (lock.isEmpty()) {
            throw new MessageException("folder.busy");
        }
        try {
            return work.run();
        } finally {
            lock.get().close();
        }
    }
}
