package org.duizhao.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duizhao.model.Place;
import org.duizhao.model.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Known renderings are found in a translation, the longest first. */
class RenderingsTest {

    private static final Term LEAVES = term("leaves", "tender leaves", "leaves");
    private static final Term TEA = term("tea", "tea", "tea leaves");
    private static final Term FORCES = term("forces", "productive forces");
    private static final Term QUALITY = term("quality", "new quality productive forces");

    private static Term term(String id, String... renderings) {
        return new Term(id, id, "", "", "", "", List.of(renderings), List.of(), List.of(), Place.of("glossary.yaml"));
    }

    /** What stands in the text where a rendering was found. */
    private static List<String> found(String text, Term... terms) {
        return Renderings.places(text, List.of(terms)).stream()
                .map(p -> p.termId() + ": " + text.substring(p.start(), p.end()))
                .toList();
    }

    @Test
    void theLongestRenderingOfAllTermsWinsTheWords() {
        assertEquals(
                List.of("quality: new quality productive forces"),
                found("new quality productive forces", FORCES, QUALITY));
        assertEquals(
                List.of("forces: productive forces", "quality: new quality productive forces"),
                found("Of productive forces and new quality productive forces.", FORCES, QUALITY));
    }

    @Test
    void ofTwoAsLongThatShareAWordTheFirstWins() {
        assertEquals(
                List.of("leaves: tender leaves"), found("tender leaves fall", LEAVES, term("fall", "leaves fall")));
    }

    @Test
    void theSameWordsMayRenderTwoTerms() {
        assertEquals(
                List.of("leaves: leaves", "foliage: leaves"), found("green leaves", LEAVES, term("foliage", "leaves")));
    }

    @Test
    void capitalsHyphensAndInflectionDoNotCount() {
        assertEquals(List.of("leaves: Tender-Leaves"), found("“Tender-Leaves”!", LEAVES));
        assertEquals(List.of("quality: New-quality productive force"), found("New-quality productive force", QUALITY));
        assertEquals(List.of("guest: guest’s"), found("the guest’s cup", term("guest", "guests")));
    }

    @Test
    void aRenderingIsNotFoundWithinAWordNorBeyondTheEnd() {
        assertEquals(List.of(), found("steam", TEA));
        assertEquals(List.of(), found("tender", LEAVES));
        assertEquals(List.of(), found("", TEA));
    }

    @Test
    void hanCharactersStandOneByOne() {
        assertEquals(List.of("hill: 茶山"), found("春天的茶山上", term("hill", "茶山")));
        assertEquals(List.of("rare: 𣲗"), found("水𣲗水", term("rare", "𣲗")));
    }

    @Test
    void renderingsAreToldByTermAsTheGlossaryWritesThem() {
        assertEquals(
                Map.of("tea", Set.of("tea", "tea leaves"), "leaves", Set.of("tender leaves")),
                Renderings.in("Teas, tea-leaves and tender leaves", List.of(TEA, LEAVES)));
    }

    @Test
    void renderingsThatDifferInAnEndingAloneAreOne() {
        assertEquals(
                Map.of("host", Set.of("the host")),
                Renderings.in("the hosts", List.of(term("host", "the host", "the hosts", "The Host,", ""))));
    }

    @ParameterizedTest
    @CsvSource({
        "stories, story",
        "ties, tie",
        "forces, forc",
        "force, forc",
        "glass, glass",
        "status, status",
        "thesis, thesis",
        "planned, plan",
        "planning, plan",
        "filling, fill",
        "red, red",
        "ring, ring",
        "bring, bring",
        "make, mak",
        "the, the",
        "gas, gas",
        "teas, tea",
        "used, used",
        "running, run"
    })
    void formsOfOneWordMeetInItsStem(String word, String stem) {
        assertEquals(stem, Renderings.stem(word));
    }

    @ParameterizedTest
    @CsvSource({
        "making, make",
        "moved, move",
        "basing, based",
        "adding, adds",
        "asked, asks",
        "cutting, cuts",
        "agreed, agrees",
        "speed, speeds",
        "exceed, exceeds"
    })
    void formsOfAShortWordMeetAsWell(String one, String other) {
        assertEquals(Renderings.stem(one), Renderings.stem(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring", "string", "bring", "thing", "speed", "breed", "need", "shred", "being", "used"})
    void aWordThatOnlyLooksLikeAFormIsWhole(String word) {
        assertEquals(word, Renderings.stem(word));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "tea", "Tea", "leaves", "tender", "new", "quality", "productive", "forces", "茶", ",", "-", "’s")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join(" ", words));
    }

    @Property
    void placesGoFromLeftToRightAndShareNoWordsUnlessAll(@ForAll("texts") String text) {
        List<Renderings.Place> places = Renderings.places(text, List.of(LEAVES, TEA, FORCES, QUALITY));
        for (int i = 0; i + 1 < places.size(); i++) {
            Renderings.Place a = places.get(i);
            Renderings.Place b = places.get(i + 1);
            assertTrue(
                    a.end() <= b.start() || a.start() == b.start() && a.end() == b.end(),
                    a + " and " + b + " in " + text);
        }
        assertEquals(
                places.stream().map(Renderings.Place::termId).collect(Collectors.toSet()),
                Renderings.in(text, List.of(LEAVES, TEA, FORCES, QUALITY)).keySet());
    }
}
