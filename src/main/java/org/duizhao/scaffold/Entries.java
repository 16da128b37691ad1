package org.duizhao.scaffold;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Annotated;
import org.duizhao.model.Coverage;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Message;
import org.duizhao.model.Passage;
import org.duizhao.model.Place;
import org.duizhao.model.Segment;
import org.duizhao.pinyin.Readings;
import org.duizhao.pinyin.Word;
import org.duizhao.read.EditionFolder;
import org.duizhao.receive.YamlText;

/** Makes notes, terms and commentary with the right anchor at the right place. The body is left to be written. */
public final class Entries {

    private static final String GLOSSARY = "sources/glossary.yaml";

    private final EditionFolder folder;
    private final Annotated edition;
    private final Diagnostics diagnostics;

    public Entries(EditionFolder folder, Annotated edition, Diagnostics diagnostics) {
        this.folder = folder;
        this.edition = edition;
        this.diagnostics = diagnostics;
    }

    private record Where(AlignedPart part, Passage passage) {}

    /**
     * A note on words of a passage.
     *
     * @param siglum the witness that has the words; empty for the base or, if it lacks them, the first that has them
     * @param occurrence which of several places in the passage, from 1
     */
    public Optional<NewEntry> note(String number, String words, Optional<String> siglum, int occurrence, String kind) {
        Optional<Where> where = passage(number);
        if (where.isEmpty()) {
            return Optional.empty();
        }
        AlignedPart part = where.get().part();
        List<String> sigla = new ArrayList<>();
        siglum.ifPresentOrElse(sigla::add, () -> {
            sigla.add(part.part().base());
            sigla.addAll(part.part().witnesses());
        });
        for (String candidate : sigla) {
            int times = count(words, part, where.get().passage(), candidate);
            if (times >= occurrence) {
                String which = occurrence > 1 || times > 1 ? " " + occurrence : "";
                String section = "## " + number + " " + candidate + " “" + words + "”" + which + "\n"
                        + (kind.isEmpty() ? "" : "kind: " + kind + "\n") + "source: editors\n";
                return Optional.of(
                        MarkdownFile.of(folder, "sources/notes", part.part().id())
                                .with(section, number, this::order));
            }
        }
        diagnostics.error("E03.words", Place.of(number), number, sigla, words, occurrence > 1, elsewhere(words));
        return Optional.empty();
    }

    /** A commentary on a passage. */
    public Optional<NewEntry> commentary(String number, String title) {
        Optional<Where> where = passage(number);
        if (where.isEmpty()) {
            return Optional.empty();
        }
        MarkdownFile file = MarkdownFile.of(
                folder, "sources/commentary", where.get().part().part().id());
        if (file.has("## " + number)) {
            diagnostics.error("E04.commentary", Place.of(number), number);
            return Optional.empty();
        }
        return Optional.of(
                file.with(("## " + number + " " + title).strip() + "\nsource: editors\n", number, this::order));
    }

    /** A term of the glossary, its reading and its identifier made from its characters. */
    public Optional<NewEntry> term(String word) {
        if (edition.sources().glossary().stream().anyMatch(t -> t.term().equals(word))) {
            diagnostics.error("E04.term", Place.of(word), word);
            return Optional.empty();
        }
        boolean stands = edition.aligned().parts().stream()
                .anyMatch(p -> base(p).stream().anyMatch(s -> s.text().contains(word)));
        if (word.isBlank() || !stands) {
            diagnostics.error("E03.term", Place.of(word), word);
            return Optional.empty();
        }
        String pinyin = new Readings(Map.of())
                .words(word).stream().filter(Word::isRead).map(Word::pinyin).collect(Collectors.joining(" "));
        String id = id(pinyin.isEmpty() ? word : pinyin);
        String traditional =
                Transliterator.getInstance("Simplified-Traditional").transliterate(word);
        String entry = "- id: " + id + "\n  term: " + YamlText.scalar(word) + "\n"
                + (traditional.equals(word) ? "" : "  traditional: " + YamlText.scalar(traditional) + "\n")
                + (pinyin.isEmpty() ? "" : "  pinyin: " + YamlText.scalar(pinyin) + "\n")
                + "  headword:\n  definition:\n  renderings: []\n  source: editors\n";
        return Optional.of(inGlossary(entry, id));
    }

