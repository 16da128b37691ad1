package org.duizhao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void theNearestIsGuessed() {
        List<String> known = List.of("align", "build", "check", "cite");
        assertEquals(Optional.of("build"), Nearest.to("bulid", known), "two change places");
        assertEquals(Optional.of("build"), Nearest.to("buld", known));
        assertEquals(Optional.of("check"), Nearest.to("chekc", known));
        assertEquals(Optional.of("cite"), Nearest.to("cited", known));
        assertEquals(Optional.empty(), Nearest.to("nothing", known));
        assertEquals(Optional.empty(), Nearest.to("", known));
    }
}
