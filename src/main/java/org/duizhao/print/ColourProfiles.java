package org.duizhao.print;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes out of the colour profiles what the Java runtime writes of itself into their headers: its colour management
 * module, its platform, and itself as their creator (ICC.1:2001-04, 6.1), which are other ones in every release of Java.
 * All three may be empty.
 */
final class ColourProfiles {

    private static final int CMM_TYPE = 4;
    private static final int SIGNATURE = 36;
    private static final int PLATFORM = 40;
    private static final int CREATOR = 80;
    private static final int HEADER = 128;

    private ColourProfiles() {}

    static void normalise(PdfReader reader) throws IOException {
        for (int i = 1; i < reader.getXrefSize(); i++) {
            if (reader.getPdfObjectRelease(i) instanceof PRStream stream && stream.get(PdfName.N) != null) {
                byte[] profile = PdfReader.getStreamBytes(stream);
                if (isProfile(profile)) {
                    for (int field : new int[] {CMM_TYPE, PLATFORM, CREATOR}) {
                        Arrays.fill(profile, field, field + 4, (byte) 0);
                    }
                    stream.setData(profile);
                }
            }
        }
    }

    private static boolean isProfile(byte[] bytes) {
        return bytes.length > HEADER && new String(bytes, SIGNATURE, 4, StandardCharsets.US_ASCII).equals("acsp");
    }
}
