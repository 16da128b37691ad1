package org.duizhao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An edition of any length, always the same for the same length: chapters of a hundred passages, each a part; passages
 * of some sentences in Chinese and English, of which fifteen fill about a page of A5; a note to every third. The sentences are put together
 * from words that answer each other, and every third has a number, so that the aligner has the work that it has with
 * real texts.
 */
final class SyntheticEdition {

    private static final String[][] WORDS = {
        {"老师", "the teacher"},
        {"学生", "the student"},
        {"农民", "the farmer"},
        {"医生", "the doctor"},
        {"城市", "the city"},
        {"河流", "the river"},
        {"图书馆", "the library"},
        {"市场", "the market"},
        {"火车", "the train"},
        {"学校", "the school"},
        {"工厂", "the factory"},
        {"森林", "the forest"},
        {"春天", "spring"},
        {"秋天", "autumn"},
        {"历史", "history"},
        {"科学", "science"},
        {"音乐", "music"},
        {"电影", "the film"},
        {"报纸", "the newspaper"},
        {"天气", "the weather"},
        {"桥梁", "the bridge"},
        {"山谷", "the valley"},
        {"村庄", "the village"},
        {"道路", "the road"},
        {"茶叶", "tea"},
        {"粮食", "grain"}
    };

    private static final String[][] VERBS = {
        {"改变", "changes"}, {"支持", "supports"}, {"寻找", "looks for"}, {"保护", "protects"}, {"描写", "describes"},
        {"影响", "influences"}, {"离开", "leaves"}, {"研究", "studies"}, {"建设", "builds"}, {"欢迎", "welcomes"}
    };

    private static final String[][] ADVERBS = {
        {"慢慢地", "slowly"}, {"常常", "often"}, {"终于", "at last"}, {"仍然", "still"}, {"几乎", "almost"}, {"突然", "suddenly"}
    };

    /** Passages in a chapter. */
    private static final int CHAPTER = 100;

    /** Sentences in a passage that fills a page of A5. */
    static final int PAGE = 15;

    private final Random random = new Random(20240131);

    private final int sentences;
    private final boolean reviewed;

    private SyntheticEdition(int sentences, boolean reviewed) {
        this.sentences = sentences;
        this.reviewed = reviewed;
    }

    /**
     * Writes the sources of an edition into a folder.
     *
     * @param sentences in each passage
     * @param reviewed whether there are files that say which sentences answer each other, as of a finished edition
     */
    static void write(Path folder, int passages, int sentences, boolean reviewed) throws IOException {
        new SyntheticEdition(sentences, reviewed).writeAll(folder, passages);
    }

    /**
     * A chapter without an edition around it: passages of sentences, each in Chinese and English, the same for the same
     * number.
     *
     * @param sentences how many there are in all
     */
    static List<List<String[]>> chapter(int sentences) {
        SyntheticEdition edition = new SyntheticEdition(PAGE, false);
        List<List<String[]>> passages = new ArrayList<>();
        for (int done = 0; done < sentences; done += PAGE) {
            passages.add(edition.passage(passages.size() + 1, Math.min(PAGE, sentences - done)));
        }
        return passages;
    }

