package org.duizhao.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

/** Sentences as alignment files have them: every stretch of white space is one blank, and none stands at the ends. */
class PlainTest {

    @Test
    void whiteSpaceOfEveryKindBecomesOneBlank() {
        assertEquals("a b 中 c", AlignmentFile.plain("\u3000a \u00A0b\t中\uFEFF\u2009c\n"));
        assertEquals("a b", AlignmentFile.plain("a\u0085b"));
        assertEquals("a b", AlignmentFile.plain("a  b"));
        assertEquals("a", AlignmentFile.plain(" a"));
        assertEquals("a", AlignmentFile.plain("a "));
        assertEquals("", AlignmentFile.plain(" \u3000"));
        assertEquals("", AlignmentFile.plain(""));
    }

    @Test
    void whatIsPlainStaysAsItIs() {
        String sentence = "从事生产。 It stays.";
        assertSame(sentence, AlignmentFile.plain(sentence));
    }

    @Test
    void whatIsTakenForWhiteSpaceIsWhatJavaTakesForIt() {
        for (int c = Character.MIN_VALUE; c <= Character.MAX_VALUE; c++) {
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
            assertEquals(space, SentenceSplitter.isSpace((char) c), Integer.toHexString(c));
        }
    }
}
