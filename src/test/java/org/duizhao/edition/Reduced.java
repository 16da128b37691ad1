package org.duizhao.edition;

/** Text reduced to what must survive setting: letters, digits and marks; no spaces, hyphens or breaks. */
final class Reduced {

    private Reduced() {}

    static String of(String text) {
        return text.replaceAll("[\\s\\u00A0\\u200B\\u00AD\\u2010\\-]", "");
    }
}
