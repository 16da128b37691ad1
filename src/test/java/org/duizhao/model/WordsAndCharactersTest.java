package org.duizhao.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.duizhao.model.Annotated.Purpose;
import org.duizhao.model.PageDesign.Change;
import org.duizhao.model.PageDesign.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small things that everything else says itself with. */
class WordsAndCharactersTest {

    @Test
    void whatHasAWordIsFoundByIt() {
        for (WitnessKind kind : WitnessKind.values()) {
            assertEquals(Optional.of(kind), WitnessKind.of(kind.word()));
        }
        for (Layout layout : Layout.values()) {
            assertEquals(Optional.of(layout), Layout.of(layout.word()));
        }
        for (Purpose purpose : Purpose.values()) {
            assertEquals(Optional.of(purpose), Purpose.of(purpose.word()));
        }
        assertEquals("retroversion", WitnessKind.RETROVERSION.word());
        assertEquals("private-study", Purpose.PRIVATE_STUDY.word());
        assertEquals("omission", ApparatusEntry.Kind.OMISSION.word());
        assertEquals(List.of("columns", "facing", "interlinear", "synopsis"), Layout.words());
        assertEquals(Optional.empty(), WitnessKind.of("Original"));
        assertEquals(Optional.empty(), Layout.of(""));
        assertEquals(Optional.empty(), Purpose.of("study"));
    }

    @Test
    void theCommandLineChangesOfADesignWhatItNames() {
        PageDesign own = PageDesign.DEFAULT;
        assertEquals(own, own.with(Change.NONE));
        PageDesign large = own.with(new Change(Optional.of("a4"), Optional.of(Layout.FACING), true, false));
        assertEquals(new PageDesign("a4", Layout.FACING, true, false), large);
        assertEquals(large, large.with(Change.NONE), "what is large stays large");
        PageDesign pinyin = own.with(new Change(Optional.empty(), Optional.empty(), false, true));
        assertTrue(pinyin.pinyin());
        assertTrue(pinyin.with(Change.NONE).pinyin());
    }

    @Test
    void outputsAreNamedAfterWhatIsUnlikeTheOwnDesign() {
        PageDesign own = PageDesign.DEFAULT;
        assertEquals("", own.suffix(own));
        PageDesign other = new PageDesign("a4", Layout.INTERLINEAR, true, true);
        assertEquals("-interlinear-pinyin-a4-large", other.suffix(own));
        assertEquals("-columns-pinyin-6x9-large", own.suffix(other));
    }

    @Test
    void aTitleIsSaidInTheLanguageAskedForOrInTheFirstThereIs() {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        byLanguage.put("zh-Hans", "茶说");
        byLanguage.put("en", "On Tea");
        Titles titles = new Titles(byLanguage);
        byLanguage.clear();
        assertEquals("On Tea", titles.in("en-GB"));
        assertEquals("茶说", titles.in("zh"));
        assertEquals("茶说", titles.in("fr"));
        assertTrue(titles.has("zh-Hant"));
        assertFalse(titles.has("fr"));
        assertEquals("", Titles.NONE.in("en"));
        assertTrue(Titles.NONE.isEmpty());
        assertFalse(titles.isEmpty());
    }

    @Test
    void aLanguageIsChineseByItsFirstSubtag() {
        assertTrue(Languages.isChinese("zh"));
        assertTrue(Languages.isChinese("zh-Hant-TW"));
        assertFalse(Languages.isChinese("zha"));
        assertFalse(Languages.isChinese("en-zh"));
        assertEquals("en", Languages.primary("en"));
    }

    @Test
    void whatIsNotStatedIsNotPermitted() {
        assertFalse(rights(Rights.NOT_STATED).permitsRedistribution());
        assertFalse(rights(Rights.NOT_STATED).permitsClassroomUse());
        assertFalse(rights("not permitted").permitsClassroomUse());
        assertFalse(rights(Rights.CLASSROOM).permitsRedistribution());
        assertTrue(rights(Rights.CLASSROOM).permitsClassroomUse());
        assertTrue(rights("permitted").permitsRedistribution());
        assertTrue(rights("permitted").permitsClassroomUse());
    }

