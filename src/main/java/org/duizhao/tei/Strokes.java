package org.duizhao.tei;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.text.AlphabeticIndex.ImmutableIndex;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/** The order of Chinese words by the strokes of their characters, as CLDR has it (collation {@code zh-u-co-stroke}). */
final class Strokes {

    private static final ULocale BY_STROKE = ULocale.forLanguageTag("zh-u-co-stroke");

    private final Collator collator = Collator.getInstance(BY_STROKE);
    private final ImmutableIndex<Void> buckets = new AlphabeticIndex<Void>(BY_STROKE).buildImmutableIndex();

    Comparator<String> order() {
        return collator::compare;
    }

    /** How many strokes the first character has; 0 for what is no Chinese. */
    int first(String word) {
        String digits =
                buckets.getBucket(buckets.getBucketIndex(word)).getLabel().replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
