package org.duizhao.model;

import java.io.IOException;

/** A file that cannot be read or written as it should, for a reason that Duizhao can tell. */
public final class MessageException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Message what;

    public MessageException(String key, Object... arguments) {
        super(key);
        this.what = Message.of(key, arguments);
    }

    public Message what() {
        return what;
    }
}
