package org.duizhao.cli;

import org.duizhao.build.SourceDate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What the environment asks the time stamps in the outputs to state. */
final class TimeStamp {

    private TimeStamp() {}

    /** @throws ParameterException if the variable holds no moment */
    static SourceDate asked(CommandSpec command) {
        try {
            return SourceDate.of(System.getenv(SourceDate.VARIABLE));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }
}
