package org.duizhao.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/** Makes text of bytes, and none of bytes that mean nothing in their character set. */
public final class StrictDecoder {

    private StrictDecoder() {}

    /** The text; nothing where some of the bytes are none of the character set. A byte order mark stays. */
    public static Optional<String> decode(byte[] bytes, Charset charset) {
        return decode(ByteBuffer.wrap(bytes), charset);
    }

    /**
     * The same.
     *
     * @param bytes where there is no text, it is left at the first sequence that means nothing
     */
    public static Optional<String> decode(ByteBuffer bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
