package org.duizhao.receive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of labelled statements about a text: {@code By …  Source: …  Updated: …}, {@code 来源：… 作者：…}. */
final class Byline {

    private static final int LONGEST = 250;

    /** Said of the page, not of the text: how often it was read. */
    static final String OFF = "off";

    private static final Map<String, String> LABELS = labels();

    private static final Pattern LABEL =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + String.join("|", LABELS.keySet()) + ")");

    /** A date without a label, behind another statement. */
    private static final Pattern DATED = Pattern.compile("(?U)(\\S.*?)[\\s|｜·]+((?:\\(|（)?\\d{4}\\s?[-/.年].*)");

    private static final String NAME = "[\\[［〔（(]?\\p{L}[\\p{L}·•．.\\]］〕）) -]{0,28}\\p{L}";

    /** Names before what they did, as title pages of Chinese books have them; 提著 and 名著 are no authors. */
    private static final Pattern NAMES_FIRST = Pattern.compile("(?<author>" + NAME + ")[\\s\\u3000]+[著撰]|(?:(?<first>"
            + NAME + ")[\\s\\u3000]*[著撰][\\s\\u3000,，;；|｜/]*|)(?<translator>" + NAME + ")[\\s\\u3000]+(?:编译|編譯|译|譯)");

    private Byline() {}

    /**
     * One statement.
     *
     * @param key of the manifest: {@code author}, {@code translator}, or one under {@code stated}
     * @param label as it stands, with its colon
     */
    record Field(String key, String label, String value) {

        String whole() {
            return label + value;
        }
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("(?:By|BY|by)\\s+(?=\\p{Lu}|\\p{IsHan})", "author");
        labels.put("(?i:(?:Written|Words) by:?\\s+)", "author");
        labels.put("(?i:Authors?\\s*[:：]\\s*)", "author");
        labels.put("(?:作\\s*者|文|撰文|著者)\\s*[:：/]\\s*", "author");
        labels.put("(?i:Translat(?:ed by|ors?\\s*[:：]|ion by)\\s*)", "translator");
        labels.put("(?:译\\s*者|翻\\s*译|編譯|编译|譯\\s*者|翻\\s*譯)\\s*[:：/]\\s*", "translator");
        labels.put("(?i:Sources?\\s*[:：]\\s*)", "stated.source");
        labels.put("(?:信息|文章|稿件|资料)?(?:来\\s*源|來\\s*源|稿源|出处|出處)\\s*[:：]\\s*", "stated.source");
        labels.put("(?i:(?:Last )?(?:Updated|Modified)(?: (?:on|at))?\\s*[:：]?\\s+(?=[\\p{L}\\d]))", "stated.updated");
        labels.put("(?:更新|修改)(?:时间|日期|時間)\\s*[:：]\\s*", "stated.updated");
        labels.put(
                "(?i:(?:First )?(?:Published|Posted|Released)(?: (?:on|at))?\\s*[:：]?\\s+(?=[\\p{L}\\d]))",
                "stated.published");
        labels.put("(?i:(?:Publication )?Date\\s*[:：]\\s*)", "stated.published");
        labels.put("(?:发布|发表|發佈|發布|發表|上传|刊登)?(?:时间|日期|時間)\\s*[:：]\\s*", "stated.published");
        labels.put("(?i:(?:(?:Web|Managing|Copy|Executive) )?Editors?\\s*[:：]\\s*)", "stated.editor");
        labels.put("(?i:(?:Edited by|Proofread by)\\s*[:：]?\\s*)", "stated.editor");
        labels.put("(?:责任编辑|責任編輯|责编|責編|编\\s*辑|編\\s*輯|值班编辑|审核|審核|校对|校對|监制)\\s*[:：]\\s*", "stated.editor");
        labels.put("(?:记\\s*者|記\\s*者|通讯员)\\s*[:：]\\s*", "stated.reporter");
        labels.put("(?:阅读|浏览|点击|閱讀|瀏覽|點擊)(?:量|数|數|次数|次數)?\\s*[:：]\\s*", OFF);
        labels.put("(?i:(?:Views|Reads|Hits)\\s*[:：]\\s*)", OFF);
        return labels;
    }

    /** The statements that make up the whole of a line; none if it is something else. */
    static List<Field> read(String line) {
        String inner = line.replaceAll("^[(（\\[【]|[)）\\]】]$", "");
        if (line.length() > LONGEST || Shape.endsInStop(inner) && !inner.matches(".*\\b(Inc|Ltd|Co|Jr|Sr)\\.$")) {
            return List.of();
        }
        Matcher named = NAMES_FIRST.matcher(line);
        if (named.matches()) {
            return namesFirst(named);
        }
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        Matcher label = LABEL.matcher(inner);
        while (label.find()) {
            starts.add(label.start());
            ends.add(label.end());
        }
        if (starts.isEmpty()
                || !Shape.strip(inner.substring(0, starts.get(0))).isEmpty()
                        && !Dates.isDate(Shape.strip(inner.substring(0, starts.get(0))))) {
            return List.of();
        }
        List<Field> fields = new ArrayList<>();
        if (starts.get(0) > 0 && !Shape.strip(inner.substring(0, starts.get(0))).isEmpty()) {
            fields.add(new Field("stated.date", "", Shape.strip(inner.substring(0, starts.get(0)))));
        }
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : inner.length();
            String words = inner.substring(starts.get(i), ends.get(i));
            String value = inner.substring(ends.get(i), end);
            value = value.replaceAll("[\\s|｜·\\u3000\\u00A0]+$", "");
            Matcher dated = DATED.matcher(value);
            if (dated.matches() && Dates.isDate(dated.group(2))) {
                fields.add(new Field(key(words + inner.charAt(ends.get(i))), words, dated.group(1)));
                fields.add(new Field("stated.date", "", dated.group(2)));
                continue;
            }
            fields.add(new Field(
                    key(words + inner.substring(ends.get(i), Math.min(inner.length(), ends.get(i) + 1))),
                    words,
                    value));
        }
        return fields;
    }

    private static List<Field> namesFirst(Matcher named) {
        List<Field> fields = new ArrayList<>();
        for (String group : List.of("author", "first", "translator")) {
            if (named.group(group) != null) {
                fields.add(new Field(group.equals("first") ? "author" : group, "", named.group(group)));
            }
        }
        return fields;
    }

    private static String key(String words) {
        for (Map.Entry<String, String> label : LABELS.entrySet()) {
            if (Pattern.compile(label.getKey()).matcher(words).lookingAt()) {
                return label.getValue();
            }
        }
        throw new IllegalStateException("a label that is not in the list: " + words);
    }
}
