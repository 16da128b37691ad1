package org.duizhao.print;

import java.util.Map;

/**
 * What a file that FOP wrote lacks, and could not be given while it was written.
 *
 * @param characters by the names of the faces, which characters their glyphs stand for
 * @param links by the numbers of their objects, how the links are described
 */
record Mendings(Map<String, GlyphCharacters> characters, Map<Integer, String> links) {

    static final Mendings NONE = new Mendings(Map.of(), Map.of());
}
