package org.duizhao.model;

/**
 * One complaint about the sources or the outcome of a build.
 *
 * @param severity whether it stops the build
 * @param code a stable code, a family's letter and a number, listed in the documentation
 * @param place where the fault is
 * @param what what is wrong, one sentence
 * @param remedy what to do about it, one sentence
 */
public record Diagnostic(Severity severity, String code, Place place, String what, String remedy) {

    /** An error stops the build before anything is written; a warning does not; a notice only tells. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTICE
    }
}
