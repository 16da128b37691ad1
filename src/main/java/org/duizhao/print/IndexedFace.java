package org.duizhao.print;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fop.complexscripts.fonts.GlyphDefinitionTable;
import org.apache.fop.fonts.MultiByteFont;

/**
 * A face that finds its glyphs by an index, and looks up the shaping of each word once. FOP goes through the whole
 * character map for every character, some thousand runs in a Chinese face, and through the tables of ligatures and
 * kerning for every word again; the two took two fifths of the time of laying out a book.
 *
 * <p>What has been read from the file, outlines' sizes, the index and what is known of words, is shared by all that
 * stand for the same file; each keeps for itself which characters were used.
 */
final class IndexedFace extends MultiByteFont {

    private static final int ZERO_WIDTH_SPACE = 0x200B;

    /** FOP measures glyphs in parts of an em. */
    private static final int UNITS = 1000;

    /** A letter and its marks. */
    private static final Pattern MARKED = Pattern.compile("\\p{L}\\p{M}+");

    /**
     * What is known of the words that were set in a face. FOP's tables keep what was last looked up in them, so a word
     * is found out by one thread at a time.
     */
    static final class Shaped {

        private final WordMemory<String> substituted = new WordMemory<>();
        private final WordMemory<String> ordered = new WordMemory<>();
        private final Map<Integer, WordMemory<Optional<int[][]>>> positionedBySize = new ConcurrentHashMap<>();

        private WordMemory<Optional<int[][]>> positioned(int size) {
            return positionedBySize.computeIfAbsent(size, s -> new WordMemory<>());
        }
    }

    private final MultiByteFont read;
    private final GlyphIndex index;
    private final Shaped shaped;

    /**
     * @param read as FOP reads it from its file
     * @param index of its character map
     * @param shaped what is known of words in it
     */
    IndexedFace(MultiByteFont read, GlyphIndex index, Shaped shaped) {
        super(null, read.getEmbeddingMode());
        this.read = read;
        this.index = index;
        this.shaped = shaped;
        describe();
        measure();
    }

    private void describe() {
        setFontURI(read.getFontURI());
        setEmbedURI(read.getEmbedFileURI());
        setEmbedResourceName(read.getEmbedResourceName());
        setFontName(read.getFontName());
        setFullName(read.getFullName());
        setFamilyNames(read.getFamilyNames());
        setFontSubFamilyName(read.getFontSubName());
        setTTCName(read.getTTCName());
        setFontType(read.getFontType());
        setCIDType(read.getCIDType());
        setIsOTFFile(read.isOTFFile());
        setFlags(read.getFlags());
        setWeight(read.getWeight());
        setStemV(read.getStemV());
        setItalicAngle(read.getItalicAngle());
        setSimulateStyle(read.getSimulateStyle());
        setFirstChar(read.getFirstChar());
        setLastChar(read.getLastChar());
        setCMap(read.getCMap());
        setGDEF(read.getGDEF());
        setGSUB(read.getGSUB());
        setGPOS(read.getGPOS());
        setKerningEnabled(read.isKerningEnabled());
        if (read.getKerningInfo() != null) {
            replaceKerningMap(read.getKerningInfo());
        }
        setAdvancedEnabled(read.isAdvancedEnabled());
    }

    /** FOP gives what depends on the size of type multiplied by it. */
    private void measure() {
        int size = 1;
        setCapHeight(read.getCapHeight());
        setXHeight(read.getXHeight(size));
        setAscender(read.getAscender());
        setDescender(read.getDescender());
        setFontBBox(read.getFontBBox());
        setUnderlinePosition(read.getUnderlinePosition(size));
        setUnderlineThickness(read.getUnderlineThickness(size));
        setStrikeoutPosition(read.getStrikeoutPosition(size));
        setStrikeoutThickness(read.getStrikeoutThickness(size));
        setMissingWidth(read.getMissingWidth());
        setDefaultWidth(read.getDefaultWidth());
        setWidthArray(widths());
    }

