package org.duizhao.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.disk.WholeFile;
import org.duizhao.model.MessageException;

/**
 * A change of an edition folder that happens as a whole or not at all: every file is written under another name first,
 * then all are moved into place, in order, the one that the others are named by last.
 */
public final class FolderChange {

    private final Path root;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, byte[]> read = new LinkedHashMap<>();
    private final Set<String> deleted = new LinkedHashSet<>();

    public FolderChange(Path root) {
        this.root = root;
    }

    /** Adds a file by its name relative to the folder. */
    public void put(String name, byte[] content) {
        files.put(name, content);
    }

    /**
     * Puts a file in the place of one that was read.
     *
     * @param before what was read; where the file is another by now, nothing of the change happens
     */
    public void replace(String name, byte[] before, byte[] content) {
        read.put(name, before);
        put(name, content);
    }

    /** Has a file deleted by its name relative to the folder, after all others are written. */
    public void delete(String name) {
        deleted.add(name);
    }

    /** The files that are written, in order. */
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    /** Writes everything; after a failure the files that were there are as they were, and new ones are gone. */
    public void apply() throws IOException {
        List<WholeFile> staged = new ArrayList<>();
        Map<Path, byte[]> moved = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = root.resolve(file.getKey());
                // A folder within may be a link that leads out of it.
                if (WholeFile.leadsOut(root, target.getParent())) {
                    throw new MessageException("folder.link", file.getKey());
                }
                Files.createDirectories(target.getParent());
                WholeFile whole = WholeFile.at(target, ".part");
                staged.add(whole);
                whole.write(file.getValue());
                whole.keepPermissions();
            }
            refuseChanged();
            for (WholeFile whole : staged) {
                Path target = whole.place();
                byte[] before = Files.exists(target) ? Files.readAllBytes(target) : null;
                whole.move();
                moved.put(target, before);
            }
            for (String name : deleted) {
                Path target = root.resolve(name);
                if (!files.containsKey(name) && Files.exists(target)) {
                    moved.put(target, Files.readAllBytes(target));
                    Files.delete(target);
                }
            }
        } catch (IOException e) {
            restore(moved);
            throw e;
        } finally {
            for (WholeFile whole : staged) {
                whole.close();
            }
        }
    }

    /** Two commands at once would each write what it made of the same file, and the earlier be lost. */
    private void refuseChanged() throws IOException {
        for (Map.Entry<String, byte[]> file : read.entrySet()) {
            Path target = root.resolve(file.getKey());
            if (!Files.exists(target) || !Arrays.equals(Files.readAllBytes(target), file.getValue())) {
                throw new MessageException("folder.changed", file.getKey());
            }
        }
    }

    private static void restore(Map<Path, byte[]> moved) throws IOException {
        for (Map.Entry<Path, byte[]> file : moved.entrySet()) {
            if (file.getValue() == null) {
                Files.deleteIfExists(file.getKey());
            } else {
                Files.write(file.getKey(), file.getValue());
            }
        }
    }
}
