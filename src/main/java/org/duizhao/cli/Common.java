package org.duizhao.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** What commands on an edition folder have in common. */
final class Common {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The edition folder (default: this folder).")
    Path folder;
}
