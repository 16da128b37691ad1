package org.duizhao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.PassageRecord;
import org.duizhao.model.PassageRecord.Entry;
import org.duizhao.model.Place;
import org.junit.jupiter.api.Test;

/** What passage numbers stand for is read as it was written. */
class PassageFileTest {

    private static final Place PLACE = Place.of("sources/passages/R.txt");

    private final Diagnostics diagnostics = new Diagnostics();

    private PassageRecord parsed(String text) {
        return PassageFile.parse("R", text, diagnostics);
    }

    private static List<Entry> unplaced(List<Entry> entries) {
        return entries.stream()
                .map(e -> new Entry(e.number(), e.sentences(), e.retired(), PLACE))
                .toList();
    }

    private List<String> complaints() {
        return diagnostics.all().stream()
                .map(d -> d.code() + " " + d.place().line())
                .toList();
    }

    @Test
    void numbersStandForTheSentencesBelowThem() {
        PassageRecord record = parsed("""
                # A comment.

                base Z

                R.1
                今天。
                  明天。

                # Another.
                后天。
                R.2 retired: merged into R.1
                R.3 retired
                R.12
                base of a tower
                """);
        assertEquals("R", record.part());
        assertEquals("Z", record.base());
        assertEquals(
                List.of(
                        new Entry("R.1", List.of("今天。", "明天。", "后天。"), new Place(PLACE.file(), 5, 1)),
                        new Entry("R.2", List.of(), "merged into R.1", new Place(PLACE.file(), 11, 1)),
                        new Entry("R.3", List.of(), "retired", new Place(PLACE.file(), 12, 1)),
                        new Entry("R.12", List.of("base of a tower"), new Place(PLACE.file(), 13, 1))),
                record.passages());
        assertEquals(List.of(), complaints());
    }

    @Test
    void wordsBeforeTheFirstNumberAreComplainedOf() {
        parsed("base Z\nstray\nQ.1\nR.1\n今天。\n");
        assertEquals(List.of("P01 2", "P01 3"), complaints());
    }

    @Test
    void aFileThatDoesNotSayWhichBaseIsComplainedOf() {
        assertEquals("", parsed("# A comment.\n\nR.1\n今天。\n").base());
        assertEquals(List.of("P04 1"), complaints());
    }

    @Test
    void aBaseWithoutASiglumIsComplainedOfInItsLine() {
        parsed("# A comment.\n\nbase\nR.1\n今天。\n");
        assertEquals(List.of("P04 3"), complaints());
    }

    @Test
    void aNumberIsGivenOnceAndOneThatIsRetiredHasNoWords() {
        parsed("base Z\nR.1\n今天。\nR.2 retired\n明天。\nR.1\n后天。\nR.2\n");
        assertEquals(List.of("P03 4", "P02 6", "P02 8"), complaints());
        assertEquals(
                List.of(false, true),
                diagnostics.all().stream()
                        .filter(d -> d.code().equals("P02"))
                        .map(d -> d.what().arguments().get(1))
                        .toList(),
                "whether it is one that was retired");
    }

    @Test
    void aFileCutOffAnywhereIsReadWithoutFailing() {
        String text = "base Z\n\nR.1\n今天。\n\nR.2 retired: merged into R.1\n";
        for (int end = 0; end <= text.length(); end++) {
            assertTrue(parsed(text.substring(0, end)).passages().size() <= 2);
        }
    }

    /** A sentence that begins with a number sign was a comment, and its words had no number when they were read again. */
    @Test
    void aSentenceThatLooksLikeAnotherLineIsStillASentence() {
        List<String> sentences =
                List.of("#1 of all.", "R.3", "R.4 retired: no", "\\#", "\\\\", "\\R.3", "\\ beta", "R.x");
        PassageRecord record = new PassageRecord("R", "Z", List.of(new Entry("R.1", sentences, PLACE)), PLACE);
        String text = PassageFile.format(record);
        assertEquals(record.passages(), unplaced(parsed(text).passages()));
        assertTrue(text.contains("\n\\#1 of all.\n\\R.3\n"), text);
        assertTrue(text.contains("\n\\ beta\nR.x\n"), "others stand as they are");
    }

    @Provide
    Arbitrary<List<List<String>>> passages() {
        return Arbitraries.of("今天。", "# no comment", "R.1", "R.2 retired", "\\", "\\#", "base Z", "two  words")
                .list()
                .ofMaxSize(3)
                .list()
                .ofMaxSize(5);
    }

    @Property
    void readingWhatWasWrittenGivesTheSame(@ForAll("passages") List<List<String>> passages) {
        List<Entry> entries = new ArrayList<>();
        for (List<String> sentences : passages) {
            String number = "R." + (entries.size() + 1);
            entries.add(
                    sentences.isEmpty()
                            ? new Entry(number, sentences, entries.isEmpty() ? "retired" : "merged into R.1", PLACE)
                            : new Entry(number, sentences, PLACE));
        }
        PassageRecord read = parsed(PassageFile.format(new PassageRecord("R", "Z", entries, PLACE)));
        assertEquals("Z", read.base());
        assertEquals(entries, unplaced(read.passages()));
        assertEquals(List.of(), complaints());
    }
}
