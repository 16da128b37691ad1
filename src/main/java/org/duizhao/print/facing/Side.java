package org.duizhao.print.facing;

import java.util.Locale;

/** A side of a spread: the base on the left page, the lead translation on the right. */
enum Side {
    BASE,
    LEAD;

    /** The name as the style sheets have it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
