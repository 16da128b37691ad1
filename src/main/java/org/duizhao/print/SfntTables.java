package org.duizhao.print;

import java.util.Set;
import org.duizhao.style.Sfnt;

/**
 * Drops tables from an sfnt font (OpenType 1.9, "Organization of an OpenType Font").
 *
 * <p>FOP applies a font's substitutions where it should not: Chinese characters come out of copied text as Kangxi
 * radicals, Latin ligatures as private-use characters, and neither can be switched off for one font alone.
 */
final class SfntTables {

    /** Substitution, positioning and definition tables, and vertical metrics, none of which Chinese needs here. */
    private static final Set<String> CHINESE = Set.of("GSUB", "GPOS", "GDEF", "vhea", "vmtx", "VORG");

    /** Substitutions alone; GPOS stays for kerning. */
    private static final Set<String> LATIN = Set.of("GSUB");

    /** Bytes of outlines that only a font of Han characters has. */
    private static final int MANY_GLYPHS = 4_000_000;

    private SfntTables() {}

    /** The font as FOP should see it; a font with vertical metrics counts as Chinese. */
    static byte[] forFop(byte[] font) {
        Sfnt sfnt = Sfnt.read(font);
        boolean chinese =
                sfnt.tables().containsKey("vhea") || sfnt.tables().get("glyf").bytes().length > MANY_GLYPHS;
        return sfnt.without(chinese ? CHINESE : LATIN).bytes();
    }
}
