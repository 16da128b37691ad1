package org.duizhao.pinyin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Words are read right although their characters have several readings. */
class ReadingsTest {

    private static final Readings PLAIN = new Readings(Map.of());

    private static String pinyin(Readings readings, String text) {
        return readings.words(text).stream()
                .filter(Word::isRead)
                .map(Word::pinyin)
                .collect(Collectors.joining(" "));
    }

    private static List<String[]> list() throws IOException {
        try (InputStream in = ReadingsTest.class.getResourceAsStream("words.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(l -> l.split("\t"))
                    .toList();
        }
    }

    @Test
    void theWordsOfTheList() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String[]> list = list();
        for (String[] row : list) {
            String said = pinyin(PLAIN, row[0]);
            if (!said.equals(row[1])) {
                wrong.add(row[0] + " " + row[1] + " not " + said);
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(list.size() >= 200, "words: " + list.size());
    }

    @Test
    void inSentences() {
        assertEquals("Xí Jìnpíng zhǔchí xuéxí bìng zuò zhòngyào jiǎnghuà", pinyin(PLAIN, "习近平主持学习并作重要讲话。"));
        assertEquals("wèi zhòngyào zhuólìdiǎn", pinyin(PLAIN, "为重要着力点"));
        assertEquals("jījí de tiáozhěng hángyè jiégòu", pinyin(PLAIN, "积极地调整行业结构"));
        assertEquals("chángqī zēngzhǎng", pinyin(PLAIN, "长期增长"));
        assertEquals("yǐ tíshēng wéi biāozhì", pinyin(PLAIN, "以提升为标志"));
        assertEquals("hái yào zhè xiàng xīn de", pinyin(PLAIN, "还要这项新的"));
        assertEquals("dì-yī", pinyin(PLAIN, "第一"));
        assertEquals("dì-shíyī cì", pinyin(PLAIN, "第十一次"));
    }

    @Test
    void theGlossarysReadingWins() {
        Readings readings = new Readings(Map.of("新质生产力", "xīnzhì shēngchǎnlì", "银行", "yínxíng", "坏", "bù hé"));
        assertEquals("fāzhǎn xīnzhì shēngchǎnlì", pinyin(readings, "发展新质生产力"));
        assertEquals("yínxíng", pinyin(readings, "银行"));
        assertEquals("huài", pinyin(readings, "坏"));
    }

    @Test
    void aNameIsKnownByItsLatinLetters() {
        Readings readings = new Readings(Map.of(), Map.of("刘国中", "Liu Guozhong", "经济", "economy"));
        assertEquals("Liú Guózhōng jīngjì", pinyin(readings, "刘国中经济"));
    }

    @Test
    void theTextStaysAsItIs() {
        String text = "　2023年7月，GDP增长5.2%；“新 质”——〇一𠀀！";
        assertEquals(text, PLAIN.words(text).stream().map(Word::text).collect(Collectors.joining()));
    }

    @Test
    void aWordCanBeDivided() {
        Word word = PLAIN.words("方案").get(0);
        assertEquals("fāng’àn", word.pinyin());
        assertEquals("àn", word.part(1, 2).pinyin());
    }
}
