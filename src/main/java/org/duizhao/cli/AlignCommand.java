package org.duizhao.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code duizhao align}. */
@Command(
        name = "align",
        mixinStandardHelpOptions = true,
        description = "Proposes which sentences answer each other, in files that a person corrects.")
final class AlignCommand implements Callable<Integer> {

    @Mixin
    Common common;

    @Override
    public Integer call() {
        return 0;
    }
}
