package org.duizhao.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fop.fonts.Font;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.fonts.FontTriplet;
import org.apache.fop.fonts.LazyFont;
import org.apache.fop.fonts.MultiByteFont;
import org.apache.fop.fonts.Typeface;

/**
 * The faces that one thread of a run uses. A face is read when it is first asked for, from its file once for all, and
 * then stands as an {@link IndexedFace}.
 */
final class Faces extends FontInfo {

    private final Files files;
    private final List<Found> found = new ArrayList<>();
    /** By the very triplets that were found. */
    private final Map<FontTriplet, Map<Integer, Font>> inSizes = new IdentityHashMap<>();

    Faces(Files files) {
        this.files = files;
    }

    /** What has been read of the files of a run, by the keys that FOP's configuration gives; for several threads. */
    static final class Files {

        private record Face(MultiByteFont read, GlyphIndex index, IndexedFace.Shaped shaped) {}

        private final Map<String, Optional<Face>> faces = new ConcurrentHashMap<>();

        /** None for a file whose characters are numbered by bytes. */
        private Optional<IndexedFace> face(String key, LazyFont file) {
            return faces.computeIfAbsent(key, k -> read(file))
                    .map(face -> new IndexedFace(face.read(), face.index(), face.shaped()));
        }

        private static Optional<Face> read(LazyFont file) {
            return file.getRealFont() instanceof MultiByteFont read
                    ? Optional.of(new Face(read, new GlyphIndex(read.getCMap()), new IndexedFace.Shaped()))
                    : Optional.empty();
        }
    }

    /** A set of faces that was asked for, and what was found. */
    private record Found(String[] families, String style, int weight, FontTriplet[] triplets) {

        private boolean answers(String[] otherFamilies, String otherStyle, int otherWeight) {
            return weight == otherWeight && style.equals(otherStyle) && Arrays.equals(families, otherFamilies);
        }
    }

    /**
     * The same few sets are asked for again and again; FOP makes and hashes keys of strings each time. Whoever asks only
     * reads what is found.
     */
    @Override
    public FontTriplet[] fontLookup(String[] families, String style, int weight) {
        for (Found known : found) {
            if (known.answers(families, style, weight)) {
                return known.triplets;
            }
        }
        FontTriplet[] triplets = super.fontLookup(families, style, weight);
        found.add(new Found(families.clone(), style, weight, triplets));
        for (FontTriplet triplet : triplets) {
            inSizes.put(triplet, new HashMap<>());
        }
        return triplets;
    }

    /** Areas have triplets of their own, a new one each; those are not kept. */
    @Override
    public Font getFontInstance(FontTriplet triplet, int size) {
        Map<Integer, Font> sizes = inSizes.get(triplet);
        return sizes == null
                ? super.getFontInstance(triplet, size)
                : sizes.computeIfAbsent(size, s -> super.getFontInstance(triplet, s));
    }

    /**
     * By the names of the faces, which characters their glyphs were used for. A name that two faces have, since a
     * configuration has the same file twice, says nothing.
     */
    Map<String, GlyphCharacters> used() {
        Map<String, GlyphCharacters> used = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (Typeface face : getFonts().values()) {
            // Every face has the glyph that stands for what it lacks.
            if (face instanceof IndexedFace indexed && indexed.getCIDSet().getNumberOfGlyphs() > 1) {
                String name = indexed.getEmbedFontName();
                if (used.put(name, GlyphCharacters.of(indexed.getCIDSet())) != null) {
                    twice.add(name);
                }
            }
        }
        used.keySet().removeAll(twice);
        return used;
    }

    /** Called before anything is asked of a face. */
    @Override
    public String getInternalFontKey(FontTriplet triplet) {
        String key = super.getInternalFontKey(triplet);
        Typeface face = getFonts().get(key);
        if (face instanceof LazyFont file) {
            files.face(key, file).ifPresent(read -> addMetrics(key, read));
        }
        return key;
    }
}
