package org.duizhao.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.duizhao.tei.TeiSchema;
import org.junit.jupiter.api.Test;

class TrialEditionTest {

    @Test
    void isWhatTheTeiStageCouldHaveWritten() {
        assertEquals(List.of(), TeiSchema.validate(Trial.tei()));
    }
}
