package org.duizhao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An edition of any length, always the same for the same length: passages of six sentences in Chinese and English, a
 * note to every third. The sentences are put together from words that answer each other, so that the aligner has the
 * work that it has with real texts.
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

    private final Random random = new Random(20240131);

    /** Writes the sources of an edition into a folder. */
    static void write(Path folder, int passages) throws IOException {
        new SyntheticEdition().writeAll(folder, passages);
    }

    private void writeAll(Path folder, int passages) throws IOException {
        Files.createDirectories(folder.resolve("sources/witnesses"));
        Files.createDirectories(folder.resolve("sources/notes"));
        StringBuilder chinese = new StringBuilder();
        StringBuilder english = new StringBuilder();
        StringBuilder notes = new StringBuilder();
        for (int passage = 1; passage <= passages; passage++) {
            List<String[]> sentences = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                sentences.add(sentence(passage, i));
            }
            sentences.forEach(s -> chinese.append(s[0]));
            chinese.append("\n\n");
            english.append(String.join(" ", sentences.stream().map(s -> s[1]).toList()))
                    .append("\n\n");
            if (passage % 3 == 0) {
                String lemma = sentences.get(2)[0].substring(0, 6);
                notes.append("## P.")
                        .append(passage)
                        .append(" Z “")
                        .append(lemma)
                        .append("”\nkind: difference\nsource: A\n\n")
                        .append(sentence(passage, 9)[1])
                        .append(' ')
                        .append(sentence(passage, 8)[1])
                        .append("\n\n");
            }
        }
        Files.writeString(folder.resolve("sources/witnesses/z.txt"), chinese.toString());
        Files.writeString(folder.resolve("sources/witnesses/a.txt"), english.toString());
        Files.writeString(folder.resolve("sources/notes/P.md"), notes.toString());
        Files.writeString(folder.resolve("sources/edition.yaml"), """
                id: synthetic
                version: 1.0.0
                date: 2024-01-31
                title: {en: Synthetic, zh-Hans: 合成}
                editors: [The benchmark]
                paper: a5
                parts:
                  - {id: P, title: {en: The Text, zh-Hans: 正文}, base: Z, lead: A, witnesses: [A]}
                witnesses:
                  - siglum: Z
                    name: Original
                    kind: original
                    language: zh-Hans
                    title: {zh-Hans: 合成}
                    texts: [{part: P, file: z.txt}]
                  - siglum: A
                    name: Translation
                    kind: translation
                    language: en
                    title: {en: Synthetic}
                    texts: [{part: P, file: a.txt}]
                """);
    }

    /** A sentence in both languages; the number in it is the passage's, so that no two passages are the same. */
    private String[] sentence(int passage, int place) {
        String[] one = WORDS[random.nextInt(WORDS.length)];
        String[] two = WORDS[random.nextInt(WORDS.length)];
        String[] three = WORDS[random.nextInt(WORDS.length)];
        String[] verb = VERBS[random.nextInt(VERBS.length)];
        String[] other = VERBS[random.nextInt(VERBS.length)];
        String[] adverb = ADVERBS[random.nextInt(ADVERBS.length)];
        String number = String.valueOf(1000 + passage * 7 + place);
        return new String[] {
            one[0] + "在" + number + "年" + adverb[0] + verb[0] + two[0] + "，" + three[0] + "也" + other[0] + one[0] + "。",
            capital(one[1]) + " " + adverb[1] + " " + verb[1] + " " + two[1] + " in " + number + ", and " + three[1]
                    + " " + other[1] + " " + one[1] + " as well."
        };
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
