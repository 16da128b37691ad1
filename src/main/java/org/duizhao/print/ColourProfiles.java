package org.duizhao.print;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

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
        for (PRStream stream : profiles(reader)) {
            byte[] profile = PdfReader.getStreamBytes(stream);
            if (isProfile(profile)) {
                for (int field : new int[] {CMM_TYPE, PLATFORM, CREATOR}) {
                    Arrays.fill(profile, field, field + 4, (byte) 0);
                }
                stream.setData(profile);
            }
        }
    }

    /** Of the colours that are painted, of images, and of the paper that the file is meant for. */
    private static Set<PRStream> profiles(PdfReader reader) {
        Set<PRStream> profiles = Collections.newSetFromMap(new IdentityHashMap<>());
        PdfDictionary spaces = SharedResources.of(reader, PdfName.COLORSPACE);
        spaces.getKeys().forEach(name -> add(profiles, spaces.get(name)));
        PdfDictionary images = SharedResources.of(reader, PdfName.XOBJECT);
        for (PdfName name : images.getKeys()) {
            if (PdfReader.getPdfObject(images.get(name)) instanceof PRStream image) {
                add(profiles, image.get(PdfName.COLORSPACE));
            }
        }
        PdfArray intents = reader.getCatalog().getAsArray(PdfName.OUTPUTINTENTS);
        for (int i = 0; intents != null && i < intents.size(); i++) {
            add(profiles, intents.getAsDict(i).get(PdfName.DESTOUTPUTPROFILE));
        }
        return profiles;
    }

    /** @param space a profile, or an array in which one is (ISO 32000-1, 8.6.5.5) */
    private static void add(Set<PRStream> profiles, PdfObject space) {
        PdfObject object = PdfReader.getPdfObject(space);
        if (object instanceof PRStream profile) {
            profiles.add(profile);
        } else if (object instanceof PdfArray array) {
            array.getElements().forEach(e -> add(profiles, e));
        }
    }

    private static boolean isProfile(byte[] bytes) {
        return bytes.length > HEADER && new String(bytes, SIGNATURE, 4, StandardCharsets.US_ASCII).equals("acsp");
    }
}
