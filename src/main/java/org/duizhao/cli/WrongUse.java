package org.duizhao.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.duizhao.message.Catalogue;
import org.duizhao.message.Language;
import org.duizhao.model.Message;
import org.duizhao.read.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what was not understood of a command line, and how the command is used. */
final class WrongUse implements IParameterExceptionHandler {

    private final Catalogue catalogue;

    WrongUse(Surroundings surroundings, String... arguments) {
        this.catalogue = Catalogue.of(Help.language(surroundings, arguments));
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        String what = catalogue.language() == Language.EN
                ? e.getMessage()
                : explained(e).map(catalogue::text).orElse(e.getMessage());
        err.println(command.getColorScheme().errorText(what));
        Optional<String> meant = meant(e);
        if (meant.isPresent()) {
            err.println(catalogue.text("did-you-mean", meant.get()).strip());
        } else {
            command.usage(err, command.getColorScheme());
        }
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** The command or option that a misspelt one was likely meant to be. */
    private static Optional<String> meant(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return Optional.empty();
        }
        CommandSpec command = e.getCommandLine().getCommandSpec();
        String word = unmatched.getUnmatched().get(0);
        return unmatched.isUnknownOption()
                ? Nearest.to(word.replaceFirst("=.*", ""), command.optionsMap().keySet())
                : Nearest.to(word, command.subcommands().keySet()).map(n -> command.qualifiedName() + " " + n);
    }

    /** The complaints of picocli that it has in English alone; nothing for those that are Duizhao's own. */
    private static Optional<Message> explained(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> words = unmatched.getUnmatched();
            return Optional.of(Message.of(
                    unmatched.isUnknownOption() ? "usage.unknown-option" : "usage.unmatched", String.join(" ", words)));
        }
        if (e instanceof MissingParameterException missing) {
            return Optional.of(Message.of(
                    "usage.missing",
                    missing.getMissing().stream().map(WrongUse::name).toList()));
        }
        if (e.getArgSpec() != null && e.getValue() != null) {
            return Optional.of(Message.of("usage.value", name(e.getArgSpec()), e.getValue()));
        }
        return Optional.empty();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
