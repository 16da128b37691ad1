package org.duizhao.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.build.TestFolders;
import org.duizhao.model.Annotated;
import org.duizhao.model.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The glossary's terms in the original of the edition of the tea. */
class TermFinderTest {

    @TempDir
    Path folder;

    /** Where terms stand, as {@code segment words}; behind them the terms that stand nowhere. */
    private List<String> found(String... terms) throws IOException {
        TestFolders.copy(Path.of("src/test/resources/editions/tea"), folder);
        TestFolders.delete(folder.resolve("sources/notes"));
        TestFolders.delete(folder.resolve("sources/commentary"));
        StringBuilder glossary = new StringBuilder();
        for (String term : terms) {
            glossary.append("- {id: tID, term: TERM, pinyin: x, definition: x, renderings: [x], source: editors}\n"
                    .replace("ID", String.valueOf(glossary.length()))
                    .replace("TERM", term));
        }
        Files.writeString(folder.resolve("sources/glossary.yaml"), glossary);
        EditionBuild build = new EditionBuild(folder, Progress.NONE);
        Annotated edition = build.annotated().orElseThrow();
        Stream<String> places = edition.terms().stream()
                .map(t -> t.segment() + " "
                        + edition.sources()
                                .segments("O", t.part())
                                .get(t.segment())
                                .text()
                                .substring(t.start(), t.end()));
        Stream<String> nowhere = build.diagnostics().stream()
                .filter(d -> d.code().equals("G10"))
                .map(d -> "nowhere " + d.what().arguments().get(0)
                        + (d.what().arguments().get(1).equals(Message.none()) ? "" : " by itself"));
        return Stream.concat(places, nowhere).toList();
    }

    @Test
    void aTermIsFoundWhereverItStandsInReadingOrder() throws IOException {
        assertEquals(List.of("0 春天", "2 泉水", "2 炭火", "7 春天"), found("炭火", "泉水", "春天"));
    }

    @Test
    void theLongestTermAtAPlaceIsTakenAndThereIsNoOtherWithinIt() throws IOException {
        assertEquals(List.of("0 茶樹", "1 茶", "4 茶", "5 茶", "6 茶"), found("茶", "茶樹"));
    }

    @Test
    void ofTermsThatOverlapTheOneThatBeginsFirstIsTaken() throws IOException {
        assertEquals(List.of("2 要用泉", "nowhere 泉水"), found("泉水", "要用泉"));
    }

    @Test
    void aTermThatStandsNowhereIsComplainedOfAndWhetherItIsPartOfAnother() throws IOException {
        assertEquals(List.of("0 茶樹", "nowhere 咖啡", "nowhere 樹 by itself"), found("茶樹", "咖啡", "樹"));
    }
}
