package org.duizhao.build;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Place;

/** An output cannot be written; what was there before is as it was. */
final class UnwritableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Path file;

    UnwritableException(Path file, IOException cause) {
        super(reason(cause), cause);
        this.file = file;
    }

    /** For a folder that is a symbolic link to a place that the edition has no business with. */
    UnwritableException(Path strayFolder) {
        super("it leads out of the edition folder");
        this.file = strayFolder;
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "something else of that name is in the way";
        }
        if (e instanceof NoSuchFileException) {
            return "its folder has gone";
        }
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }

    /** Complains of it; a file in the edition folder is named as seen from there. */
    void tell(Path edition, Diagnostics diagnostics) {
        Path seen = file.startsWith(edition) ? edition.relativize(file) : file;
        Place place = Place.of(seen.toString().replace('\\', '/'));
        if (getCause() == null) {
            diagnostics.error(
                    "O05",
                    place,
                    "Nothing is written into this folder: " + getMessage() + ".",
                    "Make it a folder of the edition.");
        } else {
            diagnostics.error(
                    "O02",
                    place,
                    "This output cannot be written: " + getMessage() + ".",
                    "Make room on the disk, or see that you may write there; the former outputs are as they were.");
        }
    }
}
