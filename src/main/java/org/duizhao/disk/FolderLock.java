package org.duizhao.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/** Holds a folder for one program. The lock of one that was killed is gone with it, its file may stay. */
public final class FolderLock implements AutoCloseable {

    private static final String NAME = ".duizhao-lock";

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The lock; nothing if another program, or another thread of this one, has it. */
    public static Optional<FolderLock> on(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        while (true) {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            try {
                // Behind the words in the file, which others must be able to read.
                FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
                if (lock == null) {
                    channel.close();
                    return Optional.empty();
                }
                if (isStillThere(file, channel)) {
                    return Optional.of(new FolderLock(file, channel));
                }
                channel.close();
            } catch (OverlappingFileLockException e) {
                // Held by another thread of this program; the same answer.
                channel.close();
                return Optional.empty();
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        }
    }

    /** Whether the file that is locked is the one in the folder: another program may have deleted it meanwhile. */
    private static boolean isStillThere(Path file, FileChannel locked) throws IOException {
        String token = UUID.randomUUID().toString();
        locked.truncate(0);
        locked.write(ByteBuffer.wrap(token.getBytes(StandardCharsets.US_ASCII)));
        try {
            return Files.readString(file, StandardCharsets.US_ASCII).equals(token);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Deletes the file while it is still locked. */
    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(file);
        } finally {
            channel.close();
        }
    }
}
