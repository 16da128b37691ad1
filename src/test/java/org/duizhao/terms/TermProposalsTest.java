package org.duizhao.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.model.Annotated;
import org.duizhao.model.Term;
import org.duizhao.terms.TermProposals.Proposal;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class TermProposalsTest {

    private static Annotated edition(String folder) {
        return new EditionBuild(Path.of(folder), Progress.NONE).annotated().orElseThrow();
    }

    @Test
    void nothingIsProposedThatTheGlossaryHasOrThatALongerOneAlwaysContains() {
        Annotated edition = edition(".");
        List<Proposal> proposals = TermProposals.find(edition);
        Set<String> known =
                edition.sources().glossary().stream().map(Term::term).collect(Collectors.toSet());
        assertFalse(proposals.isEmpty());
        for (Proposal p : proposals) {
            assertFalse(known.contains(p.term()), p.term());
            assertTrue(p.places().size() >= 3, p.term());
            assertTrue(
                    proposals.stream()
                            .noneMatch(o -> o != p
                                    && o.term().contains(p.term())
                                    && o.places().size() == p.places().size()),
                    p.term());
        }
        assertTrue(proposals.stream().anyMatch(p -> p.term().equals("绿色低碳")));
    }

    /** What is printed can be pasted into the glossary and is read there. */
    @Test
    void proposalsAreYaml() {
        Annotated edition = edition(".");
        List<Proposal> proposals = TermProposals.find(edition);
        String yaml = ProposalYaml.write(edition, proposals);
        Object entries = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        assertEquals(proposals.size(), ((List<?>) entries).size());
        assertTrue(yaml.lines().filter(l -> l.contains("id:")).allMatch(l -> l.matches("- id: [a-z][a-z0-9-]*")), yaml);
        assertTrue(yaml.contains("【绿色低碳】"));
        assertTrue(yaml.contains("pinyin: chǎnyè"), yaml);
    }
}
