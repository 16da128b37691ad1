package org.duizhao.cli;

import java.io.PrintWriter;
import org.duizhao.build.Progress;

/** Shows on a terminal, in one line that is overwritten, what is being done. */
final class StatusLine implements Progress {

    private final PrintWriter err;

    private StatusLine(PrintWriter err) {
        this.err = err;
    }

    /** A status line if somebody watches a terminal, else nothing. */
    static Progress on(PrintWriter err, boolean quiet) {
        boolean terminal = System.console() != null && System.getenv("TERM") != null;
        return terminal && !quiet ? new StatusLine(err) : Progress.NONE;
    }

    @Override
    public void step(String what) {
        err.print("\r\u001b[K" + what + " …");
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
