package org.duizhao.edition;

import java.io.IOException;

/** The e-books that tests of reading look at, by short names. */
final class Books {

    private Books() {}

    /** {@code small} for the small edition; else what the file's name has after the project's own edition's. */
    static byte[] of(String name) throws IOException {
        return name.equals("small")
                ? SmallEdition.output(".epub")
                : name.equals(".epub") ? Flagship.output(name) : Variants.output(name);
    }
}
