package org.duizhao.receive;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duizhao.model.Message;
import org.duizhao.model.StrictDecoder;

/** Finds out in which encoding a file of characters is. */
final class Encodings {

    /**
     * The commonest characters of written Chinese, simplified and traditional: a text decoded rightly is a fifth of them
     * or more, one decoded wrongly has next to none.
     */
    private static final String COMMON = "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里"
            + "用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此"
            + "這個們來為國說時會對於著過發後裡種經麼學現當沒動還進樣開從實軍無與長機東車門問間見書話語";

    /** Encodings tried where a file is in no form of Unicode, those first that hold more Chinese. */
    private static final List<String> OTHERS = List.of("GB18030", "Big5", "windows-1252");

    private Encodings() {}

    /**
     * @param name as the manifest writes it
     * @param how what showed it, for the person to judge
     * @param sure whether nothing else would do
     */
    record Detected(String name, Message how, boolean sure) {}

    static Detected detect(byte[] bytes, String fileName) throws RefusedException {
        Optional<Detected> marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        if (hasZeros(bytes, 1)
                && StrictDecoder.decode(bytes, StandardCharsets.UTF_16LE).isPresent()) {
            return new Detected("UTF-16LE", Message.of("encoding.zeros"), true);
        }
        if (hasZeros(bytes, 0)
                && StrictDecoder.decode(bytes, StandardCharsets.UTF_16BE).isPresent()) {
            return new Detected("UTF-16BE", Message.of("encoding.zeros"), true);
        }
        if (StrictDecoder.decode(bytes, StandardCharsets.UTF_8).isPresent()) {
            boolean ascii = true;
            for (byte b : bytes) {
                ascii &= b >= 0;
            }
            return new Detected("UTF-8", Message.of(ascii ? "encoding.ascii" : "encoding.utf-8"), true);
        }
        refuseMixed(bytes, fileName);
        return other(bytes, fileName);
    }

    private static Optional<Detected> byMark(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Detected("UTF-8", Message.of("encoding.mark"), true));
        }
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
            return Optional.of(new Detected("UTF-16", Message.of("encoding.mark"), true));
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether two fifths or more of the bytes at even (0) or odd (1) places are zero, as in Latin text in UTF-16. */
    private static boolean hasZeros(byte[] bytes, int parity) {
        int zeros = 0;
        int other = 0;
        for (int i = 0; i < bytes.length; i++) {
            zeros += i % 2 == parity && bytes[i] == 0 ? 1 : 0;
            other += i % 2 != parity && bytes[i] == 0 ? 1 : 0;
        }
        return bytes.length >= 4 && bytes.length % 2 == 0 && zeros >= bytes.length / 5 && other < zeros / 10;
    }

    /** A file that is nearly all UTF-8 has a few bytes out of another file; no encoding would read both. */
    private static void refuseMixed(byte[] bytes, String fileName) throws RefusedException {
        int good = 0;
        int bad = 0;
        int firstBad = 0;
        int line = 1;
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            line += b == '\n' ? 1 : 0;
            if (b < 0x80) {
                continue;
            }
            int more = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : b >= 0xC2 ? 1 : 0;
            boolean whole = more > 0 && i + more < bytes.length;
            for (int k = 1; whole && k <= more; k++) {
                whole = (bytes[i + k] & 0xC0) == 0x80;
            }
            if (whole) {
                good++;
                i += more;
            } else {
                firstBad = bad++ == 0 ? line : firstBad;
            }
        }
        // Two bytes of another encoding rarely look like three of UTF-8; many of them that do are no chance.
        if (good >= 8 && good > 2 * bad) {
            throw RefusedException.error("I01.partly", fileName, firstBad);
        }
    }

    private static Detected other(byte[] bytes, String fileName) throws RefusedException {
        record Candidate(String name, double common, int rank) {}
        CharsetDetector detector = new CharsetDetector();
        detector.setText(bytes);
        List<String> ranking = new ArrayList<>();
        for (CharsetMatch match : detector.detectAll()) {
            ranking.add(match.getName());
        }
        List<Candidate> candidates = new ArrayList<>();
        for (String name : OTHERS) {
            StrictDecoder.decode(bytes, Charset.forName(name))
                    .filter(t -> Layers.controlCharacter(t).isEmpty())
                    .ifPresent(t -> candidates.add(
                            new Candidate(name, common(t), ranking.contains(name) ? ranking.indexOf(name) : 99)));
        }
        candidates.sort(Comparator.comparingDouble((Candidate c) -> -c.common()).thenComparingInt(Candidate::rank));
        if (candidates.isEmpty()) {
            throw RefusedException.error("I01.none", fileName, OTHERS);
        }
        Candidate best = candidates.get(0);
        if (best.common() < 0.02) {
            String latin = candidates.stream()
                    .map(Candidate::name)
                    .filter(n -> n.startsWith("windows"))
                    .findFirst()
                    .orElse(best.name());
            return new Detected(latin, Message.of("encoding.latin"), false);
        }
        boolean alone = candidates.size() == 1 || candidates.get(1).common() < best.common() / 4;
        return new Detected(best.name(), Message.of("encoding.chinese", Math.round(best.common() * 100)), alone);
    }

    /** The share of common Chinese characters among those beyond ASCII. */
    private static double common(String text) {
        long beyond = text.codePoints().filter(c -> c >= 0x80).count();
        return beyond == 0
                ? 0
                : text.codePoints().filter(c -> COMMON.indexOf(c) >= 0).count() / (double) beyond;
    }
}
