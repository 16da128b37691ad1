package org.duizhao.model;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;

/** What is to be said of something thrown. */
public final class Failure {

    private Failure() {}

    /** What went wrong, where Duizhao can tell; else what Java says of it. */
    public static Message of(Throwable thrown) {
        String words = thrown.getMessage() == null
                ? thrown.getClass().getSimpleName()
                : thrown.getMessage().strip().replaceAll("\\s*\\R\\s*", " ");
        if (thrown instanceof MessageException told) {
            return Message.of("failure.file", told.what());
        } else if (thrown instanceof NoSuchFileException) {
            return Message.of("failure.no-file", words);
        } else if (thrown instanceof AccessDeniedException) {
            return Message.of("failure.denied", words);
        } else if (thrown instanceof IOException) {
            return Message.of("failure.file", words);
        } else if (thrown instanceof InvalidPathException path) {
            return Message.of("failure.name", path.getInput().replaceAll("\\p{Cntrl}", "?"));
        } else if (thrown instanceof OutOfMemoryError) {
            return Message.of("failure.memory", words);
        } else if (thrown instanceof StackOverflowError) {
            return Message.of("failure.stack");
        }
        return Message.of("failure.unforeseen", words);
    }
}
