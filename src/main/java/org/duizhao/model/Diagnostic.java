package org.duizhao.model;

/**
 * One complaint about the sources or the outcome of a build.
 *
 * @param severity whether it stops the build
 * @param place where the fault is
 * @param what what is wrong, one sentence; its key begins with the code
 */
public record Diagnostic(Severity severity, Place place, Message what) {

    /** An error stops the build before anything is written; a warning does not; a notice only tells. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTICE
    }

    /** A stable code, a family's letter and a number, listed in the documentation: the key up to its first point. */
    public String code() {
        int point = what.key().indexOf('.');
        return point < 0 ? what.key() : what.key().substring(0, point);
    }

    /** What to do about it, one sentence, said with the same arguments. */
    public Message remedy() {
        return new Message(what.key() + ".remedy", what.arguments());
    }
}
