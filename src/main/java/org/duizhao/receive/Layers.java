package org.duizhao.receive;

import java.util.Optional;

/** Draws the text layer out of a received file. The same bytes give the same layer, for the import and for every build. */
public final class Layers {

    private Layers() {}

    /**
     * The layer of a file whose encoding the manifest names.
     *
     * @param decoded the file's characters
     */
    public static TextLayer ofCharacters(Format format, String decoded) {
        String unmarked = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
        return switch (format) {
            case WRAPPED -> WrappedLayer.of(unmarked);
            case MARKDOWN -> MarkdownLayer.of(unmarked);
            case HTML -> HtmlLayer.of(unmarked);
            default -> TextLayer.plain(decoded);
        };
    }

    /** The layer of a file that says its encoding itself. */
    public static TextLayer ofBytes(Format format, byte[] bytes, String name) throws RefusedException {
        return switch (format) {
            case DOCX -> DocxLayer.of(bytes, name);
            case EPUB -> EpubLayer.of(bytes, name);
            case TEI -> TeiLayer.of(bytes, name);
            default -> throw new IllegalArgumentException(format + " needs an encoding");
        };
    }

    /** Where the first character stands that no text has, counted from 0: a control character other than white space. */
    static Optional<Integer> controlCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f'
                    || c == 0xFFFE
                    || c == 0xFFFF
                    || Character.isSurrogate(c) && !isPaired(text, i)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static boolean isPaired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
