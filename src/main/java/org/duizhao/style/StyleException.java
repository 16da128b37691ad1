package org.duizhao.style;

/** A style sheet, font or configuration that cannot be used; the message says which and why. */
public final class StyleException extends Exception {

    private static final long serialVersionUID = 1L;

    public StyleException(String message) {
        super(message);
    }
}
