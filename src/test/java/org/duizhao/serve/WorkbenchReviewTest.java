package org.duizhao.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Edits of an alignment: saved, undone, and never over what somebody else has written. */
class WorkbenchReviewTest extends OpenWorkbench {

    @Test
    void nonsenseIsRefusedAndHarmless() throws IOException {
        assertEquals(422, change("do=dance&bead=0").status());
        assertEquals(422, change("do=accept&bead=99999").status());
        assertEquals(422, change("do=accept&bead=-1").status());
        assertEquals(422, change("do=split&bead=0&left=0&right=0").status());
        assertEquals(422, change("do=merge&bead=%zz").status());
        assertEquals(409, post("pair=T.O.E1&hash=old&do=accept&bead=0").status());
        assertEquals(413, post("pair=T.O.E1&x=" + "y".repeat(20_000)).status());
        assertFalse(Files.exists(folder.resolve(FILE)));
    }

    @Test
    void everyEditIsSavedAtOnceAndUndoneAgain() throws IOException {
        List<String> states = new ArrayList<>();
        for (String edit : List.of(
                "do=merge&bead=0",
                "do=split&bead=0&left=1&right=0",
                "do=shift&bead=1&side=right&way=up",
                "do=accept&bead=2",
                "do=reopen&bead=2",
                "do=propose")) {
            Answer answer = change(edit);
            assertEquals(200, answer.status(), edit + answer.body());
            states.add(Files.readString(folder.resolve(FILE)));
        }
        assertTrue(
                states.get(0).contains("O 山中有茶樹，春天發新芽。\nO 採茶的人天沒亮就上山，把嫩葉放進竹籃。\n" + "E1 There are tea trees"),
                states.get(0));
        for (int i = states.size() - 2; i >= 0; i--) {
            assertEquals(200, change("do=undo").status());
            assertEquals(states.get(i), Files.readString(folder.resolve(FILE)));
        }
        assertEquals(200, change("do=redo").status());
        assertEquals(states.get(1), Files.readString(folder.resolve(FILE)));
    }

    /** It was its owner's alone after the first edit. */
    @Test
    void whoMayReadTheFileMayReadItAfterAnEdit() throws IOException {
        change("do=accept&bead=0");
        Path file = folder.resolve(FILE);
        assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"));
        assertTrue(Files.getPosixFilePermissions(file).contains(PosixFilePermission.GROUP_READ));
        Set<PosixFilePermission> shared = PosixFilePermissions.fromString("rw-rw-r--");
        Files.setPosixFilePermissions(file, shared);
        change("do=accept&bead=1");
        assertEquals(shared, Files.getPosixFilePermissions(file));
    }

    @Test
    void anEditNeverGoesOverAFileThatChanged() throws IOException {
        change("do=accept&bead=0");
        Path file = folder.resolve(FILE);
        String before = hash();
        String edited = Files.readString(file) + "\n# A remark from elsewhere.\n";
        Files.writeString(file, edited);
        Answer conflict = post("pair=T.O.E1&hash=" + before + "&do=accept&bead=1");
        assertEquals(409, conflict.status());
        assertEquals("conflict", conflict.json().get("error").getAsString());
        assertTrue(reviewed(conflict.json().getAsJsonArray("mine"), 1));
        assertFalse(reviewed(conflict.json().getAsJsonArray("theirs"), 1));
        assertEquals(edited, Files.readString(file));
        // It changes once more before the reviewer has chosen: he is asked again.
        String again = edited + "\n# And another.\n";
        Files.writeString(file, again);
        Answer stale = post("pair=T.O.E1&hash=" + conflict.json().get("hash").getAsString() + "&do=mine");
        assertEquals(409, stale.status());
        assertEquals(again, Files.readString(file));
        Answer settled = post("pair=T.O.E1&hash=" + stale.json().get("hash").getAsString() + "&do=mine");
        assertEquals(200, settled.status());
        String mine = Files.readString(file);
        assertFalse(mine.contains("elsewhere"));
        assertTrue(reviewed(settled.json().getAsJsonArray("beads"), 1));
        // What was not chosen is one step back.
        assertEquals(200, change("do=undo").status());
        String theirs = Files.readString(file);
        assertTrue(theirs.contains("# A remark from elsewhere.\n# And another.\n"), theirs);
        assertEquals(200, change("do=undo").status());
        assertEquals(mine, Files.readString(file));
    }

    @Test
    void theFilesVersionCanBeTakenAndMineIsOneStepBack() throws IOException {
        change("do=accept&bead=0");
        Path file = folder.resolve(FILE);
        String before = hash();
        String edited = Files.readString(file).replace("== 1.00 reviewed", "== 0.10 doubtful");
        Files.writeString(file, edited);
        Answer conflict = post("pair=T.O.E1&hash=" + before + "&do=accept&bead=1");
        Answer settled = post("pair=T.O.E1&hash=" + conflict.json().get("hash").getAsString() + "&do=theirs");
        assertEquals(200, settled.status());
        assertFalse(reviewed(settled.json().getAsJsonArray("beads"), 0));
        assertEquals(edited, Files.readString(file));
        Answer undone = change("do=undo");
        assertTrue(reviewed(undone.json().getAsJsonArray("beads"), 0));
        assertTrue(reviewed(undone.json().getAsJsonArray("beads"), 1));
    }

    @Test
    void nothingIsWrittenOverLinesThatAreNotUnderstood() throws IOException {
        Path file = folder.resolve(FILE);
        Files.createDirectories(file.getParent());
        String broken = "== 1.00 reviewed\nO 水要用泉水，火要用炭火。\nX what is this\n";
        Files.writeString(file, broken);
        JsonObject review = get("/api/review?pair=T.O.E1").json();
        assertEquals("[\"Line 3: ", review.get("problems").toString().substring(0, 10));
        assertEquals(422, change("do=merge&bead=0").status());
        assertEquals(broken, Files.readString(file));
    }

    @Test
    void windowsLinesAndTheMarkStay() throws IOException {
        change("do=accept&bead=0");
        Path file = folder.resolve(FILE);
        Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
        Answer conflict = change("do=compare");
        post("pair=T.O.E1&hash=" + conflict.json().get("hash").getAsString() + "&do=theirs");
        assertEquals(200, change("do=accept&bead=1").status());
        String saved = Files.readString(file);
        assertTrue(saved.startsWith("\uFEFF# ") && !saved.replace("\r\n", "").contains("\n"), saved);
    }

    private static boolean reviewed(JsonArray beads, int bead) {
        return beads.get(bead).getAsJsonObject().get("reviewed").getAsBoolean();
    }
}
