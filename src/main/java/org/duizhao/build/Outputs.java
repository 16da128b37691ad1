package org.duizhao.build;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Puts finished files into the output folder: all are written whole under other names first, and take the place of the
 * former ones only when all are there.
 */
final class Outputs implements AutoCloseable {

    private final Path folder;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final Map<Path, Path> pending = new LinkedHashMap<>();

    private Outputs(Path folder, FileChannel lockFile, FileLock lock) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** @throws BusyException if another build writes into the folder */
    static Outputs open(Path folder) throws IOException, BusyException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by another thread of this program; the same answer.
        }
        if (lock == null) {
            channel.close();
            throw new BusyException();
        }
        return new Outputs(folder, channel, lock);
    }

    /** Another build is at work in the folder. */
    static final class BusyException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    void stageAll(Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            stage(file.getKey(), file.getValue());
        }
    }

    void stage(String name, byte[] content) throws IOException {
        Path temporary = folder.resolve("." + name + ".part");
        pending.put(temporary, folder.resolve(name));
        try (FileChannel out = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
            out.force(true);
        }
    }

    void commit() throws IOException {
        for (Map.Entry<Path, Path> file : pending.entrySet()) {
            try {
                Files.move(file.getKey(), file.getValue(), StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(file.getKey(), file.getValue(), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        pending.clear();
    }

    @Override
    public void close() throws IOException {
        for (Path temporary : pending.keySet()) {
            Files.deleteIfExists(temporary);
        }
        lock.release();
        lockFile.close();
        Files.deleteIfExists(folder.resolve(".lock"));
    }
}
