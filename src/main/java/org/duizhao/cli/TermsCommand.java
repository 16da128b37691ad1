package org.duizhao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.duizhao.model.Annotated;
import org.duizhao.terms.ProposalYaml;
import org.duizhao.terms.TermProposals;
import org.duizhao.terms.TermProposals.Proposal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duizhao terms}. */
@Command(
        name = "terms",
        mixinStandardHelpOptions = true,
        description = "Proposes terms that are not yet in the glossary, as entries to complete, with their contexts.")
final class TermsCommand implements Callable<Integer> {

    @Mixin
    Console console;

    @Mixin
    EditionOptions edition;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file (default: print).")
    Path file;

    @Override
    public Integer call() throws IOException {
        Annotated annotated = edition.annotated(console).orElse(null);
        if (annotated == null) {
            return 1;
        }
        List<Proposal> proposals = TermProposals.find(annotated);
        if (proposals.isEmpty()) {
            console.remark("terms.none");
            return 0;
        }
        return edition.write(console, ProposalYaml.write(annotated, proposals), file);
    }
}
