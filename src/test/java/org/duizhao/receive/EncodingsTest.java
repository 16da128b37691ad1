package org.duizhao.receive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.duizhao.receive.Encodings.Detected;
import org.junit.jupiter.api.Test;

/** Texts of a few lines in each encoding, and what is found. */
class EncodingsTest {

    private static final String SIMPLIFIED = "他们说，山上的茶树是祖父种下的。每年春天，大家都要上山。\n这个时候天还没有亮。\n";
    private static final String TRADITIONAL = "他們說，山上的茶樹是祖父種下的。每年春天，大家都要上山。\n這個時候天還沒有亮。\n";
    private static final String ENGLISH =
            "They say that the tea trees were planted by grandfather. Every spring all go up.\n";

    private static Detected detect(String text, String encoding) throws RefusedException {
        return Encodings.detect(text.getBytes(Charset.forName(encoding)), "a.txt");
    }

    @Test
    void everyEncodingIsFoundInItsOwnText() throws RefusedException {
        assertEquals("UTF-8", detect(SIMPLIFIED, "UTF-8").name());
        assertEquals("UTF-8", detect(ENGLISH, "US-ASCII").name());
        assertEquals("UTF-8", detect("\uFEFF" + TRADITIONAL, "UTF-8").name());
        assertEquals("UTF-16", detect(SIMPLIFIED, "UTF-16").name());
        assertEquals(
                "UTF-16",
                Encodings.detect(("\uFEFF" + ENGLISH).getBytes(StandardCharsets.UTF_16LE), "a")
                        .name());
        assertEquals("UTF-16LE", detect(ENGLISH, "UTF-16LE").name());
        assertEquals("UTF-16BE", detect(ENGLISH, "UTF-16BE").name());
        assertEquals("GB18030", detect(SIMPLIFIED, "GB18030").name());
        assertEquals("GB18030", detect(SIMPLIFIED, "GB2312").name());
        assertEquals("GB18030", detect(TRADITIONAL, "GB18030").name());
        assertEquals("Big5", detect(TRADITIONAL, "Big5").name());
        assertEquals(
                "windows-1252",
                detect("He said: “No – never.” A café in Orléans.", "windows-1252")
                        .name());
    }

    @Test
    void whatIsFoundByMarksIsSureAndWhatIsGuessedIsNot() throws RefusedException {
        assertTrue(detect(SIMPLIFIED, "UTF-8").sure());
        assertTrue(detect(SIMPLIFIED, "GB18030").sure());
        assertFalse(detect("Caf\u00e9 au lait, na\u00efve and chic.", "windows-1252")
                .sure());
    }
}
