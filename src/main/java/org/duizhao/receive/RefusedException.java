package org.duizhao.receive;

import org.duizhao.model.Diagnostic;
import org.duizhao.model.Diagnostic.Severity;
import org.duizhao.model.Message;
import org.duizhao.model.Place;

/** A received file that is not taken, with what is wrong and what to do. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message what;

    private RefusedException(Message what) {
        super(what.toString());
        this.what = what;
    }

    /** A refusal, to be thrown. */
    static RefusedException error(String key, Object... arguments) {
        return new RefusedException(Message.of(key, arguments));
    }

    /** The code that the documentation explains. */
    public String code() {
        return at(Place.of("")).code();
    }

    /** What is wrong with the file. */
    public Message what() {
        return what;
    }

    /** The refusal as a complaint about a place. */
    public Diagnostic at(Place place) {
        return new Diagnostic(Severity.ERROR, place, what);
    }
}
