package org.duizhao.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.build.TestFolders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the Chinese faces lack, in Chinese text, at every kind of place. FOP failed where a line may end behind it. */
class LettersInChineseTest {

    private static String chinese(String letter) {
        return "河水" + letter + "从山" + letter + letter + "上流" + letter + "，下来，" + letter + "。两岸长柳" + letter + "树"
                + letter + "。";
    }

    private static byte[] built(String text, Path folder) throws Exception {
        Files.writeString(folder.resolve("sources/witnesses/z.txt"), text);
        assertEquals(List.of(), new EditionBuild(folder, Progress.NONE).run().diagnostics());
        return Files.readAllBytes(folder.resolve("out/river.pdf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ṣ", "ə", "ʃ", "ǒ", "ά", "Ќ", "⅓", "₤", "①", "→", "é", "e\u0301", "q\u0323"})
    void aLetterOfAnotherFaceIsSetAmongChinese(String letter) throws Exception {
        Path folder = TestFolders.withTextsAlone();
        String read = TaggedText.of(built(chinese(letter), folder));
        assertTrue(read.contains(chinese(letter).replace("e\u0301", "é")), read);
        TestFolders.delete(folder);
    }

    /** They are not in the PDF's text, but end no build. */
    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u200C", "\u200D", "\u2060"})
    void aCharacterThatIsNothingToBeSeenLeavesTheChineseAsItIs(String unseen) throws Exception {
        Path folder = TestFolders.withTextsAlone();
        String read = TaggedText.of(built(chinese(unseen), folder)).replaceAll("[\u200B-\u200D\u2060]", "");
        assertTrue(read.replace(" ", "").contains(chinese("")), read);
        TestFolders.delete(folder);
    }
}
