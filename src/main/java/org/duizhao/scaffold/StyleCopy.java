package org.duizhao.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Message;
import org.duizhao.model.Place;
import org.duizhao.read.FolderChange;
import org.duizhao.read.Nearest;
import org.duizhao.style.StyleFiles;

/** Copies a style file out of the program into an edition, where it takes the place of the program's. */
public final class StyleCopy {

    private StyleCopy() {}

    /**
     * Copies a file that is not there yet.
     *
     * @param folder the edition folder
     * @param name such as {@code print/design.xsl}, with or without {@code styles/} before it
     * @return the copy's name relative to the folder; nothing after a complaint
     */
    public static Optional<String> make(Path folder, String name, Diagnostics diagnostics) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        String asked = name.replace('\\', '/');
        String inside = asked.startsWith(StyleFiles.FOLDER) ? asked.substring(StyleFiles.FOLDER.length()) : asked;
        List<String> brought = StyleFiles.brought();
        String copy = StyleFiles.FOLDER + inside;
        if (!brought.contains(inside)) {
            Message near = Nearest.to(inside, brought)
                    .map(n -> Message.of("did-you-mean", n))
                    .orElse(Message.none());
            diagnostics.error("E05", Place.of(name), name, near);
            return Optional.empty();
        }
        if (Files.exists(folder.resolve(copy), LinkOption.NOFOLLOW_LINKS)) {
            diagnostics.error("E04.style", Place.of(copy));
            return Optional.empty();
        }
        FolderChange change = new FolderChange(folder);
        change.put(copy, StyleFiles.brought(inside));
        change.apply();
        return Optional.of(copy);
    }
}
