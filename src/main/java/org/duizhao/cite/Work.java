package org.duizhao.cite;

import java.util.Map;
import org.duizhao.model.Languages;

/**
 * A work as the Citation Style Language describes it.
 *
 * @param csl CSL-JSON: variables and their values; names and dates as lists and maps
 */
public record Work(Map<String, Object> csl) {

    public String id() {
        return text("id");
    }

    public String type() {
        return text("type");
    }

    /** A plain variable, or the empty text. */
    public String text(String variable) {
        Object value = csl.get(variable);
        return value == null ? "" : value.toString();
    }

    boolean isChinese() {
        return Languages.isChinese(text("language"));
    }
}
