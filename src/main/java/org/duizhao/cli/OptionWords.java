package org.duizhao.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.cite.CitationStyle;
import org.duizhao.model.PageDesign;
import org.duizhao.model.PageDesign.Layout;
import org.duizhao.receive.Format;

/** The words that options take, for shells to complete. */
abstract class OptionWords implements Iterable<String> {

    private final List<String> words;

    private OptionWords(List<String> words) {
        this.words = words;
    }

    List<String> list() {
        return words;
    }

    @Override
    public Iterator<String> iterator() {
        return words.iterator();
    }

    static final class Shells extends OptionWords {
        Shells() {
            super(List.of("bash", "zsh"));
        }
    }

    static final class Layouts extends OptionWords {
        Layouts() {
            super(Layout.words());
        }
    }

    static final class Papers extends OptionWords {
        Papers() {
            super(PageDesign.PAPERS);
        }
    }

    static final class Purposes extends OptionWords {
        Purposes() {
            super(List.of("private-study", "distribution"));
        }
    }

    static final class Products extends OptionWords {
        Products() {
            super(List.of("pdf", "epub", "tei"));
        }
    }

    static final class HandoutPurposes extends OptionWords {
        HandoutPurposes() {
            super(List.of("classroom", "distribution", "private-study"));
        }
    }

    static final class Impositions extends OptionWords {
        Impositions() {
            super(List.of("single", "2up", "booklet"));
        }
    }

    static final class Scripts extends OptionWords {
        Scripts() {
            super(List.of("hant"));
        }
    }

    static final class ReceivedFormats extends OptionWords {
        ReceivedFormats() {
            super(Format.words());
        }
    }

    static final class Encodings extends OptionWords {
        Encodings() {
            super(List.of("UTF-8", "UTF-16", "GB18030", "Big5"));
        }
    }

    static final class TextLanguages extends OptionWords {
        TextLanguages() {
            super(List.of("zh-Hans", "zh-Hant", "en"));
        }
    }

    static final class CitationStyles extends OptionWords {
        CitationStyles() {
            super(Arrays.stream(CitationStyle.values()).map(CitationStyle::word).toList());
        }
    }

    static final class CitationFormats extends OptionWords {
        CitationFormats() {
            super(Stream.of("text", "bibtex", "ris", "csl-json", "cff").toList());
        }
    }

    static final class ExportFormats extends OptionWords {
        ExportFormats() {
            super(List.of("tmx", "csv"));
        }
    }

    static final class DiffFormats extends OptionWords {
        DiffFormats() {
            super(List.of("text", "json"));
        }
    }
}
