package org.duizhao.print;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;

/** What FOP gives all pages of a file to be painted with (ISO 32000-1, 7.8.3): one dictionary, the same for each page. */
final class SharedResources {

    private SharedResources() {}

    /**
     * Those of a kind by their names.
     *
     * @param kind such as {@code Font}
     * @return an empty dictionary where there are none
     */
    static PdfDictionary of(PdfReader reader, PdfName kind) {
        PdfDictionary resources = reader.getPageN(1).getAsDict(PdfName.RESOURCES);
        PdfDictionary some = resources == null ? null : resources.getAsDict(kind);
        return some == null ? new PdfDictionary() : some;
    }
}
