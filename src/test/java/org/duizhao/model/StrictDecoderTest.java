package org.duizhao.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StrictDecoderTest {

    @Test
    void bytesThatMeanNothingAreNoText() {
        byte[] good = "一 a".getBytes(StandardCharsets.UTF_8);
        assertEquals(Optional.of("一 a"), StrictDecoder.decode(good, StandardCharsets.UTF_8));
        assertEquals(Optional.empty(), StrictDecoder.decode(good, StandardCharsets.US_ASCII));
        ByteBuffer bad = ByteBuffer.wrap(new byte[] {'a', 'b', (byte) 0xC3, 'c'});
        assertEquals(Optional.empty(), StrictDecoder.decode(bad, StandardCharsets.UTF_8));
        assertEquals(2, bad.position());
    }
}
