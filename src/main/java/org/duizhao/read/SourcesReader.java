package org.duizhao.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duizhao.model.CommentaryEntry;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.EditionInfo;
import org.duizhao.model.Note;
import org.duizhao.model.Part;
import org.duizhao.model.PassageRecord;
import org.duizhao.model.Place;
import org.duizhao.model.Prose;
import org.duizhao.model.Reference;
import org.duizhao.model.Sources;
import org.duizhao.model.Sources.SourceFile;
import org.duizhao.model.Term;
import org.duizhao.model.Witness;
import org.duizhao.model.WitnessKind;
import org.duizhao.model.Witnesses;
import org.duizhao.read.WitnessReader.DeclaredText;

/** Reads an edition folder. */
public final class SourcesReader {

    private final EditionFolder folder;
    private final Diagnostics diagnostics;

    public SourcesReader(EditionFolder folder, Diagnostics diagnostics) {
        this.folder = folder;
        this.diagnostics = diagnostics;
    }

    /** The folder's content; nothing, after a complaint, where there is no manifest that can be read. */
    public Optional<Sources> read() {
        Place folderItself = Place.of(ManifestReader.FILE);
        Optional<YamlMap> manifest = folder.text(ManifestReader.FILE, folderItself, diagnostics)
                .flatMap(text -> YamlMap.read(ManifestReader.FILE, text, diagnostics));
        return manifest.map(this::read);
    }

    /** Whether the text of a manifest is a mapping in YAML; where it is not, or not quite, that is complained of. */
    public static boolean isManifest(String text, Diagnostics diagnostics) {
        return YamlMap.read(ManifestReader.FILE, text, diagnostics).isPresent() && !diagnostics.hasErrors();
    }

    private Sources read(YamlMap manifest) {
        EditionInfo info = ManifestReader.info(manifest, diagnostics);
        WitnessReader reader = new WitnessReader(folder, diagnostics);
        List<Witness> witnesses =
                manifest.maps("witnesses").stream().map(reader::read).toList();
        Map<String, WitnessKind> kinds = new LinkedHashMap<>();
        for (Witness witness : witnesses) {
            if (kinds.putIfAbsent(witness.siglum(), witness.kind()) != null) {
                diagnostics.error("M19", witness.place(), witness.siglum());
            }
        }
        List<Part> parts = ManifestReader.parts(manifest, kinds, diagnostics);
        SilenceReader.read(manifest, diagnostics);
        manifest.noMore();
        checkTexts(witnesses, reader.declared(), parts);
        List<Term> glossary = optional(GlossaryReader.FILE)
                .map(t -> GlossaryReader.read(t, diagnostics))
                .orElse(List.of());
        List<Reference> references = optional(ReferencesReader.FILE)
                .map(t -> ReferencesReader.read(t, diagnostics))
                .orElse(List.of());
        AnnotationReader annotations = new AnnotationReader(diagnostics);
        List<Note> notes = new ArrayList<>();
        for (String name : folder.list("sources/notes", ".md", diagnostics)) {
            optional(name).ifPresent(t -> notes.addAll(annotations.notes(name, t)));
        }
        tellUnread("sources/notes");
        List<CommentaryEntry> commentary = new ArrayList<>();
        for (String name : folder.list("sources/commentary", ".md", diagnostics)) {
            optional(name).ifPresent(t -> commentary.addAll(annotations.commentary(name, t)));
        }
        tellUnread("sources/commentary");
        String principlesFile = "sources/principles.md";
        Prose principles = new Prose(optional(principlesFile).orElse(""), new Place(principlesFile, 1, 1));
        return new Sources(
                info,
                Witnesses.of(used(witnesses, parts)),
                parts,
                glossary,
                List.copyOf(notes),
                List.copyOf(commentary),
                references,
                optional(ApparatusReader.FILE)
                        .map(t -> ApparatusReader.read(t, diagnostics))
                        .orElse(List.of()),
                principles,
                passageRecords(parts),
                alignmentFiles());
    }

    /** Witnesses that no part names are left out, and said to be. */
    private List<Witness> used(List<Witness> witnesses, List<Part> parts) {
        List<Witness> used = new ArrayList<>();
        for (Witness witness : witnesses) {
            if (parts.stream()
                    .anyMatch(p -> p.base().equals(witness.siglum())
                            || p.witnesses().contains(witness.siglum())
                            || p.summary().equals(witness.siglum()))) {
                used.add(witness);
            } else {
                diagnostics.notice("M23", witness.place(), witness.siglum());
            }
        }
        return List.copyOf(used);
    }

    /**
     * Every part needs its witnesses' texts, and every text a part. It goes by what the manifest declares: of a text
     * that is declared and cannot be read, that was told. What has no id is left out, which was told too.
     */
    private void checkTexts(List<Witness> witnesses, List<DeclaredText> declared, List<Part> parts) {
        for (Part part : parts) {
            Set<String> needed = new LinkedHashSet<>(part.witnesses());
            needed.add(part.base());
            needed.add(part.summary());
            for (Witness witness : witnesses) {
                String siglum = witness.siglum();
                if (!part.id().isEmpty()
                        && !siglum.isEmpty()
                        && needed.contains(siglum)
                        && declared.stream().noneMatch(t -> t.isOf(siglum, part.id()) || t.isOf(siglum, ""))) {
                    diagnostics.error("M20", witness.place(), siglum, part.id());
                }
            }
        }
        Set<String> ids = parts.stream().map(Part::id).collect(Collectors.toSet());
        for (DeclaredText text : declared) {
            if (!text.part().isEmpty() && !ids.contains(text.part()) && !ids.contains("")) {
                diagnostics.error("M21", text.place(), text.siglum(), text.part());
            }
        }
    }

    private Map<String, PassageRecord> passageRecords(List<Part> parts) {
        Map<String, PassageRecord> records = new LinkedHashMap<>();
        for (Part part : parts) {
            optional(PassageFile.path(part.id()))
                    .ifPresent(t -> records.put(part.id(), PassageFile.parse(part.id(), t, diagnostics)));
        }
        return records;
    }

    private Map<String, SourceFile> alignmentFiles() {
        Map<String, SourceFile> files = new LinkedHashMap<>();
        for (String name : folder.list("sources/alignment", ".txt", diagnostics)) {
            String key = name.substring("sources/alignment/".length(), name.length() - ".txt".length());
            optional(name).ifPresent(t -> files.put(key, new SourceFile(name, t)));
        }
        return files;
    }

    /** Files of another name, or in a folder further down, would be missed in the outputs without a word. */
    private void tellUnread(String name) {
        folder.unread(name, ".md").forEach(f -> diagnostics.warning("F05", Place.of(f), f, name));
    }

    /** A file that an edition may do without. */
    private Optional<String> optional(String name) {
        return folder.has(name) ? folder.text(name, Place.of(name), diagnostics) : Optional.empty();
    }
}
