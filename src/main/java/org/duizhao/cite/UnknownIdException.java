package org.duizhao.cite;

/** Something was to be cited that is not there; the message says what, and what the nearest known is. */
public final class UnknownIdException extends Exception {

    private static final long serialVersionUID = 1L;

    UnknownIdException(String message) {
        super(message);
    }
}
