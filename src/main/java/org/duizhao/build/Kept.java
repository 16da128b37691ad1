package org.duizhao.build;

import java.io.IOException;
import org.duizhao.align.AlignmentMemory;
import org.duizhao.check.FontCoverage;
import org.duizhao.style.StyleException;
import org.duizhao.style.StyleFiles;

/** What one build of a folder keeps for the next: what takes long and seldom changes. For one build at a time. */
public final class Kept {

    private final AlignmentMemory alignments = new AlignmentMemory();
    private FontCoverage faces;

    /** Alignments found before; they know by themselves when they no longer hold. */
    AlignmentMemory alignments() {
        return alignments;
    }

    /** Which characters the faces have: reading them takes as long as all else together. */
    synchronized FontCoverage faces(StyleFiles files) throws StyleException, IOException {
        if (faces == null) {
            faces = FontCoverage.of(files);
        }
        return faces;
    }

    /** To be called when a face or the list of faces has changed. */
    public synchronized void forgetFaces() {
        faces = null;
    }
}
