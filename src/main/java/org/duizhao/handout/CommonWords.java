package org.duizhao.handout;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.Arrays;
import org.duizhao.pinyin.Simplified;

/**
 * The commonest words of Chinese: those that stand most often in the newspaper texts that HanLP's core dictionary was
 * counted from. The counts come with HanLP (Apache-2.0).
 */
public final class CommonWords {

    private final int least;

    private CommonWords(int least) {
        this.least = least;
    }

    /** The commonest {@code number} words, and those that are as common as the last of them; 0 for none. */
    public static CommonWords first(int number) {
        int[] counts = Arrays.stream(CoreDictionary.trie.getValueArray(new CoreDictionary.Attribute[0]))
                .mapToInt(a -> a.totalFrequency)
                .sorted()
                .toArray();
        return new CommonWords(number <= 0 ? Integer.MAX_VALUE : counts[Math.max(0, counts.length - number)]);
    }

    /** Whether a word, in simplified or traditional characters, is one of them. */
    public boolean contains(String word) {
        return CoreDictionary.getTermFrequency(Simplified.of(word)) >= least;
    }

    /** Whether a word stands in the list at all, however rarely. */
    static boolean isCounted(String word) {
        return CoreDictionary.getTermFrequency(Simplified.of(word)) > 0;
    }
}
