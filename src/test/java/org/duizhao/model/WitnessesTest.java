package org.duizhao.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WitnessesTest {

    private static final Place PLACE = Place.of("edition.yaml");

    @Test
    void theyStandInTheOrderOfTheManifest() {
        Witness second = witness("A", List.of());
        Witness first = witness("Z", List.of());
        assertEquals(List.of(first, second), Witnesses.of(List.of(first, second)));
    }

    @Test
    void aTextIsFoundBySiglumAndPart() {
        WitnessText speech = text("S");
        WitnessText readout = text("R");
        Witnesses witnesses = Witnesses.of(List.of(witness("A", List.of(speech)), witness("B", List.of(readout))));
        assertSame(speech, witnesses.text("A", "S").orElseThrow());
        assertEquals(Optional.empty(), witnesses.text("A", "R"), "the other's");
        assertEquals(Optional.empty(), witnesses.text("C", "R"), "no such witness");
        assertEquals(Optional.empty(), witnesses.witness("C"));
    }

    @Test
    void ofTwoWithOneSiglumTheFirstIsFound() {
        Witness first = witness("A", List.of(text("S")));
        Witness second = witness("A", List.of(text("S"), text("R")));
        Witnesses witnesses = Witnesses.of(List.of(first, second));
        assertSame(first, witnesses.witness("A").orElseThrow());
        assertSame(first.texts().get(0), witnesses.text("A", "S").orElseThrow());
        assertEquals(Optional.empty(), witnesses.text("A", "R"));
    }

    @Test
    void lookingUpATextWalksThroughNone() {
        Counted texts = new Counted(List.of(text("S"), text("R")));
        Witnesses witnesses = Witnesses.of(List.of(witness("A", texts)));
        int before = texts.looks;
        for (int i = 0; i < 100; i++) {
            assertEquals("R", witnesses.text("A", "R").orElseThrow().part());
        }
        assertEquals(before, texts.looks);
    }

    /** Knows how often something was taken from it. */
    private static final class Counted extends AbstractList<WitnessText> {

        private final List<WitnessText> texts;
        private int looks;

        Counted(List<WitnessText> texts) {
            this.texts = texts;
        }

        @Override
        public WitnessText get(int index) {
            looks++;
            return texts.get(index);
        }

        @Override
        public int size() {
            return texts.size();
        }
    }

    private static WitnessText text(String part) {
        return new WitnessText(part, "", "UTF-8", "", List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Witness witness(String siglum, List<WitnessText> texts) {
        return new Witness(
                siglum, "", WitnessKind.TRANSLATION, "en", null, "", "", "", "", "", "", null, Map.of(), texts, PLACE);
    }
}
