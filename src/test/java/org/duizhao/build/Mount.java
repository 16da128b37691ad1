package org.duizhao.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Small disks for tests, where the machine lets us mount them: to be filled, or not to be written to. */
public final class Mount {

    private Mount() {}

    /** Mounts a disk of 64 kB; false where that is not allowed. */
    public static boolean small(Path folder) throws IOException, InterruptedException {
        return run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.toString());
    }

    /** Forbids to write to a disk that was mounted. */
    public static boolean readOnly(Path folder) throws IOException, InterruptedException {
        return run("mount", "-o", "remount,ro", folder.toString());
    }

    public static void gone(Path folder) throws IOException, InterruptedException {
        run("umount", "-l", folder.toString());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(command));
        try {
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
