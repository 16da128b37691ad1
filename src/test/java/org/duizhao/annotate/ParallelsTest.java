package org.duizhao.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duizhao.build.EditionBuild;
import org.duizhao.build.Progress;
import org.duizhao.model.AlignedPart;
import org.duizhao.model.Annotated;
import org.duizhao.model.Parallel;
import org.duizhao.tei.Ids;
import org.junit.jupiter.api.Test;

/** The readout against the speech, as a reader of both set them. */
class ParallelsTest {

    private static final String READ = """
            R.1.1=S.1.1 R.1.2=S.3.6 R.1.3=S.3.6 R.1.4=S.3.6 R.1.5=S.4.1 R.1.6=S.7.2
            R.3.2=S.2.3 R.3.3=S.2.4 R.3.4=S.3.1
            R.4.1=S.5.4 R.4.2=S.5.5 R.4.3=S.6.3 R.4.4=S.6.3 R.4.5=S.6.4 R.4.6=S.6.5 R.4.7=S.6.6
            R.5.1=S.8.3 R.5.2=S.8.4
            R.6.1=S.9.3 R.6.2=S.9.4 R.6.3=S.9.5 R.6.4=S.9.6
            R.7.1=S.10.2 R.7.2=S.10.3 R.7.3=S.10.4 R.7.4=S.10.5 R.7.5=S.10.6 R.7.6=S.10.7
            R.8.1=S.11.2 R.8.2=S.11.3 R.8.3=S.11.6 R.8.4=S.11.7
            R.9.1=S.12.2 R.9.2=S.12.3 R.9.3=S.12.6""";

    @Test
    void everySentenceIsSetAgainstItsCounterpartAndNoOther() {
        Annotated edition =
                new EditionBuild(Path.of("."), Progress.NONE).annotated().orElseThrow();
        Map<String, AlignedPart> parts = new TreeMap<>();
        edition.aligned().parts().forEach(p -> parts.put(p.part().id(), p));
        assertEquals(
                List.of(READ.split("\\s+")),
                edition.parallels().stream()
                        .map(p -> id(parts, p) + "=" + Ids.base(parts.get(p.otherPart()), p.otherSegment()))
                        .toList());
    }

    private static String id(Map<String, AlignedPart> parts, Parallel p) {
        return Ids.base(parts.get(p.part()), p.segment());
    }
}
