package org.duizhao.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.duizhao.align.AlignmentFile.Block;
import org.duizhao.model.Bead;
import org.junit.jupiter.api.Test;

class ReattachTest {

    private static final List<String> ZH = List.of("今天下雨。", "我们在家读书。", "晚上天晴了。", "大家出去散步。");
    private static final List<String> EN =
            List.of("It rained today.", "We read at home.", "In the evening it cleared up.", "All went for a walk.");

    private static AlignmentFile file(Block... blocks) {
        return new AlignmentFile(List.of(), List.of(blocks), List.of());
    }

    private static Block reviewed(List<String> left, List<String> right) {
        return new Block(0, List.of(), 1, true, left, right);
    }

    @Test
    void sameWordsAreFoundWhereverTheyNowStand() {
        var found = Reattach.find(
                file(reviewed(List.of(ZH.get(1)), List.of(EN.get(1)))), ZH, List.of("New.", EN.get(0), EN.get(1)));
        assertEquals(List.of(new Bead(List.of(1), List.of(2), 1, true)), found.fixed());
    }

    @Test
    void anEditedSentenceIsFoundByItsLikeness() {
        var found = Reattach.find(
                file(reviewed(List.of(ZH.get(2)), List.of(EN.get(2)))),
                ZH,
                List.of(EN.get(0), EN.get(1), "Towards evening it cleared up.", EN.get(3)));
        assertEquals(List.of(new Bead(List.of(2), List.of(2), 1, true)), found.fixed());
    }

    @Test
    void aSentencePartedInTwoIsFoundAsBoth() {
        var found = Reattach.find(file(reviewed(List.of("今天下雨，我们在家读书。"), List.of(EN.get(0), EN.get(1)))), ZH, EN);
        assertEquals(List.of(new Bead(List.of(0, 1), List.of(0, 1), 1, true)), found.fixed());
    }

    @Test
    void repeatedSentencesKeepTheirOrder() {
        var block = reviewed(List.of("好。"), List.of("Good."));
        var found = Reattach.find(file(block, block), List.of("好。", "一。", "好。"), List.of("Good.", "Good."));
        assertEquals(
                List.of(new Bead(List.of(0), List.of(0), 1, true), new Bead(List.of(2), List.of(1), 1, true)),
                found.fixed());
    }

    @Test
    void whatIsGoneIsReportedWithBothTexts() {
        var block = reviewed(List.of("这句话删掉了。"), List.of("This sentence was taken out."));
        var result = Reattach.apply(file(block), List.of(ZH), List.of(EN), new Aligner());
        assertEquals(
                List.of(block),
                result.stale().stream().map(Reattach.Stale::block).toList());
        AlignerTest.assertPartition(result.beads(), ZH.size(), EN.size());
    }

    @Test
    void reviewedBeadsHoldAndTheRestIsAlignedAroundThem() {
        var block = reviewed(List.of(ZH.get(1), ZH.get(3)), List.of(EN.get(3)));
        var result = Reattach.apply(file(block), List.of(ZH), List.of(EN), new Aligner());
        assertEquals(true, result.beads().contains(new Bead(List.of(1, 3), List.of(3), 1, true)));
        AlignerTest.assertPartition(result.beads(), ZH.size(), EN.size());
    }

    @Test
    void twoBeadsCannotHaveTheSameSentence() {
        var a = reviewed(List.of(ZH.get(0)), List.of(EN.get(0)));
        var b = reviewed(List.of(ZH.get(0)), List.of(EN.get(1)));
        var found = Reattach.find(file(a, b), ZH, EN);
        assertEquals(1, found.fixed().size());
        assertEquals(1, found.stale().size());
    }

    @Test
    void aSentenceThatStandsEarlierNowIsFoundAllTheSame() {
        var later = reviewed(List.of(ZH.get(2)), List.of(EN.get(2)));
        var earlier = reviewed(List.of(ZH.get(0)), List.of(EN.get(0)));
        var found = Reattach.find(file(later, earlier), ZH, EN);
        assertEquals(
                List.of(new Bead(List.of(2), List.of(2), 1, true), new Bead(List.of(0), List.of(0), 1, true)),
                found.fixed());
    }

    @Test
    void sentencesRunTogetherAreFoundAsOne() {
        var found = Reattach.find(
                file(reviewed(List.of(ZH.get(0), ZH.get(1)), List.of(EN.get(0), EN.get(1)))),
                List.of("今天下雨，我们在家读书。", ZH.get(2)),
                List.of("It rained today, we read at home.", EN.get(2)));
        assertEquals(List.of(new Bead(List.of(0), List.of(0), 1, true)), found.fixed());
    }