    /** By glyph; some faces, EB Garamond Bold among them, give the space without width one. It is never painted. */
    private int[] widths() {
        int[] widths = read.getWidths().clone();
        int glyph = index.of(ZERO_WIDTH_SPACE);
        if (glyph != 0) {
            widths[glyph] = 0;
        }
        return widths;
    }

    @Override
    public int findGlyphIndex(int character) {
        return index.of(character);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public CharSequence performSubstitution(
            CharSequence word, String script, String language, List associations, boolean retainControls) {
        if (associations != null || retainControls) {
            return super.performSubstitution(word, script, language, associations, retainControls);
        }
        return shaped.substituted.of(word, script, language, () -> {
            synchronized (read) {
                return super.performSubstitution(composed(word), script, language, null, false)
                        .toString();
            }
        });
    }

    /**
     * Letters with marks as the one character that is canonically equal to them (Unicode, UAX 15), where the face has
     * it. FOP puts a mark before its letter, and so it would be copied.
     */
    private CharSequence composed(CharSequence word) {
        return mayHaveMarks(word)
                ? MARKED.matcher(word).replaceAll(marked -> Matcher.quoteReplacement(composed(marked.group())))
                : word;
    }

    private String composed(String letter) {
        String composed = Normalizer.normalize(letter, Normalizer.Form.NFC);
        return composed.codePoints().allMatch(c -> index.of(c) != 0) ? composed : letter;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public CharSequence reorderCombiningMarks(
            CharSequence word, int[][] positions, String script, String language, List associations) {
        if (associations != null || mayHaveMarks(word) && !MarksInOrder.in(script)) {
            return super.reorderCombiningMarks(word, positions, script, language, associations);
        }
        if (mayHaveMarks(word)) {
            // positioned so that they can stay where they are
            return word;
        }
        // Without marks the positions stay as they are.
        return shaped.ordered.of(word, script, language, () -> {
            synchronized (read) {
                return super.reorderCombiningMarks(word, null, script, language, null)
                        .toString();
            }
        });
    }

    private static boolean mayHaveMarks(CharSequence word) {
        for (int i = 0; i < word.length(); i++) {
            // Below there are none, and these are most letters.
            if (word.charAt(i) >= '\u0300' && mayBeMark(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Private characters may stand for any glyph. */
    private static boolean mayBeMark(char character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.PRIVATE_USE,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    /** A copy where FOP may change it: it adds a kerning of another kind, and puts marks into another order. */
    @Override
    public int[][] performPositioning(CharSequence word, String script, String language, int size) {
        int[][] known = shaped.positioned(size)
                .of(word, script, language, () -> {
                    synchronized (read) {
                        return Optional.ofNullable(positions(word, script, language, size));
                    }
                })
                .orElse(null);
        return known != null && (hasKerningInfo() || mayHaveMarks(word))
                ? Arrays.stream(known).map(int[]::clone).toArray(int[][]::new)
                : known;
    }

    private int[][] positions(CharSequence word, String script, String language, int size) {
        int[][] positions = super.performPositioning(word, script, language, size);
        if (positions != null && getGDEF() != null && mayHaveMarks(word) && MarksInOrder.in(script)) {
            MarksInOrder.place(
                    word.codePoints().toArray(),
                    positions,
                    c -> getGDEF().isGlyphClass(index.of(c), GlyphDefinitionTable.GLYPH_CLASS_MARK),
                    c -> width[index.of(c)] * size / UNITS);
        }
        return positions;
    }

    /** The box of a glyph, which the face that was read knows by the numbers of its own. */
    @Override
    public Rectangle getBoundingBox(int glyph, int size) {
        synchronized (read) {
            int known = read.getCIDSet().mapChar(getCIDSet().getOriginalGlyphIndex(glyph), NOT_FOUND);
            return read.getBoundingBox(known, size);
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return read.getInputStream();
    }
}
