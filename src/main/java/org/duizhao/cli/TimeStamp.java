package org.duizhao.cli;

import org.duizhao.build.SourceDate;

/** What the environment asks the time stamps in the outputs to state. */
final class TimeStamp {

    private TimeStamp() {}

    /** @throws picocli.CommandLine.ParameterException if the variable holds no moment */
    static SourceDate asked(Console console) {
        String value = System.getenv(SourceDate.VARIABLE);
        try {
            return SourceDate.of(value);
        } catch (IllegalArgumentException e) {
            throw console.wrong("usage.source-date", value);
        }
    }
}