    /** Where the ids of the glossary ascend, the entry stands in their order; else at the end. */
    private NewEntry inGlossary(String entry, String id) {
        Diagnostics unheard = new Diagnostics();
        List<String> lines = folder.has(GLOSSARY)
                ? folder.text(GLOSSARY, Place.of(GLOSSARY), unheard)
                        .orElse("")
                        .lines()
                        .toList()
                : List.of();
        List<Integer> starts = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith("- "))
                .boxed()
                .toList();
        List<String> ids = starts.stream()
                .map(i -> lines.get(i).replaceFirst("^-\\s+id:\\s*", "").strip())
                .toList();
        boolean sorted = ids.size() > 1 && ids.equals(ids.stream().sorted().toList());
        int at = lines.size();
        for (int k = 0; sorted && k < ids.size(); k++) {
            if (ids.get(k).compareTo(id) > 0) {
                at = starts.get(k);
                // Comments belong to the entry below them, but those at the top to the whole file.
                while (k > 0 && at > 0 && lines.get(at - 1).startsWith("#")) {
                    at--;
                }
                break;
            }
        }
        StringBuilder out = new StringBuilder();
        lines.subList(0, at).forEach(l -> out.append(l).append('\n'));
        boolean airy = !lines.isEmpty() && (lines.stream().anyMatch(String::isBlank) || starts.size() < 2);
        if (airy && at > 0 && !lines.get(at - 1).isBlank()) {
            out.append('\n');
        }
        int line = (int) out.chars().filter(c -> c == '\n').count() + 1;
        out.append(entry);
        if (airy && at < lines.size()) {
            out.append('\n');
        }
        lines.subList(at, lines.size()).forEach(l -> out.append(l).append('\n'));
        int headword =
                (int) entry.substring(0, entry.indexOf("  headword:")).lines().count();
        return new NewEntry(GLOSSARY, out.toString(), line, line + headword);
    }

    private String id(String pinyin) {
        String plain = Normalizer.normalize(pinyin.replace('ü', 'v'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String id = plain.isEmpty() || !Character.isLetter(plain.charAt(0))
                ? "term" + (plain.isEmpty() ? "" : "-" + plain)
                : plain;
        List<String> taken =
                edition.sources().glossary().stream().map(t -> t.id()).toList();
        String free = id;
        for (int n = 2; taken.contains(free); n++) {
            free = id + "-" + n;
        }
        return free;
    }

    private Optional<Where> passage(String number) {
        for (AlignedPart part : edition.aligned().parts()) {
            for (Passage passage : part.passages()) {
                if (passage.number().equals(number) && !passage.isRetired()) {
                    return Optional.of(new Where(part, passage));
                }
            }
        }
        List<Message> parts = edition.aligned().parts().stream()
                .filter(p -> !p.passages().isEmpty())
                .map(p -> Message.of(
                        "range",
                        p.passages().get(0).number(),
                        p.passages().get(p.passages().size() - 1).number()))
                .toList();
        diagnostics.error("E02", Place.of(number), number, parts);
        return Optional.empty();
    }

    private int count(String words, AlignedPart part, Passage passage, String siglum) {
        boolean base = siglum.equals(part.part().base());
        if (words.isBlank() || !base && !part.part().witnesses().contains(siglum)) {
            return 0;
        }
        List<Segment> segments = edition.sources().segments(siglum, part.part().id());
        List<Integer> here = base
                ? IntStream.range(passage.first(), passage.end()).boxed().toList()
                : Coverage.of(part, siglum).segmentsOf(passage.number());
        int count = 0;
        for (int i : here) {
            String text = segments.get(i).text();
            for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
                count++;
            }
        }
        return count;
    }

    private Message elsewhere(String words) {
        for (AlignedPart part : edition.aligned().parts()) {
            for (Passage passage : part.passages()) {
                List<String> sigla = new ArrayList<>(List.of(part.part().base()));
                sigla.addAll(part.part().witnesses());
                for (String siglum : sigla) {
                    if (count(words, part, passage, siglum) > 0) {
                        return Message.of("words.in-passage", passage.number(), siglum);
                    }
                }
            }
        }
        return Message.of("words.quote");
    }

    private List<Segment> base(AlignedPart part) {
        return edition.sources().segments(part.part().base(), part.part().id());
    }

    /** The place of a passage in the edition; -1 for what is none. */
    private int order(String number) {
        List<String> numbers = edition.aligned().parts().stream()
                .flatMap(p -> p.passages().stream())
                .map(Passage::number)
                .toList();
        return numbers.indexOf(number);
    }
}
