package org.duizhao.cite;

import org.duizhao.model.Message;

/** Something was to be cited that is not there; the message says what, and what the nearest known is. */
public final class UnknownIdException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message what;

    UnknownIdException(String key, Object... arguments) {
        super(key);
        this.what = Message.of(key, arguments);
    }

    public Message what() {
        return what;
    }
}
