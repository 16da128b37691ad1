package org.duizhao.align;
import java.util.*; import org.duizhao.model.*;
final class AlignmentSource { static List<Bead> beads(Sources s, Part part, String siglum, Diagnostics d){ return Aligner.standard().alignParagraphs(PartAligner.paragraphs(s.segments(part.base(),part.id())),PartAligner.paragraphs(s.segments(siglum,part.id())),List.of()); } }
