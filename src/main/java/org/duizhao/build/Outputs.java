package org.duizhao.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duizhao.disk.FolderLock;
import org.duizhao.disk.WholeFile;

/**
 * Puts finished files into the output folder: all are written whole under other names first, and take the place of the
 * former ones only when all are there. A build that is killed leaves the former files or the new ones; killed in the
 * midst of the moves, it leaves a {@link Moves journal} by which the next one completes them.
 */
final class Outputs implements AutoCloseable {

    private final Path folder;
    private final FolderLock lock;
    private final List<String> staged = new ArrayList<>();

    private Outputs(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Another build is at work in the folder. */
    static final class BusyException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Holds a folder, which is made if it is not there, and brings to its end what a killed build left.
     *
     * @throws BusyException if another build writes into the folder
     */
    static Outputs open(Path folder) throws BusyException, UnwritableException {
        try {
            Files.createDirectories(folder);
            FolderLock lock = FolderLock.on(folder).orElseThrow(BusyException::new);
            try {
                Moves.complete(folder);
            } catch (IOException e) {
                lock.close();
                throw e;
            }
            return new Outputs(folder, lock);
        } catch (IOException e) {
            throw new UnwritableException(folder, e);
        }
    }

    /** The same for the folder {@code out} of an edition, which must not lead elsewhere. */
    static Outputs in(Path edition) throws BusyException, UnwritableException {
        Path folder = edition.resolve("out");
        try {
            if (WholeFile.leadsOut(edition, folder)) {
                throw new UnwritableException(folder);
            }
        } catch (IOException e) {
            throw new UnwritableException(folder, e);
        }
        return open(folder);
    }

    void stageAll(Map<String, byte[]> files) throws UnwritableException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            stage(file.getKey(), file.getValue());
        }
    }

    void stage(String name, byte[] content) throws UnwritableException {
        staged.add(name);
        try {
            Moves.part(folder, name).write(content);
        } catch (IOException e) {
            throw new UnwritableException(folder.resolve(name), e);
        }
    }

    void commit() throws UnwritableException {
        new Moves(folder, staged).run();
        staged.clear();
    }

    @Override
    public void close() throws UnwritableException {
        try (lock) {
            for (String name : staged) {
                Moves.part(folder, name).close();
            }
        } catch (IOException e) {
            throw new UnwritableException(folder, e);
        }
    }
}
