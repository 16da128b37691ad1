package org.duizhao.receive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever lines a page has, the rules proposed for it are such as the manifest can hold. */
class FurniturePropertyTest {

    /** Lines of every sort that the sorting knows, in any order, and lines of any characters. */
    @Provide
    Arbitrary<List<String>> pages() {
        Arbitrary<String> known = Arbitraries.of(
                "",
                "",
                "A Title",
                "标题",
                "1. A numbered line",
                "By A. Writer",
                "作者：李四 来源：某报 2020-01-02",
                "（责任编辑：周）",
                "Updated: 3 May 2021",
                "2021-05-03",
                "Share Print Email",
                "首页 | 新闻 | 评论",
                "Home > News",
                "Original text",
                "A sentence that is long enough to be one.",
                "一句话足够长，可以算是一句话。",
                "PORT ELLERY, April 3 (News) -- The gates were opened again.",
                "All rights reserved.",
                "© 2020",
                "Cite this page",
                "Author. \"Title\". 2020",
                "Related stories",
                "- 3 -",
                "* * *",
                "(Originally appeared in a journal.)",
                "\u3000\u3000缩进的一段话，也是足够长的一句话。",
                "Ladies and gentlemen,",
                "A teaser of twelve words or more that will stand here twice, as teasers do on pages.",
                "By By By",
                "By x By x",
                "Source: Source: x",
                "[1] A note.",
                "X",
                "…",
                "“Yes.”");
        return Arbitraries.oneOf(known, known, Arbitraries.strings().ofMaxLength(40))
                .list()
                .ofMaxSize(30);
    }

    @Property(tries = 2000)
    void rulesSpeakOfCharactersThatAreThereAndOfNoneTwice(@ForAll("pages") List<String> page) {
        TextLayer layer = TextLayer.plain(String.join("\n", page));
        List<String> lines = layer.lines();
        Sorted sorted = Furniture.sort(layer, "en");
        List<boolean[]> taken = new ArrayList<>();
        lines.forEach(l -> taken.add(new boolean[l.length()]));
        for (Proposed rule : sorted.rules()) {
            assertTrue(
                    1 <= rule.first() && rule.first() <= rule.last() && rule.last() <= lines.size(), rule.toString());
            List<String> found = new ArrayList<>();
            for (int n = rule.first(); n <= rule.last(); n++) {
                String line = lines.get(n - 1);
                String words = rule.words().orElse(Shape.strip(line));
                int at = line.indexOf(words);
                assertTrue(at >= 0, rule.toString());
                for (int i = at; i < at + words.length(); i++) {
                    assertTrue(!taken.get(n - 1)[i], "two rules: " + rule + " in " + sorted.rules());
                    taken.get(n - 1)[i] = true;
                }
                if (!words.isEmpty()) {
                    found.add(words);
                }
            }
            assertTrue(!found.isEmpty(), rule.toString());
            if (rule.action().equals("metadata")) {
                assertEquals(String.join(" ", found), sorted.keys().get(rule.detail()), rule.toString());
            }
            assertTrue(!rule.detail().isBlank());
        }
        long metadata = sorted.rules().stream()
                .filter(r -> r.action().equals("metadata"))
                .map(Proposed::detail)
                .distinct()
                .count();
        assertEquals(metadata, sorted.keys().size(), "every key comes from a rule");
    }
}
