package org.duizhao.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duizhao.model.ApparatusRule;
import org.duizhao.model.CommentaryEntry;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.EditionInfo;
import org.duizhao.model.Note;
import org.duizhao.model.Place;
import org.duizhao.model.Prose;
import org.duizhao.model.Reference;
import org.duizhao.model.Segment;
import org.duizhao.model.Sources;
import org.duizhao.model.Term;
import org.duizhao.model.VariationSelectors;
import org.duizhao.model.Witness;
import org.duizhao.model.WitnessText;
import org.duizhao.model.XmlCharacters;

/**
 * Complains of characters that cannot be printed: those that XML 1.0 has no place for, and those that the edition's
 * faces lack. It looks at the sources, where file and line are known, before anything is set.
 */
public final class CharacterCheck {

    /** Where text may say more than the check can see: white space and characters without a glyph of their own. */
    private static final Set<Integer> INVISIBLE =
            Set.of(0x09, 0x0A, 0x0D, 0xA0, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF);

    /** A character by its number, as Markdown has it. */
    private static final Pattern REFERENCE = Pattern.compile("&#(?:([0-9]{1,7})|[xX]([0-9a-fA-F]{1,6}));");

    private final FontCoverage faces;
    private final Diagnostics diagnostics;

    public CharacterCheck(FontCoverage faces, Diagnostics diagnostics) {
        this.faces = faces;
        this.diagnostics = diagnostics;
    }

    /** Looks at everything that is set. */
    public void check(Sources sources) {
        for (Witness witness : sources.witnesses()) {
            witness.title().byLanguage().values().forEach(t -> check(t, witness.place()));
            for (String value : List.of(
                    witness.name(),
                    witness.author(),
                    witness.translator(),
                    witness.publisher(),
                    witness.date(),
                    witness.address(),
                    witness.description(),
                    witness.rights().statement(),
                    witness.rights().holder())) {
                check(value, witness.place());
            }
            witness.stated().values().forEach(v -> check(v, witness.place()));
            witness.texts().forEach(this::check);
        }
        sources.info()
                .title()
                .byLanguage()
                .values()
                .forEach(t -> check(t, sources.info().place()));
        sources.info()
                .subtitle()
                .byLanguage()
                .values()
                .forEach(t -> check(t, sources.info().place()));
        sources.info()
                .editors()
                .forEach(e -> check(e.name() + e.chinese(), sources.info().place()));
        check(sources.info());
        sources.parts().forEach(p -> p.title().byLanguage().values().forEach(t -> check(t, p.place())));
        for (Term term : sources.glossary()) {
            check(
                    String.join(
                            " ",
                            term.term(),
                            term.traditional(),
                            term.pinyin(),
                            term.headword(),
                            term.definition(),
                            String.join(" ", term.renderings())),
                    term.place());
        }
        for (Note note : sources.notes()) {
            check(note.kind() + " " + String.join(" ", note.index()), note.place());
            check(note.body());
            check(note.chinese());
        }
        for (CommentaryEntry entry : sources.commentary()) {
            entry.title().byLanguage().values().forEach(t -> check(t, entry.place()));
            check(entry.body());
            check(entry.chinese());
        }
        check(sources.principles());
        for (Reference work : sources.references()) {
            work.fields().values().forEach(v -> check(v, work.place()));
            Stream.of(work.authors(), work.editors(), work.translators())
                    .flatMap(List::stream)
                    .forEach(name -> check(name, work.place()));
        }
        sources.apparatus().forEach(this::check);
    }

    private void check(EditionInfo info) {
        Stream<String> licence = Stream.of(
                info.publisher(), info.licence().name(), info.licence().statement());
        Stream<String> layers = info.layers().stream().map(l -> l.name() + l.prepared() + l.checked());
        Stream<String> changes = info.changes().stream().map(c -> c.version() + c.what());
        Stream.of(licence, layers, changes).flatMap(s -> s).forEach(text -> check(text, info.place()));
    }

    private void check(ApparatusRule rule) {
        check(rule.lemma() + rule.note(), rule.place());
        rule.readings().forEach(r -> check(r.words(), rule.place()));
    }

    private void check(WitnessText text) {
        for (Segment segment : text.segments()) {
            checkAt(segment.text(), segment.place());
        }
        text.headings().forEach(h -> checkAt(h.text(), h.place()));
        text.paratexts().forEach(p -> checkAt(p.text(), p.place()));
    }

    private void check(Prose prose) {
        String[] lines = prose.markdown().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Place start = prose.place().down(i);
            checkAt(lines[i], start);
            Matcher reference = REFERENCE.matcher(lines[i]);
            while (reference.find()) {
                int c = reference.group(1) != null
                        ? Integer.parseInt(reference.group(1))
                        : Integer.parseInt(reference.group(2), 16);
                if (c <= Character.MAX_CODE_POINT && cannotBeSet(c)) {
                    complain(c, new Place(start.file(), start.line(), start.column() + reference.start()));
                }
            }
        }
    }

    /** A text that begins at a place and runs on in its line. */
    private void checkAt(String text, Place start) {
        int[] at = {0};
        Set<Integer> seen = new TreeSet<>();
        text.codePoints().forEach(c -> {
            if (cannotBeSet(c) && seen.add(c)) {
                complain(c, new Place(start.file(), start.line(), start.column() + at[0]));
            }
            at[0] += Character.charCount(c);
        });
    }

    /** A text of which only the entry it stands in is known. */
    private void check(String text, Place entry) {
        text.codePoints().distinct().filter(this::cannotBeSet).forEach(c -> complain(c, entry));
    }

    private boolean cannotBeSet(int c) {
        return !XmlCharacters.has(c) || (!faces.has(c) && !INVISIBLE.contains(c) && !VariationSelectors.has(c));
    }

    private void complain(int c, Place place) {
        if (XmlCharacters.has(c)) {
            diagnostics.error("F10", place, Character.toString(c), XmlCharacters.name(c));
        } else {
            XmlCharacters.refuse(c, place, diagnostics);
        }
    }
}
