package org.duizhao.build;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Message;
import org.duizhao.model.Place;

/** An output cannot be written; what was there before is as it was. */
final class UnwritableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final transient Message reason;

    UnwritableException(Path file, IOException cause) {
        super(cause);
        this.file = file;
        this.reason = reason(cause);
    }

    /** For a folder that is a symbolic link to a place that the edition has no business with. */
    UnwritableException(Path strayFolder) {
        this.file = strayFolder;
        this.reason = Message.none();
    }

    private static Message reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return Message.of("unwritable.denied");
        }
        if (e instanceof FileAlreadyExistsException) {
            return Message.of("unwritable.in-the-way");
        }
        if (e instanceof NoSuchFileException) {
            return Message.of("unwritable.gone");
        }
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return Message.foreign(reason == null ? e.getClass().getSimpleName() : reason);
    }

    /** Complains of it; a file in the edition folder is named as seen from there. */
    void tell(Path edition, Diagnostics diagnostics) {
        Path seen = file.startsWith(edition) ? edition.relativize(file) : file;
        Place place = Place.of(seen.toString().replace('\\', '/'));
        if (getCause() == null) {
            diagnostics.error("O05", place);
        } else {
            diagnostics.error("O02", place, reason);
        }
    }
}