    @Test
    void aSentenceThatAnotherBeadHasIsNotTakenForAnEditedOne() {
        var exact = reviewed(List.of("晚上天晴了。"), List.of(EN.get(2)));
        var edited = reviewed(List.of("晚上天又晴了。"), List.of("In the evening it all cleared up."));
        var found = Reattach.find(file(edited, exact), ZH, EN);
        assertEquals(List.of(new Bead(List.of(2), List.of(2), 1, true)), found.fixed());
        assertEquals(
                List.of(edited),
                found.stale().stream().map(Reattach.Stale::block).toList());
    }

    @Test
    void ofTwoThatAreAsLikeTheOneNearestToWhereItStoodIsTaken() {
        var before = reviewed(List.of("一。"), List.of("One."));
        var edited = reviewed(List.of("大家晚上出去散步了。"), List.of("All of them went for a walk."));
        var found = Reattach.find(
                file(before, edited),
                List.of("大家都出去散步了。", "二。", "一。", "大家都出去散步了。"),
                List.of("All went for a walk.", "Two.", "One.", "All went for a walk."));
        assertEquals(
                List.of(new Bead(List.of(2), List.of(2), 1, true), new Bead(List.of(3), List.of(3), 1, true)),
                found.fixed());
    }

    @Test
    void itIsToldWhichSideIsGone() {
        var left = reviewed(List.of("这句话早就删掉了。"), List.of(EN.get(0)));
        var right = reviewed(List.of(ZH.get(1)), List.of("This sentence was taken out long ago."));
        var both = reviewed(List.of("那句话也已删掉。"), List.of("Nothing of that kind remains."));
        assertEquals(
                List.of("left", "right", "both"),
                Reattach.find(file(left, right, both), ZH, EN).stale().stream()
                        .map(s -> s.reason().arguments().get(0))
                        .toList());
    }

    @Test
    void aBeadOfOneSideIsFoundByThatSide() {
        var found = Reattach.find(file(reviewed(List.of(ZH.get(3)), List.of())), ZH, EN);
        assertEquals(List.of(new Bead(List.of(3), List.of(), 1, true)), found.fixed());
    }

    /** Both would have it, and every sentence is in one bead only. */
    @Test
    void twoBeadsCannotBeLikeTheSameSentence() {
        var a = reviewed(List.of("晚上天又晴了。"), List.of("In the evening it all cleared up."));
        var b = reviewed(List.of("晚上天真晴了。"), List.of("In the evening it quite cleared up."));
        var found = Reattach.find(file(a, b), ZH, EN);
        assertEquals(List.of(new Bead(List.of(2), List.of(2), 1, true)), found.fixed());
        assertEquals(
                List.of(b), found.stale().stream().map(Reattach.Stale::block).toList());
    }

    @Test
    void ofASentenceThatStandsTwiceABeadHasTheOneBehindItsFirst() {
        var found = Reattach.find(
                file(reviewed(List.of("一。", "好。"), List.of("One.", "Good."))),
                List.of("好。", "一。", "好。"),
                List.of("Good.", "One.", "Two.", "Good."));
        assertEquals(List.of(new Bead(List.of(1, 2), List.of(1, 3), 1, true)), found.fixed());
    }

    @Test
    void sentencesThatChangedPlacesAreInTheOrderOfTheText() {
        var exact = reviewed(List.of(ZH.get(1), ZH.get(0)), List.of(EN.get(1), EN.get(0)));
        assertEquals(
                List.of(new Bead(List.of(0, 1), List.of(0, 1), 1, true)),
                Reattach.find(file(exact), ZH, EN).fixed());
        var edited = reviewed(
                List.of("大家又出去散步。", "晚上天又晴了。"),
                List.of("All then went for a walk.", "In the evening it all cleared up."));
        assertEquals(
                List.of(new Bead(List.of(2, 3), List.of(2, 3), 1, true)),
                Reattach.find(file(edited), ZH, EN).fixed());
    }

    @Test
    void caseAndPunctuationDoNotCountForLikeness() {
        var found = Reattach.find(
                file(reviewed(List.of("茶，米，油，盐，酱。"), List.of("TEA - RICE - OIL - SALT"))),
                List.of("水。", "茶；米；油；盐；酱！"),
                List.of("Water.", "Tea, rice, oil, salt!"));
        assertEquals(List.of(new Bead(List.of(1), List.of(1), 1, true)), found.fixed());
    }
}
