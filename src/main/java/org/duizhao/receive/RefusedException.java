package org.duizhao.receive;

/** A received file that is not taken, with a code of the documentation, what is wrong, and what to do. */
public final class RefusedException extends Exception {

    private final String code;
    private final String remedy;

    private RefusedException(String code, String what, String remedy) {
        super(what);
        this.code = code;
        this.remedy = remedy;
    }

    /** A refusal, to be thrown. */
    static RefusedException error(String code, String what, String remedy) {
        return new RefusedException(code, what, remedy);
    }

    public String code() {
        return code;
    }

    public String remedy() {
        return remedy;
    }
}
