package org.duizhao.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The standard output or the standard error of the process: UTF-8, whatever the locale, and it keeps what went wrong. */
final class StandardStream extends FilterOutputStream {

    private IOException failure;

    StandardStream(FileDescriptor descriptor) {
        super(new FileOutputStream(descriptor));
    }

    PrintStream print() {
        return new PrintStream(this, true, StandardCharsets.UTF_8);
    }

    /** The first failure to write; none where the reader has gone, as {@code head} does when it has read enough. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure).filter(e -> !"Broken pipe".equals(e.getMessage()));
    }

    @Override
    public void write(int one) throws IOException {
        keeping(() -> out.write(one));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        keeping(() -> out.write(bytes, from, length));
    }

    private void keeping(Writing writing) throws IOException {
        try {
            writing.write();
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    private interface Writing {
        void write() throws IOException;
    }
}