    private List<String[]> passage(int passage, int count) {
        List<String[]> sentences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sentences.add(sentence(passage, i));
        }
        return sentences;
    }

    private void writeAll(Path folder, int passages) throws IOException {
        Files.createDirectories(folder.resolve("sources/witnesses"));
        Files.createDirectories(folder.resolve("sources/notes"));
        if (reviewed) {
            Files.createDirectories(folder.resolve("sources/alignment"));
        }
        StringBuilder parts = new StringBuilder();
        StringBuilder chinese = new StringBuilder();
        StringBuilder english = new StringBuilder();
        for (int first = 1, chapter = 1; first <= passages; first += CHAPTER, chapter++) {
            String id = "P" + chapter;
            writeChapter(folder, id, first, Math.min(CHAPTER, passages - first + 1));
            parts.append(
                    "  - {id: ID, title: {en: Chapter NUMBER, zh-Hans: 第NUMBER章}, base: Z, lead: A, witnesses: [A]}\n"
                            .replace("ID", id)
                            .replace("NUMBER", String.valueOf(chapter)));
            chinese.append("      - {part: ID, file: z-ID.txt}\n".replace("ID", id));
            english.append("      - {part: ID, file: a-ID.txt}\n".replace("ID", id));
        }
        Files.writeString(
                folder.resolve("sources/edition.yaml"),
                """
                id: synthetic
                version: 1.0.0
                date: 2024-01-31
                title: {en: Synthetic, zh-Hans: 合成}
                editors: [The benchmark]
                paper: a5
                parts:
                PARTSwitnesses:
                  - siglum: Z
                    name: Original
                    kind: original
                    language: zh-Hans
                    title: {zh-Hans: 合成}
                    texts:
                CHINESE  - siglum: A
                    name: Translation
                    kind: translation
                    language: en
                    title: {en: Synthetic}
                    texts:
                ENGLISH""".replace("PARTS", parts).replace("CHINESE", chinese).replace("ENGLISH", english));
    }

    private void writeChapter(Path folder, String id, int first, int passages) throws IOException {
        StringBuilder chinese = new StringBuilder();
        StringBuilder english = new StringBuilder();
        StringBuilder notes = new StringBuilder();
        StringBuilder beads = new StringBuilder();
        for (int number = 1; number <= passages; number++) {
            int passage = first + number - 1;
            List<String[]> sentences = passage(passage, this.sentences);
            sentences.forEach(s -> chinese.append(s[0]));
            sentences.forEach(s -> beads.append("== 1.00 reviewed\nZ " + s[0] + "\nA " + s[1] + "\n\n"));
            chinese.append("\n\n");
            english.append(String.join(" ", sentences.stream().map(s -> s[1]).toList()))
                    .append("\n\n");
            if (number % 3 == 0) {
                String lemma = sentences.get(2)[0].substring(0, 4);
                notes.append("## ")
                        .append(id)
                        .append('.')
                        .append(number)
                        .append(" Z “")
                        .append(lemma)
                        .append("”\nkind: difference\nsource: A\n\n")
                        .append(sentence(passage, 9)[1])
                        .append(' ')
                        .append(sentence(passage, 8)[1])
                        .append("\n\n");
            }
        }
        Files.writeString(folder.resolve("sources/witnesses/z-" + id + ".txt"), chinese.toString());
        Files.writeString(folder.resolve("sources/witnesses/a-" + id + ".txt"), english.toString());
        Files.writeString(folder.resolve("sources/notes/" + id + ".md"), notes.toString());
        if (reviewed) {
            Files.writeString(folder.resolve("sources/alignment/" + id + ".Z.A.txt"), beads.toString());
        }
    }

    /** A sentence in both languages; every third has a number, which no sentence near it has. */
    private String[] sentence(int passage, int place) {
        String[] one = WORDS[random.nextInt(WORDS.length)];
        String[] two = WORDS[random.nextInt(WORDS.length)];
        String[] three = WORDS[random.nextInt(WORDS.length)];
        String[] four = WORDS[random.nextInt(WORDS.length)];
        String[] verb = VERBS[random.nextInt(VERBS.length)];
        String[] other = VERBS[random.nextInt(VERBS.length)];
        String[] adverb = ADVERBS[random.nextInt(ADVERBS.length)];
        String number = String.valueOf(1000 + passage * 5 + place / 3);
        boolean dated = place % 3 == 0;
        return new String[] {
            (dated ? number + "年" : "") + one[0] + adverb[0] + verb[0] + two[0] + "，" + three[0] + "也" + other[0]
                    + four[0] + "。",
            capital((dated ? "in " + number + " " : "") + one[1] + " " + adverb[1] + " " + verb[1] + " " + two[1]
                    + ", and " + three[1] + " " + other[1] + " " + four[1] + " as well.")
        };
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
