package org.duizhao.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.duizhao.disk.WholeFile;

/**
 * A file that a result is written to: whole or not at all, so that a former one is there until the new one is. What is no
 * file of its own, such as a pipe or {@code /dev/stdout}, is written to directly.
 */
record OutputFile(Path path) {

    /** The folder that the file is to be in. */
    Path folder() {
        return path.toAbsolutePath().normalize().getParent();
    }

    /** Whether there is a place for it. */
    boolean hasFolder() {
        return Files.exists(path) || folder() != null && Files.isDirectory(folder());
    }

    void write(byte[] content) throws IOException {
        if (isDirect()) {
            Files.write(path, content);
            return;
        }
        // A link stays one, and what it leads to is replaced.
        Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(path.toString());
        }
        Path beside = target.resolveSibling("." + UUID.randomUUID() + ".part");
        try (WholeFile file = new WholeFile(target, beside)) {
            file.write(content);
            file.keepPermissions();
            file.move();
        } catch (AccessDeniedException e) {
            throw new AccessDeniedException(path.toString());
        } catch (FileSystemException e) {
            throw new FileSystemException(path.toString(), null, e.getReason());
        } catch (IOException e) {
            throw new FileSystemException(path.toString(), null, e.getMessage());
        }
    }

    /** What the system has under these names are open files, even where they are regular ones. */
    private boolean isDirect() {
        Path absolute = path.toAbsolutePath().normalize();
        boolean there = Files.exists(path) && !Files.isRegularFile(path);
        boolean link = Files.isSymbolicLink(path) && !Files.exists(path);
        return there || link || absolute.startsWith("/dev") || absolute.startsWith("/proc");
    }
}
