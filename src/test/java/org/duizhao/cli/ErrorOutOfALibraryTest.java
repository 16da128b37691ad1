package org.duizhao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.duizhao.message.Language;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Whatever a library throws while a command runs is told in one line, with what to do; the stack only if asked for. */
class ErrorOutOfALibraryTest {

    /** A command that ends as it is told to. */
    @Command(name = "fail")
    static final class Fail implements Callable<Integer> {

        @Mixin
        Console console;

        private final Callable<Integer> end;

        Fail(Callable<Integer> end) {
            this.end = end;
        }

        @Override
        public Integer call() throws Exception {
            return end.call();
        }
    }

    private static int deeper(int depth) {
        return deeper(depth + 1) + 1;
    }

    /** What another thread throws, thrown here as the stages of a build do it. */
    private static int elsewhere() throws Exception {
        FutureTask<Integer> task = new FutureTask<>(() -> deeper(0));
        new Thread(task).start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw (Error) e.getCause();
        }
    }

    private static String told(Language language, Callable<Integer> end, String... arguments) {
        StringWriter err = new StringWriter();
        CommandLine commandLine = Main.commandLine(new Surroundings(Map.of(), language, false), arguments)
                .addSubcommand(new Fail(end))
                .setErr(new PrintWriter(err, true));
        assertEquals(1, Main.execute(commandLine, arguments));
        return err.toString().replace("\r\n", "\n");
    }

    private static void assertTold(String what, Callable<Integer> end) {
        String said = told(Language.EN, end, "fail");
        assertEquals("error: " + what + "\n  Run again with --verbose to see where.\n", said);
        String more = told(Language.EN, end, "fail", "--verbose");
        assertTrue(more.startsWith("error: " + what + "\n") && more.contains("\n\tat "), more);
    }

    @Test
    void anExceptionOfManyLinesIsOneLine() {
        assertTold("Duizhao failed, and should not have: No area. See the log.", () -> {
            throw new IllegalStateException("No area.\n   See the log.\n");
        });
    }

    @Test
    void memoryThatIsUsedUp() {
        assertTold(
                "There is not enough memory (Java heap space). Give Java more, such as: java -Xmx4g -jar duizhao.jar",
                () -> {
                    throw new OutOfMemoryError("Java heap space");
                });
    }

    @Test
    void aStackThatIsUsedUpHereAndInAnotherThread() {
        String what = "Something is nested too deeply. Look for quotations within quotations or lists within lists, or "
                + "give Java a larger stack: java -Xss64m -jar duizhao.jar";
        assertTold(what, () -> deeper(0));
        assertTold(what, ErrorOutOfALibraryTest::elsewhere);
        String chinese = told(Language.ZH, () -> deeper(0), "fail");
        assertTrue(chinese.contains("有内容嵌套得太深。"), chinese);
    }

    @Test
    void anyOtherError() {
        assertTold("Duizhao failed, and should not have: org/apache/fop/Gone", () -> {
            throw new NoClassDefFoundError("org/apache/fop/Gone");
        });
    }
}
