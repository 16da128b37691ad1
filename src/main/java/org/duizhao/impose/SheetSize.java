package org.duizhao.impose;

import java.util.Comparator;
import java.util.List;

/**
 * The paper that two pages side by side are printed on, lying across. Lengths are in points, 72 to the inch.
 *
 * @param name as it stands on the packet
 * @param width the longer side
 */
public record SheetSize(String name, float width, float height) {

    /** Pages are rounded to points on their way, and A5 beside A5 is a millimetre narrower than A4 to begin with. */
    private static final float SLACK = 1;

    /** What offices have: ISO 216 and ANSI Y14.1. */
    private static final List<SheetSize> KNOWN = List.of(
            new SheetSize("A4", mm(297), mm(210)),
            new SheetSize("Letter", 11 * 72, 8.5f * 72),
            new SheetSize("Tabloid", 17 * 72, 11 * 72),
            new SheetSize("A3", mm(420), mm(297)));

    /** The smallest known sheet that takes two pages side by side; a sheet of just their size where none is so large. */
    public static SheetSize forTwo(float pageWidth, float pageHeight) {
        return KNOWN.stream()
                .filter(s -> 2 * pageWidth <= s.width + SLACK && pageHeight <= s.height + SLACK)
                .min(Comparator.comparingDouble(s -> s.width * s.height))
                .orElse(new SheetSize("own", 2 * pageWidth, pageHeight));
    }

    private static float mm(float millimetres) {
        return millimetres * 72 / 25.4f;
    }
}
