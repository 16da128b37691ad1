package org.duizhao.print;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.fop.area.AreaTreeHandler;
import org.apache.fop.area.PageViewport;
import org.duizhao.model.PageMap;

/** Reads back from FOP's area tree on which page everything came to stand. */
final class PageLabels {

    private PageLabels() {}

    static PageMap read(AreaTreeHandler areas, List<String> ids) {
        Map<Integer, String> labels = new LinkedHashMap<>();
        Map<String, PageMap.Span> spans = new LinkedHashMap<>();
        for (String id : ids) {
            List<PageViewport> pages = areas.getIDTracker().getPageViewportsContainingID(id);
            if (pages == null || pages.isEmpty()) {
                continue;
            }
            pages.forEach(p -> labels.put(p.getPageIndex(), p.getPageNumberString()));
            spans.put(
                    id,
                    new PageMap.Span(
                            pages.get(0).getPageIndex(),
                            pages.get(pages.size() - 1).getPageIndex()));
        }
        int count = labels.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String label = labels.get(i);
            all.add(label != null ? label : all.isEmpty() ? "i" : successor(all.get(i - 1)));
        }
        return new PageMap(List.copyOf(all), Collections.unmodifiableMap(spans));
    }

    /** The label after another, for pages on which nothing with an identifier stands. */
    static String successor(String label) {
        return label.matches("[0-9]+") ? String.valueOf(Integer.parseInt(label) + 1) : roman(fromRoman(label) + 1);
    }

    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] VALUE = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private static String roman(int number) {
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= VALUE[i]) {
                roman.append(ROMAN[i]);
                rest -= VALUE[i];
            }
        }
        return roman.toString();
    }

    private static int fromRoman(String roman) {
        int number = 0;
        String rest = roman;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest.startsWith(ROMAN[i])) {
                number += VALUE[i];
                rest = rest.substring(ROMAN[i].length());
            }
        }
        return number;
    }
}
