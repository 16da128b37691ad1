package org.duizhao.cli;

import java.util.concurrent.Callable;
import org.duizhao.cli.OptionWords.Shells;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code duizhao completion}. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a script by which the shell completes commands, options and their values.",
            "",
            "In bash or zsh: source <(duizhao completion). To have it always, put that line into ~/.bashrc or ~/.zshrc."
        })
final class CompletionCommand implements Callable<Integer> {

    @Mixin
    Console console;

    @Parameters(
            arity = "0..1",
            paramLabel = "SHELL",
            completionCandidates = Shells.class,
            description = "bash or zsh; one script serves both.")
    String shell;

    @Override
    public Integer call() {
        if (shell != null && !new Shells().list().contains(shell)) {
            throw console.wrong("usage.shell", shell);
        }
        console.out().print(AutoComplete.bash("duizhao", console.spec.root().commandLine()));
        console.out().flush();
        return 0;
    }
}
