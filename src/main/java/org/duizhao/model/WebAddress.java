package org.duizhao.model;

import java.util.regex.Pattern;

/** Where a link out of an edition may lead. Reading systems run what other schemes hold. */
public final class WebAddress {

    private static final Pattern WEB = Pattern.compile("(?i)(https?://|mailto:)[^\\s\"<>]+");

    private WebAddress() {}

    /** Complains of an address that is none of the web's. */
    public static void check(String address, Place place, Diagnostics diagnostics) {
        if (!WEB.matcher(address).matches()) {
            diagnostics.error("B05", place, address);
        }
    }
}
