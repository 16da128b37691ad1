package org.duizhao.serve;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Tells of files of an edition folder that have changed: those of its sources, styles and faces. */
final class Watcher implements Closeable {

    private static final List<String> FOLDERS = List.of("sources", "styles", "fonts");

    /** Editors save in several steps, which come within this time, in milliseconds, of each other. */
    private static final long PAUSE = 30;

    private final Path root;
    private final Consumer<Set<String>> tell;
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    /**
     * @param tell receives the names relative to the folder, with forward slashes; an empty set means that there may be
     *     any number of changes
     */
    Watcher(Path root, Consumer<Set<String>> tell) throws IOException {
        this.root = root;
        this.tell = tell;
        this.service = root.getFileSystem().newWatchService();
        // The folder itself, for the day when it gets styles of its own.
        folders.put(root.register(service, ENTRY_CREATE), root);
        for (String folder : FOLDERS) {
            watch(root.resolve(folder), new TreeSet<>());
        }
    }

    /** Watches until it is closed. */
    void run() {
        try {
            while (true) {
                Set<String> changed = new TreeSet<>();
                boolean overflow = false;
                for (WatchKey key = service.take(); key != null; key = service.poll(PAUSE, TimeUnit.MILLISECONDS)) {
                    overflow |= collect(key, changed);
                }
                if (overflow) {
                    tell.accept(Set.of());
                } else if (!changed.isEmpty()) {
                    tell.accept(changed);
                }
            }
        } catch (ClosedWatchServiceException e) {
            // the workbench has been closed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean collect(WatchKey key, Set<String> changed) {
        Path folder = folders.get(key);
        boolean overflow = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == OVERFLOW) {
                overflow = true;
                continue;
            }
            Path file = folder.resolve((Path) event.context());
            if (folder.equals(root) && !FOLDERS.contains(file.getFileName().toString())) {
                continue;
            }
            if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                if (event.kind() == ENTRY_CREATE) {
                    overflow |= !watched(file, changed);
                }
            } else if (!isPassing(file.getFileName().toString())) {
                changed.add(name(file));
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
        return overflow;
    }

    /** Files that editors, and Duizhao itself, make while they save. */
    private static boolean isPassing(String name) {
        return name.startsWith(".") || name.endsWith("~") || name.endsWith(".tmp") || name.startsWith("#");
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** Watches a folder and all in it, and takes note of the files that are there already. */
    private void watch(Path folder, Set<String> files) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes a) throws IOException {
                try {
                    folders.put(dir.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE), dir);
                    return FileVisitResult.CONTINUE;
                } catch (NoSuchFileException e) {
                    // A folder that went as soon as it came has nothing to tell of.
                    return FileVisitResult.SKIP_SUBTREE;
                }
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
                files.add(name(file));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Watches a folder that came; false where the system lets no more be watched, and anything may change unseen. */
    private boolean watched(Path folder, Set<String> files) {
        try {
            watch(folder, files);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
