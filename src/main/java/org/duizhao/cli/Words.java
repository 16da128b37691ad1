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
abstract class Words implements Iterable<String> {

    private final List<String> words;

    private Words(List<String> words) {
        this.words = words;
    }

    List<String> list() {
        return words;
    }

    @Override
    public Iterator<String> iterator() {
        return words.iterator();
    }

    static final class Shells extends Words {
        Shells() {
            super(List.of("bash", "zsh"));
        }
    }

    static final class Layouts extends Words {
        Layouts() {
            super(Layout.words());
        }
    }

    static final class Papers extends Words {
        Papers() {
            super(PageDesign.PAPERS);
        }
    }

    static final class Purposes extends Words {
        Purposes() {
            super(List.of("private-study", "distribution"));
        }
    }

    static final class Products extends Words {
        Products() {
            super(List.of("pdf", "epub", "tei"));
        }
    }

    static final class HandoutPurposes extends Words {
        HandoutPurposes() {
            super(List.of("classroom", "distribution", "private-study"));
        }
    }

    static final class Impositions extends Words {
        Impositions() {
            super(List.of("single", "2up", "booklet"));
        }
    }

    static final class Scripts extends Words {
        Scripts() {
            super(List.of("hant"));
        }
    }

    static final class ReceivedFormats extends Words {
        ReceivedFormats() {
            super(Format.words());
        }
    }

    static final class Encodings extends Words {
        Encodings() {
            super(List.of("UTF-8", "UTF-16", "GB18030", "Big5"));
        }
    }

    static final class TextLanguages extends Words {
        TextLanguages() {
            super(List.of("zh-Hans", "zh-Hant", "en"));
        }
    }

    static final class CitationStyles extends Words {
        CitationStyles() {
            super(Arrays.stream(CitationStyle.values()).map(CitationStyle::word).toList());
        }
    }

    static final class CitationFormats extends Words {
        CitationFormats() {
            super(Stream.of("text", "bibtex", "ris", "csl-json", "cff").toList());
        }
    }

    static final class ExportFormats extends Words {
        ExportFormats() {
            super(List.of("tmx", "csv"));
        }
    }

    static final class DiffFormats extends Words {
        DiffFormats() {
            super(List.of("text", "json"));
        }
    }
}
