package org.duizhao.receive;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.model.Message;
import org.duizhao.model.Sha256;
import org.duizhao.model.StrictDecoder;

/**
 * A file that was received, looked at from all sides: which format and encoding it has, what in it is text, and what it
 * seems to be.
 *
 * @param encoding as the manifest writes it; empty where the format says it itself
 * @param encodingGround what showed the encoding
 * @param encodingSure whether no other would do
 */
public record Received(
        String fileName,
        byte[] bytes,
        Format format,
        String encoding,
        Message encodingGround,
        boolean encodingSure,
        TextLayer layer,
        Sorted sorted,
        String language,
        Guess guess) {

    /** No text of a book is larger; the flagships of literature have a few megabytes. */
    private static final int LARGEST = 64 * 1024 * 1024;

    private static final Pattern SAYS = Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w.:-]{2,40})"
            + "|<\\?xml[^>]{0,80}encoding\\s*=\\s*[\"']([\\w.:-]{2,40})");

    /** What the person who imports has said beforehand; empty where the import is to find out. */
    public record Said(Optional<Format> format, Optional<String> encoding, Optional<String> language) {}

    /**
     * Looks at a file.
     *
     * @throws RefusedException where it is not what it is said to be, or not to be trusted
     */
    public static Received of(String fileName, byte[] bytes, Said said) throws RefusedException {
        if (bytes.length > LARGEST) {
            throw RefusedException.error("I03.file", fileName, LARGEST / (1024 * 1024));
        }
        Format format = said.format().orElse(Format.guess(fileName, bytes));
        Encodings.Detected encoding = new Encodings.Detected("", Message.none(), true);
        TextLayer layer;
        if (format.isEncoded()) {
            encoding = said.encoding().isPresent()
                    ? new Encodings.Detected(said.encoding().get(), Message.of("encoding.said"), true)
                    : encoding(format, bytes, fileName);
            String decoded = checked(decode(bytes, encoding.name(), fileName), fileName);
            if (format == Format.TEXT && said.format().isEmpty() && WrappedLayer.looksLike(decoded)) {
                format = Format.WRAPPED;
            }
            layer = Layers.ofCharacters(format, decoded);
        } else {
            layer = Layers.ofBytes(format, bytes, fileName);
        }
        String sample = String.join(
                "\n", layer.lines().stream().filter(Shape::isRunning).limit(40).toList());
        String language = said.language().orElse(LanguageGuess.of(sample.isEmpty() ? layer.text() : sample, "en"));
        Sorted sorted = Furniture.sort(layer, language);
        if (sorted.kept().isEmpty()) {
            throw RefusedException.error("I06", fileName);
        }
        return new Received(
                fileName,
                bytes,
                format,
                encoding.name(),
                encoding.how(),
                encoding.sure(),
                layer,
                sorted,
                language,
                Guess.of(layer, sorted, language));
    }

    private static Encodings.Detected encoding(Format format, byte[] bytes, String fileName) throws RefusedException {
        if (format == Format.HTML) {
            Matcher says =
                    SAYS.matcher(new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1));
            if (says.find()) {
                String name = says.group(1) != null ? says.group(1) : says.group(2);
                // The two older names are of parts of GB18030, and pages use characters of the whole.
                String whole = name.matches("(?i)gb2312|gbk") ? "GB18030" : name;
                if (isKnown(whole) && tried(bytes, whole).isPresent()) {
                    return new Encodings.Detected(Charset.forName(whole).name(), Message.of("encoding.page"), true);
                }
            }
        }
        return Encodings.detect(bytes, fileName);
    }

    private static boolean isKnown(String name) {
        return name.matches("[A-Za-z0-9][A-Za-z0-9._:+-]*") && Charset.isSupported(name);
    }

    private static Optional<String> tried(byte[] bytes, String encoding) {
        return StrictDecoder.decode(bytes, Charset.forName(encoding));
    }

    private static String decode(byte[] bytes, String encoding, String fileName) throws RefusedException {
        if (!isKnown(encoding)) {
            throw RefusedException.error("I01.unknown", encoding);
        }
        Optional<String> text = tried(bytes, encoding);
        if (text.isEmpty()) {
            throw RefusedException.error("I01.other", fileName, encoding);
        }
        return text.get();
    }

    /** Refuses characters that no edition could hold, and says where they are. */
    private static String checked(String text, String fileName) throws RefusedException {
        Optional<Integer> at = Layers.controlCharacter(text);
        if (at.isEmpty()) {
            return text;
        }
        int i = at.get();
        String before = text.substring(0, i);
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        int column = i - before.lastIndexOf('\n');
        throw RefusedException.error(
                "I07",
                fileName,
                String.format(Locale.ROOT, "%04X", (int) text.charAt(i)),
                line,
                column,
                text.charAt(i) == 0);
    }

    /** The titles that were guessed, by language. */
    public Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        guess.values().forEach((key, value) -> {
            if (key.startsWith("title.")) {
                titles.put(key.substring("title.".length()), value);
            }
        });
        return titles;
    }

    /** The SHA-256 of the bytes, in lower-case hexadecimal digits. */
    public String sha256() {
        return Sha256.of(bytes);
    }
}
