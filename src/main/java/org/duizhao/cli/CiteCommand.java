package org.duizhao.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duizhao.cite.Citable;
import org.duizhao.cite.CitationStyle;
import org.duizhao.cite.Cited;
import org.duizhao.cite.CitedText;
import org.duizhao.cite.DataFormat;
import org.duizhao.cite.ReferenceFile;
import org.duizhao.cite.UnknownIdException;
import org.duizhao.model.Annotated;
import org.duizhao.release.Release;
import org.duizhao.tei.ContentHash;
import org.duizhao.tei.TeiWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duizhao cite}. */
@Command(
        name = "cite",
        mixinStandardHelpOptions = true,
        description = "Prints a passage in both languages, and how to cite it.")
final class CiteCommand implements Callable<Integer> {

    @Mixin
    Console console;

    @Mixin
    EditionOptions edition;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            defaultValue = "",
            description = "A passage (R.3), a sentence (R.3.2), a siglum (A), a work cited (@key); "
                    + "without it, the edition.")
    String id;

    @Option(
            names = "--witness",
            paramLabel = "SIGLUM",
            defaultValue = "",
            description = "Cite the words of this witness alone.")
    String witness;

    @Option(
            names = "--style",
            completionCandidates = OptionWords.CitationStyles.class,
            paramLabel = "STYLE",
            description = "One style: chicago-notes, chicago-author-date, mla, apa, gb-t-7714 (default: all).")
    String style;

    @Option(
            names = "--format",
            completionCandidates = OptionWords.CitationFormats.class,
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (the default), or data alone: bibtex, ris, csl-json, cff.")
    String format;

    @Override
    public Integer call() throws IOException {
        List<CitationStyle> styles = styles();
        Optional<DataFormat> data = data();
        Annotated annotated = edition.annotated(console).orElse(null);
        if (annotated == null) {
            return 1;
        }
        Cited cited;
        try {
            cited = new Citable(annotated, ReferenceFile.read(edition.folder)).find(id, witness);
        } catch (UnknownIdException e) {
            console.error(e.what());
            return 1;
        }
        boolean ofTheEdition = !cited.identifier().isEmpty();
        String sha256 = ofTheEdition
                ? ContentHash.stated(TeiWriter.write(Release.forPrivateStudy(annotated)))
                        .orElse("")
                : "";
        if (data.isPresent()) {
            edition.write(console, data.get().write(cited, sha256), null);
        } else {
            edition.write(console, CitedText.write(cited, styles, sha256), null);
        }
        return 0;
    }

    private List<CitationStyle> styles() {
        if (style == null) {
            return List.of(CitationStyle.values());
        }
        return List.of(CitationStyle.of(style)
                .orElseThrow(() -> console.wrong(
                        "usage.style",
                        style,
                        Arrays.stream(CitationStyle.values())
                                .map(CitationStyle::word)
                                .toList())));
    }

    private Optional<DataFormat> data() {
        if (format.equals("text")) {
            return Optional.empty();
        }
        for (DataFormat known : DataFormat.values()) {
            if (known.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(format)) {
                if (known == DataFormat.CFF && !id.isEmpty()) {
                    throw console.wrong("usage.cff", id);
                }
                return Optional.of(known);
            }
        }
        throw console.wrong("usage.format", format, List.of("text", "bibtex", "ris", "csl-json", "cff"));
    }
}
