package org.duizhao.style;

import org.duizhao.model.Message;

/** A style sheet, font or configuration that cannot be used; the message says which and why. */
public final class StyleException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message what;

    /** @param words of the library that cannot use it */
    public StyleException(String words) {
        this(Message.foreign(words));
    }

    public StyleException(Message what) {
        super(what.toString());
        this.what = what;
    }

    public Message what() {
        return what;
    }
}