    private static Rights rights(String redistribution) {
        return new Rights("someone", Rights.NOT_STATED, redistribution);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0008", "\u000B", "\u000C", "\u001F", "\uD800", "\uDFFF", "\uFFFE", "\uFFFF"})
    void whatXmlHasNoPlaceForIsFoundWhereItStands(String other) {
        assertEquals(OptionalInt.of(0), XmlCharacters.firstOther(other));
        assertEquals(OptionalInt.of(3), XmlCharacters.firstOther("茶𣲗" + other + "茶"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "\n", "\r", " ", "\uD7FF", "\uE000", "\uFFFD", "\uD800\uDC00", "\uDBFF\uDFFF", ""})
    void whatXmlHasAPlaceForIsNoFault(String text) {
        assertEquals(OptionalInt.empty(), XmlCharacters.firstOther(text));
    }

    @Property
    void aTextIsFitForXmlWhereAllItsCharactersAre(@ForAll String text) {
        assertEquals(
                text.codePoints().allMatch(XmlCharacters::has),
                XmlCharacters.firstOther(text).isEmpty());
    }

    @Test
    void aCharacterIsNamedByNumberAndName() {
        assertEquals("U+0007 BEL", XmlCharacters.name(7));
        assertEquals("U+0378", XmlCharacters.name(0x378));
        Diagnostics diagnostics = new Diagnostics();
        XmlCharacters.refuse(7, Place.of("a.txt"), diagnostics);
        assertEquals(
                List.of("F11"), diagnostics.all().stream().map(Diagnostic::code).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a?b#c", "HTTP://example.org", "mailto:a@example.org"})
    void aLinkMayLeadIntoTheWeb(String address) {
        assertEquals(List.of(), complaints(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "file:///etc/passwd", "https://", "https://a b", "see https://a", ""})
    void aLinkMayLeadNowhereElse(String address) {
        assertEquals(List.of("B05"), complaints(address));
    }

    private static List<String> complaints(String address) {
        Diagnostics diagnostics = new Diagnostics();
        WebAddress.check(address, Place.of("a.md"), diagnostics);
        return diagnostics.all().stream().map(Diagnostic::code).toList();
    }

    @Test
    void oneOfSeveralWordsIsSaidWithTheLastBehindOr() {
        assertEquals(Message.foreign(""), Message.oneOf(List.of()));
        assertEquals(Message.foreign("a"), Message.oneOf(List.of("a")));
        assertEquals(Message.of("list.or", List.of("a"), "b"), Message.oneOf(List.of("a", "b")));
        assertEquals(Message.of("list.or", List.of("a", "b"), "c"), Message.oneOf(List.of("a", "b", "c")));
    }

    @Test
    void aMessageKeepsWhatItWasToldAlthoughItGrows() {
        List<String> words = new ArrayList<>(List.of("a"));
        Message message = Message.of("M05", words, null);
        words.add("b");
        assertEquals(List.of(List.of("a"), ""), message.arguments());
    }

    @Test
    void aBeadHasASegmentOnOneSideAtLeast() {
        assertThrows(IllegalArgumentException.class, () -> new Bead(List.of(), List.of(), 1, true));
        assertEquals(List.of(0), new Bead(List.of(0), List.of(), 1, true).left());
        assertEquals(List.of(0), new Bead(List.of(), List.of(0), 1, true).right());
    }

    @Test
    void everyFamilyOfCodesIsKnownWithItsSeverities() {
        assertEquals(Diagnostic.Severity.NOTICE, Codes.all().get("A04"));
        assertEquals(Diagnostic.Severity.ERROR, Codes.all().get("F11"));
        assertTrue(Codes.all().size() > 80, "codes: " + Codes.all().size());
    }

    @Test
    void whiteSpaceIsNoProse() {
        assertTrue(new Prose(" \n", Place.of("a.md")).isEmpty());
        assertFalse(new Prose("Tea.", Place.of("a.md")).isEmpty());
    }
}
