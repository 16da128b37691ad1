package org.duizhao.model;

import java.util.List;

/**
 * What each passage number of a part stands for: the base's words when the number was given. It keeps the numbers
 * where they are when the base is edited or replaced.
 *
 * @param base the siglum of the base at that time
 */
public record PassageRecord(String part, String base, List<Entry> passages, Place place) {

    /**
     * A number such as {@code R.3} and its sentences.
     *
     * @param retired why the number stands for nothing any more, such as “merged into R.6”; empty for one in use
     */
    public record Entry(String number, List<String> sentences, String retired, Place place) {

        public Entry(String number, List<String> sentences, Place place) {
            this(number, sentences, "", place);
        }

        public boolean isRetired() {
            return !retired.isEmpty();
        }
    }
}
