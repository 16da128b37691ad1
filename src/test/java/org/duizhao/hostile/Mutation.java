package org.duizhao.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A change of a file that nobody made with good intent, or by mistake.
 *
 * @param kind what is done
 * @param at where, as a share of the file
 * @param length of how many characters
 * @param words what is put in
 */
record Mutation(Kind kind, double at, int length, String words) {

    enum Kind {
        CUT,
        DELETE,
        DOUBLE,
        INSERT,
        REPLACE,
        MOVE,
        /** One bit of one byte. */
        FLIP
    }

    /** What parsers stumble over: marks of the formats, and characters that are seldom met. */
    private static final List<String> NASTY = List.of(
            ":",
            ": ",
            "- ",
            "#",
            "## ",
            "# ",
            "\"",
            "'",
            "“",
            "”",
            "{",
            "}",
            "[",
            "]",
            "&a ",
            "*a",
            "!!java.net.URL ",
            "|",
            ">-",
            "%",
            "@",
            "`",
            "\\",
            "\\u0000",
            "null",
            "~",
            "yes",
            "0",
            "-1",
            "99999999999999999999",
            "1e400",
            "2024-02-30",
            "T.1",
            "T.99999999999",
            "T.1-T.2",
            "[@x]",
            "[@x; @y, 1-2]",
            "[^1]",
            "[^1]: x\n",
            "[x](#T.1)",
            "](javascript:alert(1))",
            "<script>alert(1)</script>",
            "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
            "&a;",
            "&#0;",
            "&#xD800;",
            "&#x110000;",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<?x?>",
            "<",
            ">",
            "/>",
            "::: zh\n",
            ":::\n",
            "==",
            "== 1.00 reviewed\n",
            "(nothing)",
            "\n",
            "\r",
            "\r\n",
            "\n\n",
            "\t",
            "  ",
            "\u00a0",
            "\u3000",
            "\u0000",
            "\u0007",
            "\u001b[2J",
            "\u0085",
            "\u2028",
            "\u2029",
            "\ufeff",
            "\ufffe",
            "\uffff",
            "\ud800",
            "\udc00",
            "\udc00\ud800",
            "\u202e",
            "\u2066",
            "\u2069",
            "\u200b",
            "\u200d",
            "\u0301",
            "\ue000",
            "\ud83d\ude00",
            "\ud840\udc00",
            "\ud880\udc00",
            "\udb40\udc01",
            "\udbff\udffd",
            "../",
            "../../etc/passwd",
            "/etc/passwd",
            "C:\\x",
            "file:///etc/passwd",
            "http://example.org/",
            "柳",
            "柳树",
            "，",
            "。",
            "a".repeat(5000),
            "柳".repeat(3000),
            "[".repeat(400),
            "{".repeat(400),
            "> ".repeat(400),
            "*".repeat(400),
            "<b>".repeat(400),
            "- ".repeat(400));

    /** Mutations of every kind. */
    static Arbitrary<Mutation> any() {
        Arbitrary<String> words = Arbitraries.oneOf(
                Arbitraries.of(NASTY),
                Arbitraries.of(NASTY),
                Arbitraries.strings().ofMaxLength(12));
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(1, 60),
                        words)
                .as(Mutation::new);
    }

    /** A few mutations, one after the other. */
    static Arbitrary<List<Mutation>> some() {
        return any().list().ofMinSize(1).ofMaxSize(4);
    }

    static byte[] all(List<Mutation> mutations, byte[] bytes) {
        byte[] now = bytes;
        for (Mutation mutation : mutations) {
            now = mutation.of(now);
        }
        return now;
    }

    /** The bytes after the change; surrogates without their pair become the bytes that UTF-8 forbids. */
    byte[] of(byte[] bytes) {
        int from = (int) (at * bytes.length);
        int to = Math.min(bytes.length, from + length);
        byte[] put = bytes(words);
        return switch (kind) {
            case CUT -> join(bytes, 0, from);
            case DELETE -> join(bytes, 0, from, bytes, to, bytes.length);
            case DOUBLE -> join(bytes, 0, to, bytes, from, bytes.length);
            case INSERT -> join(bytes, 0, from, put, 0, put.length, bytes, from, bytes.length);
            case REPLACE -> join(bytes, 0, from, put, 0, put.length, bytes, to, bytes.length);
            case MOVE -> join(bytes, from, to, bytes, 0, from, bytes, to, bytes.length);
            case FLIP -> flipped(bytes, from);
        };
    }

    private byte[] flipped(byte[] bytes, int where) {
        byte[] flipped = bytes.clone();
        if (where < flipped.length) {
            flipped[where] ^= (byte) (1 << length % 8);
        }
        return flipped;
    }

    private static byte[] bytes(String words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        words.codePoints().forEach(c -> {
            if (c >= 0xD800 && c <= 0xDFFF) {
                out.write(0xE0 | c >> 12);
                out.write(0x80 | c >> 6 & 0x3F);
                out.write(0x80 | c & 0x3F);
            } else {
                out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
        });
        return out.toByteArray();
    }

    private static byte[] join(Object... stretches) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < stretches.length; i += 3) {
            int from = (int) stretches[i + 1];
            out.write((byte[]) stretches[i], from, (int) stretches[i + 2] - from);
        }
        return out.toByteArray();
    }
}
