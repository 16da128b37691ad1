package org.duizhao.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;

/**
 * A file that is written under another name beside its place, and moved there when it is whole: who reads it finds the
 * former one or the new one. Closing it sweeps away what was not moved.
 *
 * @param place where the file is to be
 * @param beside where it is written, in the same folder
 */
public record WholeFile(Path place, Path beside) implements AutoCloseable {

    /** @param ending what is put behind the file's name while it is written; a dot is put before it */
    public static WholeFile at(Path place, String ending) {
        return new WholeFile(place, place.resolveSibling("." + place.getFileName() + ending));
    }

    /**
     * Writes the file beside its place, and returns when the disk has it. What an earlier program left there, be it a
     * link, is deleted and not followed.
     */
    public void write(byte[] content) throws IOException {
        Files.deleteIfExists(beside);
        try (FileChannel out = FileChannel.open(
                beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
            out.force(true);
        }
    }

    /** Lets those read and write the file that may read and write the former one, if there is one. */
    public void keepPermissions() throws IOException {
        PosixFileAttributeView former = Files.getFileAttributeView(place, PosixFileAttributeView.class);
        if (former == null || !Files.exists(place)) {
            return;
        }
        PosixFileAttributes attributes = former.readAttributes();
        PosixFileAttributeView view = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
        try {
            view.setGroup(attributes.group());
            view.setOwner(attributes.owner());
        } catch (IOException e) {
            // Only few users may give files away.
        }
        view.setPermissions(attributes.permissions());
    }

    /** Moves the file into its place, at one stroke where the disk can. */
    public void move() throws IOException {
        try {
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(beside);
    }

    /** Whether a folder, or the one that it will be made in, is beyond a link that leads out of another folder. */
    public static boolean leadsOut(Path root, Path folder) throws IOException {
        if (!Files.exists(root)) {
            return false;
        }
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        return !there.toRealPath().startsWith(root.toRealPath());
    }
}
