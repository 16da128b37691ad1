package org.duizhao.receive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.duizhao.receive.Received.Said;
import org.junit.jupiter.api.Test;

/** Lines that were broken at a width are put together again, and other lines are not. */
class WrappedLayerTest {

    private static final String PROSE = """
            The ferry left the bank before the fog had lifted from the river, and
            nobody on board could say how far it was to the other side. The
            ferryman, who had crossed ten thousand times, did not look up.

            His daughter sat in the bow and counted the strokes of the oar--one
            for every house of the village--until the fog was so thick that she
            could see neither the oar nor him, and then she began to sing a half-
            forgotten song.

              "Sing louder," he said, "so that whoever comes towards us may know
            that there is somebody here."
            """;

    private static Received received(String text) throws RefusedException {
        return Received.of(
                "a.txt",
                text.getBytes(StandardCharsets.UTF_8),
                new Said(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void aParagraphIsALine() throws RefusedException {
        Received received = received(PROSE);
        assertEquals(Format.WRAPPED, received.format());
        assertEquals(
                List.of(
                        "The ferry left the bank before the fog had lifted from the river, and nobody on board could"
                                + " say how far it was to the other side. The ferryman, who had crossed ten thousand"
                                + " times, did not look up.",
                        "His daughter sat in the bow and counted the strokes of the oar--one for every house of the"
                                + " village--until the fog was so thick that she could see neither the oar nor him,"
                                + " and then she began to sing a half-forgotten song.",
                        "\"Sing louder,\" he said, \"so that whoever comes towards us may know that there is somebody"
                                + " here.\"",
                        ""),
                received.layer().lines());
    }

    @Test
    void betweenHanCharactersNothingIsPut() throws RefusedException {
        String line = "渡船离岸的时候雾还没有散船上的人谁也说不清对岸有多远摆渡的";
        assertEquals(
                List.of(line.repeat(7) + "老人。", line + "人。", ""),
                received(("　　" + line + "\n" + (line + "\n").repeat(6) + "老人。\n　　" + line + "\n人。\n"))
                        .layer()
                        .lines());
    }

    @Test
    void paragraphsOfALineEachAreLines() throws RefusedException {
        assertEquals(
                Format.TEXT,
                received(PROSE.replace("\n\n", "\u0000").replace("\n", " ").replace("\u0000", "\n"))
                        .format());
    }

    @Test
    void dialogueAndVerseAreLines() throws RefusedException {
        assertEquals(
                Format.TEXT,
                received("“Where are you going?” he asked, and put down the lamp.\n“Home.”\n".repeat(8))
                        .format());
        assertEquals(
                Format.TEXT,
                received("The lamp is on the bow, the river dark,\nthe oar is still;\na bell rings on the hill.\n\n"
                                .repeat(5))
                        .format());
    }
}
