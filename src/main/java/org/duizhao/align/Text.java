package org.duizhao.align;

import java.util.List;

/**
 * One side of a document, taken apart for the aligner.
 *
 * @param tokens token numbers of each sentence
 * @param places where in its sentence each token stands, from 0 to 1
 * @param lengths weighted length of each sentence, in letters; a Han character counts {@value #HAN_LETTERS}
 * @param marks punctuation of each sentence
 * @param paragraph number of the paragraph that each sentence is in; null where paragraphs are not known
 */
record Text(int[][] tokens, float[][] places, float[] lengths, Marks[] marks, int[] paragraph) {

    /** English letters that one Han character comes to, the prior of the length ratio. */
    static final float HAN_LETTERS = 4.5f;

    int size() {
        return tokens.length;
    }

    /** Whether a paragraph ends before sentence i, counting both ends of the text; false if unknown. */
    boolean breakBefore(int i) {
        return paragraph != null && (i == 0 || i == paragraph.length || paragraph[i] != paragraph[i - 1]);
    }

    /** A text of only some of the sentences, as if they followed one another; without paragraphs. */
    Text only(java.util.List<Integer> which) {
        int n = which.size();
        var t = new int[n][];
        var p = new float[n][];
        var l = new float[n];
        var m = new Marks[n];
        for (int x = 0; x < n; x++) {
            int i = which.get(x);
            t[x] = tokens[i];
            p[x] = places[i];
            l[x] = lengths[i];
            m[x] = marks[i];
        }
        return new Text(t, p, l, m, null);
    }

    static float length(String s) {
        float sum = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (Tokenizer.isHan(c)) {
                sum += HAN_LETTERS;
            } else if (!Character.isWhitespace(c)) {
                sum += c >= 0x3000 ? HAN_LETTERS / 2 : 1.2f;
            }
        }
        return Math.max(1, sum);
    }

    static Text of(List<String> sentences, int[][] tokens, int[][] places, int[] paragraph) {
        int n = sentences.size();
        var lengths = new float[n];
        var marks = new Marks[n];
        var relative = new float[n][];
        for (int i = 0; i < n; i++) {
            relative[i] = new float[places[i].length];
            for (int x = 0; x < places[i].length; x++) {
                relative[i][x] = places[i][x] / (float) sentences.get(i).length();
            }
            lengths[i] = length(sentences.get(i));
            marks[i] = Marks.of(sentences.get(i));
        }
        return new Text(tokens, relative, lengths, marks, paragraph);
    }
}
