package org.duizhao.receive;

import java.util.Optional;

/**
 * A rule that the import proposes for the manifest, see the reference of its keys.
 *
 * @param action as the manifest names it: {@code off}, {@code metadata}, {@code paratext}, {@code heading},
 *     {@code verse}
 * @param detail the reason, the key, the label or the level; of verse {@code yes}
 * @param first line, counted from 1
 * @param last line
 * @param words only these of the line, if given
 * @param doubleOf the line that stays of a doubled paragraph, else 0
 * @param shown the characters that it is about
 */
record Proposed(String action, String detail, int first, int last, Optional<String> words, int doubleOf, String shown) {

    static Proposed line(String action, String detail, int line, String shown) {
        return new Proposed(action, detail, line, line, Optional.empty(), 0, shown);
    }

    static Proposed words(String action, String detail, int line, String words) {
        return new Proposed(action, detail, line, line, Optional.of(words), 0, words);
    }

    boolean isOff() {
        return action.equals("off");
    }
}
