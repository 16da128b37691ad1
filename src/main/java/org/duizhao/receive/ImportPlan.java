package org.duizhao.receive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts received files into an edition: what its manifest is afterwards, and which files are new. Nothing is written here.
 */
public final class ImportPlan {

    /** What a received text is to be in the edition. */
    public enum Role {
        /** The text whose paragraphs are the passages of its part. */
        BASE,
        /** A text beside the base. */
        WITNESS,
        /** A text about the work, as a part of its own in the appendix. */
        COMMENTARY;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Where a text is to go; empty where the import is to find a place. */
    public record Wanted(Optional<String> part, Optional<Role> role, Optional<String> siglum) {}

    /**
     * One text put into the manifest.
     *
     * @param formerBase the siglum of the base that it takes the place of; empty where there was none
     * @param line of its entry in the manifest, from 1
     */
    public record Placed(
            Received received,
            String siglum,
            String part,
            boolean newPart,
            Role role,
            String file,
            String formerBase,
            int line) {}

    private final ManifestEdit manifest;
    private final List<Placed> placed = new ArrayList<>();

    public ImportPlan(String manifest) throws RefusedException {
        this.manifest = new ManifestEdit(manifest);
        if (!this.manifest.isReadable()) {
            throw RefusedException.error("I09.manifest");
        }
    }

    /** The manifest as it is to be. */
    public String manifest() {
        return manifest.text();
    }

    /** What has been put in, in order; lines are those of the manifest as it is to be. */
    public List<Placed> placed() {
        List<Placed> all = new ArrayList<>();
        String[] lines = manifest.text().split("\n", -1);
        for (Placed p : placed) {
            int at = 0;
            while (at < lines.length && !lines[at].strip().equals("- siglum: " + p.siglum())) {
                at++;
            }
            all.add(new Placed(
                    p.received(), p.siglum(), p.part(), p.newPart(), p.role(), p.file(), p.formerBase(), at + 1));
        }
        return List.copyOf(all);
    }

    /** Puts a text in. */
    public void add(Received received, Wanted wanted) throws RefusedException {
        List<String> parts = manifest.values("parts", "id");
        String part = part(parts, wanted);
        boolean newPart = !parts.contains(part);
        Role role = wanted.role().orElse(newPart ? Role.BASE : Role.WITNESS);
        if (role == Role.COMMENTARY && !newPart) {
            throw RefusedException.error("I12.commentary", part);
        }
        if (role == Role.WITNESS && newPart) {
            throw RefusedException.error("I12.absent", part, parts.isEmpty(), parts);
        }
        String siglum = siglum(wanted, role);
        String file = received.fileName();
        String kind = role == Role.BASE ? "original" : role == Role.WITNESS ? "translation" : "commentary";
        manifest.append("witnesses", WitnessEntry.of(received, siglum, kind, part, file));
        String former =
                newPart ? "" : manifest.value("parts", "id", part, "base").orElse("");
        if (newPart) {
            manifest.append("parts", partEntry(received, part, siglum, role));
        } else if (role == Role.BASE) {
            replaceBase(part, siglum, former);
        } else {
            manifest.add("parts", "id", part, "witnesses", siglum, "base");
        }
        if (!manifest.isReadable()) {
            throw RefusedException.error("I13.manifest");
        }
        placed.add(new Placed(received, siglum, part, newPart, role, file, role == Role.BASE ? former : "", 0));
    }

    /** A retroversion leaves the part whose original has come; any other base stays in it as a witness. */
    private void replaceBase(String part, String siglum, String former) throws RefusedException {
        manifest.set("parts", "id", part, "base", siglum, "id");
        boolean retroversion = manifest.value("witnesses", "siglum", former, "kind")
                .filter("retroversion"::equals)
                .isPresent();
        if (!former.isEmpty() && !retroversion) {
            manifest.add("parts", "id", part, "witnesses", former, "base");
        }
    }

    private static String partEntry(Received received, String part, String siglum, Role role) {
        StringBuilder out = new StringBuilder("- id: " + part + "\n");
        Map<String, String> titles = received.titles();
        if (titles.isEmpty()) {
            titles = Map.of("en", "Part " + part);
        }
        out.append("  title:\n");
        titles.forEach((language, title) -> out.append("    ")
                .append(language)
                .append(": ")
                .append(YamlText.scalar(title))
                .append('\n'));
        out.append("  base: ").append(siglum).append('\n');
        if (role == Role.COMMENTARY) {
            out.append("  appendix: yes\n");
        }
        return out.toString();
    }

    private static String part(List<String> parts, Wanted wanted) throws RefusedException {
        if (wanted.part().isPresent()) {
            String part = wanted.part().get();
            if (!part.matches("[A-Z][A-Za-z0-9]*")) {
                throw RefusedException.error("I12.id", part);
            }
            return part;
        }
        if (wanted.role().filter(Role.COMMENTARY::equals).isPresent()) {
            return free(parts, "CQXYZ");
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        if (parts.isEmpty()) {
            return "T";
        }
        throw RefusedException.error("I12.several", parts);
    }

    private String siglum(Wanted wanted, Role role) throws RefusedException {
        List<String> taken = manifest.values("witnesses", "siglum");
        if (wanted.siglum().isEmpty()) {
            return free(taken, role == Role.BASE ? "OPQ" : role == Role.WITNESS ? "ABCDEFGH" : "QKC");
        }
        String siglum = wanted.siglum().get();
        if (!siglum.matches("[A-Z][A-Za-z0-9]*")) {
            throw RefusedException.error("I11.unfit", siglum);
        }
        if (taken.contains(siglum)) {
            throw RefusedException.error("I11.taken", siglum, taken);
        }
        return siglum;
    }

    /** The first letter that is free of those that suit, then of all, then with a number. */
    private static String free(List<String> taken, String suited) {
        for (char c : (suited + "ABCDEFGHIJKLMNOPQRSTUVWXYZ").toCharArray()) {
            if (!taken.contains(String.valueOf(c))) {
                return String.valueOf(c);
            }
        }
        int n = 2;
        while (taken.contains(suited.substring(0, 1) + n)) {
            n++;
        }
        return suited.substring(0, 1) + n;
    }
}
