package org.duizhao.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.duizhao.align.AlignmentFile;
import org.duizhao.align.Proposal;
import org.duizhao.disk.WholeFile;
import org.duizhao.model.Message;
import org.duizhao.model.MessageException;
import org.duizhao.model.Part;
import org.duizhao.model.Sha256;
import org.duizhao.model.StrictDecoder;
import org.duizhao.read.SourcesLock;

/** An alignment file as it is on disk, and the writing of it. */
final class AlignmentOnDisk {

    private final Path root;
    private final Path file;
    private final Part part;
    private final String siglum;

    AlignmentOnDisk(Path root, String name, Part part, String siglum) {
        this.root = root;
        this.file = root.resolve(name);
        this.part = part;
        this.siglum = siglum;
    }

    /**
     * What the file says now.
     *
     * @param hash SHA-256 of its bytes, of none if there is no file
     * @param problems lines that are not understood; with any, nothing may be written over them
     * @param windowsLines whether its lines end as on Windows
     * @param mark whether it begins with a byte order mark
     */
    record Content(String hash, AlignmentFile file, List<Message> problems, boolean windowsLines, boolean mark) {}

    Content read() throws IOException {
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        if (bytes.length == 0) {
            return new Content(Sha256.of(bytes), Proposal.empty(part, siglum), List.of(), false, false);
        }
        Optional<String> text = StrictDecoder.decode(bytes, StandardCharsets.UTF_8);
        if (text.isEmpty()) {
            List<Message> problems = List.of(Message.of("review.encoding"));
            return new Content(Sha256.of(bytes), Proposal.empty(part, siglum), problems, false, false);
        }
        AlignmentFile.Parsed parsed = AlignmentFile.parse(text.get(), part.base(), siglum);
        List<Message> problems = parsed.problems().stream()
                .map(p -> Message.of("review.problem", p.line(), p.what(), p.remedy()))
                .toList();
        return new Content(
                Sha256.of(bytes),
                parsed.file(),
                problems,
                text.get().contains("\r\n"),
                text.get().startsWith("\uFEFF"));
    }

    /**
     * Writes the file, whole or not at all, with line ends as it had.
     *
     * @return the new hash
     */
    String write(AlignmentFile content, Content before) throws IOException {
        Path folder = file.getParent();
        if (WholeFile.leadsOut(root, folder) || Files.isSymbolicLink(file)) {
            throw new MessageException("review.link", file.getFileName().toString());
        }
        Files.createDirectories(folder);
        return SourcesLock.during(root, () -> replace(content, before));
    }

    private String replace(AlignmentFile content, Content before) throws IOException {
        String text = (before.mark ? "\uFEFF" : "") + AlignmentFile.format(content, part.base(), siglum);
        byte[] bytes = (before.windowsLines ? text.replace("\n", "\r\n") : text).getBytes(StandardCharsets.UTF_8);
        try (WholeFile whole = WholeFile.at(file, ".part")) {
            whole.write(bytes);
            whole.keepPermissions();
            if (!Sha256.of(Files.exists(file) ? Files.readAllBytes(file) : new byte[0])
                    .equals(before.hash)) {
                throw new MessageException("review.changed");
            }
            whole.move();
        }
        return Sha256.of(bytes);
    }
}
