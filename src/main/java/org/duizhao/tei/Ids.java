package org.duizhao.tei;

import org.duizhao.model.AlignedPart;
import org.duizhao.model.Passage;

/** The identifiers of things in the TEI file; passages keep their numbers, which are the anchors everywhere. */
public final class Ids {

    private static final String WORK = "work-";
    private static final char COLON = '\u00b7';

    private Ids() {}

    /** A base segment: {@code R.3.2}. */
    public static String base(AlignedPart part, int segment) {
        Passage passage = part.passageOf(segment);
        return passage.number() + "." + (segment - passage.first() + 1);
    }

    /** A segment of another witness: {@code R.A.12}, counted through the part. */
    public static String segment(String part, String siglum, int segment) {
        return part + "." + siglum + "." + (segment + 1);
    }

    public static String of(AlignedPart part, String siglum, int segment) {
        return siglum.equals(part.part().base())
                ? base(part, segment)
                : segment(part.part().id(), siglum, segment);
    }

    /** A witness; its siglum alone may be the name of a part. */
    static String witness(String siglum) {
        return "wit-" + siglum;
    }

    static String note(int number) {
        return "note-" + number;
    }

    static String term(String id) {
        return "term-" + id;
    }

    /** A work; a colon, usual in keys, may not stand in an identifier, and has a point in the middle of the line for it. */
    public static String work(String key) {
        return WORK + key.replace(':', COLON);
    }

    /** The key of the work with an identifier. */
    public static String workKey(String id) {
        return id.substring(WORK.length()).replace(COLON, ':');
    }

    /** @param which of the essays on a passage, from 1 */
    public static String commentary(String passage, int which) {
        return "commentary-" + passage + (which == 1 ? "" : "-" + which);
    }
}
