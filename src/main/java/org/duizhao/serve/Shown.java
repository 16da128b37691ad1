package org.duizhao.serve;

import java.util.List;
import java.util.Optional;
import org.duizhao.epub.BookFiles;
import org.duizhao.model.Annotated;
import org.duizhao.model.Message;

/**
 * The edition as it was last built.
 *
 * @param version counts the builds, from 1; 0 before the first has ended
 * @param edition the latest that could be read
 * @param book the latest that could be made
 * @param current whether the book is what the files say now; if not, it is an earlier state
 * @param complaints about the files as they are now
 * @param failure what went wrong otherwise; nothing if all went well
 */
record Shown(
        long version,
        Optional<Annotated> edition,
        Optional<BookFiles> book,
        boolean current,
        List<Complaint> complaints,
        Message failure) {

    static final Shown NOTHING = new Shown(0, Optional.empty(), Optional.empty(), false, List.of(), Message.none());
}
