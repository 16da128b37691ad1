package org.duizhao.cli;

import java.io.PrintWriter;
import org.duizhao.build.Progress;
import org.duizhao.message.Catalogue;
import org.duizhao.model.Message;

/** Shows on a terminal, in one line that is overwritten, what is being done. */
final class StatusLine implements Progress {

    private final PrintWriter err;
    private final Catalogue catalogue;

    StatusLine(PrintWriter err, Catalogue catalogue) {
        this.err = err;
        this.catalogue = catalogue;
    }

    @Override
    public void step(Message what) {
        err.print("\r\u001b[K" + catalogue.text(what) + " …");
        err.flush();
    }

    /** Leaves the line empty. */
    static void clear(Progress progress) {
        if (progress instanceof StatusLine line) {
            line.err.print("\r\u001b[K");
            line.err.flush();
        }
    }
}
