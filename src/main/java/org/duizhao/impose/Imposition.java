package org.duizhao.impose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How pages are laid on sheets for printing. */
public enum Imposition {
    /** A page a sheet, as it was set. */
    SINGLE("single"),
    /** Two pages side by side in reading order; the sheet is cut between them. */
    TWO_UP("2up"),
    /** Two pages side by side so that the sheets, laid in one another and folded, are a book stitched in the fold. */
    BOOKLET("booklet");

    private final String word;

    Imposition(String word) {
        this.word = word;
    }

    /** As it is called on the command line. */
    public String word() {
        return word;
    }

    public static Optional<Imposition> of(String word) {
        return Arrays.stream(values()).filter(i -> i.word.equals(word)).findFirst();
    }

    /** All words, as a person reads a list. */
    public static String words() {
        return Arrays.stream(values()).map(Imposition::word).collect(Collectors.joining(", "));
    }

    /**
     * The sides to print, in order: front and back of the first sheet, then of the next.
     *
     * @param pages how many pages there are
     */
    public List<Side> sides(int pages) {
        if (pages < 0) {
            throw new IllegalArgumentException("no document has " + pages + " pages");
        }
        List<Side> sides = new ArrayList<>();
        switch (this) {
            case SINGLE -> {
                for (int page = 1; page <= pages; page++) {
                    sides.add(new Side(page, Side.BLANK));
                }
            }
            case TWO_UP -> {
                for (int page = 1; page <= pages; page += 2) {
                    sides.add(side(page, page + 1, pages));
                }
            }
            case BOOKLET -> {
                // A folded sheet has four pages; what is missing to full sheets is blank at the end of the booklet.
                int full = (pages + 3) / 4 * 4;
                for (int first = 1; first <= full / 2; first += 2) {
                    sides.add(side(full + 1 - first, first, pages));
                    sides.add(side(first + 1, full - first, pages));
                }
            }
        }
        return List.copyOf(sides);
    }

    private static Side side(int left, int right, int pages) {
        return new Side(left > pages ? Side.BLANK : left, right > pages ? Side.BLANK : right);
    }
}
