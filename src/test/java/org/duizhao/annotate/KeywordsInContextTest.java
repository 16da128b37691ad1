package org.duizhao.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.model.Annotated;
import org.duizhao.model.KeywordLine;
import org.duizhao.release.Release;
import org.junit.jupiter.api.Test;

/** The concordance of the small edition, whose third translation leaves out a passage. */
class KeywordsInContextTest {

    private final Annotated edition = new EditionBuild(Path.of("src/test/resources/editions/tea"), Progress.NONE)
            .annotated()
            .orElseThrow();

    private static List<String> lines(Annotated edition, String term) {
        return KeywordsInContext.of(edition).get(term).stream()
                .map(KeywordLine::contexts)
                .map(contexts -> contexts.stream()
                        .map(c -> c.siglum() + " " + c.left() + "[" + c.keyword() + "]" + c.right())
                        .toList()
                        .toString())
                .toList();
    }

    @Test
    void aTermStandsInItsWordsWithItsRenderingsBelowIt() {
        assertEquals(
                List.of("[O 採茶的人天沒亮就上山，把[嫩葉]放進竹籃。, "
                        + "E1 …before daybreak and lay the [tender leaves] in bamboo baskets., "
                        + "E2 …go up before dawn. They put the [young leaves] into baskets of bamboo., "
                        + "E3 …filling bamboo baskets with [tender leaves].]"),
                lines(edition, "nenye"));
    }

    @Test
    void whereNoRenderingIsFoundTheSentenceBeginsTheLine() {
        assertEquals(
                "[O 採[茶]的人天沒亮就上山，把嫩葉放進竹籃。, "
                        + "E1 []The pickers climb the mountain before daybreak and lay the tender leaves…, "
                        + "E2 Those who gather [tea] go up before dawn. They put the…, "
                        + "E3 []Before it is light the pickers are on the mountain, filling bamboo…]",
                lines(edition, "cha").get(0));
    }

    @Test
    void aWitnessThatLeavesTheSentenceOutHasNoWords() {
        Annotated flagship =
                new EditionBuild(Path.of("."), Progress.NONE).annotated().orElseThrow();
        assertEquals(
                "[Z …水平，确保产业体系自主可控、[安全可靠]。, A …is autonomous, controllable, and [secure and reliable]., "
                        + "B …was independent, controllable, [safe and reliable]., C []]",
                lines(flagship, "anquan-kekao").get(0));
    }

    @Test
    void ofAWitnessThatIsLeftOutOnlyTheRenderingIsThere() {
        assertEquals(
                List.of("[O 採茶的人天沒亮就上山，把[嫩葉]放進竹籃。, E1 [tender leaves], E2 [young leaves], E3 [tender leaves]]"),
                lines(Release.forDistribution(edition), "nenye"));
    }
}
