package org.duizhao.serve;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What a request says, in fields as forms send them (application/x-www-form-urlencoded). */
record Fields(Map<String, String> values) {

    /** @param query may be null; of a field that stands twice the later counts */
    static Fields of(String query) {
        Map<String, String> fields = new HashMap<>();
        for (String field : (query == null ? "" : query).split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                try {
                    fields.put(
                            field.substring(0, equals),
                            URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException e) {
                    // A field that is badly encoded is as good as none.
                }
            }
        }
        return new Fields(fields);
    }

    /** A field; empty where it is not there. */
    String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** A field that is a number from 0; -1 where it is none. */
    int number(String name) {
        String value = text(name);
        return value.matches("[0-9]{1,7}") ? Integer.parseInt(value) : -1;
    }
}
