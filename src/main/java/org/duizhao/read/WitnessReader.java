package org.duizhao.read;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Languages;
import org.duizhao.model.Place;
import org.duizhao.model.Rights;
import org.duizhao.model.Sha256;
import org.duizhao.model.Titles;
import org.duizhao.model.Witness;
import org.duizhao.model.WitnessKind;
import org.duizhao.model.WitnessText;
import org.duizhao.receive.Format;
import org.duizhao.receive.Layers;
import org.duizhao.receive.RefusedException;

/** Reads a witness as the manifest declares it, together with its received files. */
final class WitnessReader {

    private final EditionFolder folder;
    private final Diagnostics diagnostics;
    private final List<DeclaredText> declared = new ArrayList<>();

    /**
     * What the manifest says that a witness has, whether it can be read or not.
     *
     * @param part the part's id; empty where it is missing
     */
    record DeclaredText(String siglum, String part, Place place) {

        boolean isOf(String ofWitness, String forPart) {
            return siglum.equals(ofWitness) && part.equals(forPart);
        }
    }

    WitnessReader(EditionFolder folder, Diagnostics diagnostics) {
        this.folder = folder;
        this.diagnostics = diagnostics;
    }

    Witness read(YamlMap map) {
        String siglum = map.text("siglum");
        if (!siglum.isEmpty() && !siglum.matches("[A-Z][A-Za-z0-9]*")) {
            diagnostics.error("M15", map.place("siglum"), siglum);
        }
        String kindWord = map.text("kind");
        Optional<WitnessKind> kind = WitnessKind.of(kindWord);
        if (kind.isEmpty() && !kindWord.isEmpty()) {
            diagnostics.error("M16", map.place("kind"), kindWord);
        }
        String language = map.text("language");
        if (!language.isEmpty()) {
            map.checkLanguage(language, map.place("language"));
        }
        Titles title = map.titles("title");
        String author = map.text("author", Rights.NOT_STATED);
        String translator = map.text("translator", Rights.NOT_STATED);
        String publisher = map.text("publisher", Rights.NOT_STATED);
        String date = map.text("date", Rights.NOT_STATED);
        String address = map.text("address", Rights.NOT_STATED);
        Rights rights = rights(map);
        Map<String, String> stated = map.table("stated");
        Map<String, String> keys = keys(map, title, stated);
        List<WitnessText> texts = new ArrayList<>();
        int before = declared.size();
        for (YamlMap text : map.maps("texts")) {
            text(text, siglum, language, keys).ifPresent(texts::add);
        }
        Set<String> parts = new LinkedHashSet<>();
        for (DeclaredText text : declared.subList(before, declared.size())) {
            if (!text.part().isEmpty() && !parts.add(text.part())) {
                diagnostics.error("M33", text.place(), siglum, text.part());
            }
        }
        Witness witness = new Witness(
                siglum,
                map.text("name"),
                kind.orElse(WitnessKind.TRANSLATION),
                language,
                title,
                author,
                translator,
                publisher,
                date,
                address,
                map.text("description", ""),
                rights,
                stated,
                texts,
                map.place());
        map.noMore();
        return witness;
    }

    /** The texts of all witnesses read so far. */
    List<DeclaredText> declared() {
        return List.copyOf(declared);
    }

    private Rights rights(YamlMap map) {
        Rights none = new Rights(Rights.NOT_STATED, Rights.NOT_STATED, Rights.NOT_STATED);
        return map.map("rights")
                .map(m -> {
                    String redistribution = m.text("redistribution", Rights.NOT_STATED);
                    if (!redistribution.matches(
                            "permitted|" + Rights.CLASSROOM + "|not permitted|" + Rights.NOT_STATED)) {
                        diagnostics.error("M17", m.place("redistribution"), redistribution);
                    }
                    Rights read = new Rights(
                            m.text("holder", Rights.NOT_STATED),
                            m.text("statement", Rights.NOT_STATED),
                            redistribution);
                    m.noMore();
                    return read;
                })
                .orElse(none);
    }

    /** Every value that a metadata rule may name, by its dotted key. */
    private Map<String, String> keys(YamlMap map, Titles title, Map<String, String> stated) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (String key : List.of("author", "translator", "publisher", "date", "address")) {
            map.optional(key).ifPresent(v -> keys.put(key, v));
        }
        title.byLanguage().forEach((k, v) -> keys.put("title." + k, v));
        stated.forEach((k, v) -> keys.put("stated." + k, v));
        map.map("rights").flatMap(m -> m.optional("statement")).ifPresent(v -> keys.put("rights.statement", v));
        return keys;
    }

    private Optional<WitnessText> text(YamlMap map, String siglum, String language, Map<String, String> keys) {
        String part = map.text("part");
        declared.add(new DeclaredText(siglum, part, map.place("part")));
        String file = map.text("file");
        String encoding = map.text("encoding", "UTF-8");
        String formatWord = map.text("format", Format.TEXT.word());
        Optional<Format> format = Format.of(formatWord);
        if (format.isEmpty()) {
            diagnostics.error("M26", map.place("format"), formatWord, Format.words());
        }
        Optional<String> expected = map.optional("sha256");
        List<Rule> rules = new ArrayList<>();
        for (YamlMap rule : map.maps("rules")) {
            Rule.read(rule, diagnostics).ifPresent(rules::add);
        }
        map.noMore();
        if (file.isEmpty() || format.isEmpty() || !isKnown(encoding)) {
            if (!file.isEmpty() && format.isPresent()) {
                diagnostics.error("M18", map.place("encoding"), encoding);
            }
            return Optional.empty();
        }
        Charset charset = Charset.forName(encoding);
        Place asked = map.place(map.has("encoding") ? "encoding" : "file");
        Optional<byte[]> bytes = folder.bytes("sources/witnesses/" + file, map.place("file"), diagnostics);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        String sum = Sha256.of(bytes.get());
        if (expected.isPresent() && !expected.get().equalsIgnoreCase(sum)) {
            diagnostics.error("W09", map.place("sha256"), file, sum);
        }
        String name = "sources/witnesses/" + file;
        String inside = format.get().isEncoded() ? charset.name() : format.get().name();
        return layer(format.get(), bytes.get(), charset, name, asked).map(received -> {
            WitnessText text =
                    CaptureReader.read(part, name, inside, sum, language, received, rules, keys, diagnostics);
            if (text.segments().isEmpty()) {
                diagnostics.error("W10", Place.of(name), map.place());
            }
            if (Languages.isChinese(language)
                    && text.segments().stream()
                            .noneMatch(s -> s.text().codePoints().anyMatch(Character::isIdeographic))) {
                diagnostics.warning("W11", Place.of(name));
            }
            return text;
        });
    }

    /** The characters that the rules speak of. */
    private Optional<String> layer(Format format, byte[] bytes, Charset charset, String name, Place asked) {
        if (format.isEncoded()) {
            return EditionFolder.decode(bytes, charset, name, asked, diagnostics)
                    .map(t -> Layers.ofCharacters(format, t).text());
        }
        try {
            return Optional.of(Layers.ofBytes(format, bytes, name).text());
        } catch (RefusedException e) {
            diagnostics.add(e.at(Place.of(name)));
            return Optional.empty();
        }
    }

    /** Java throws where a name has other characters than names of encodings have. */
    private static boolean isKnown(String encoding) {
        return encoding.matches("[A-Za-z0-9][A-Za-z0-9._:+-]*") && Charset.isSupported(encoding);
    }
}
