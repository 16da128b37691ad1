package org.duizhao.version;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.export.Json;
import org.duizhao.version.Change.Kind;
import org.duizhao.version.EditionContent.PassageContent;

/** Says what changed between two versions of an edition. */
public final class VersionDiff {

    private final EditionContent before;
    private final EditionContent after;
    private final List<Change> changes = new ArrayList<>();

    private VersionDiff(EditionContent before, EditionContent after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Compares two TEI files.
     *
     * @param oldName what to call the former file in a complaint
     * @param newName what to call the new one
     * @throws IOException if one is not TEI as Duizhao writes it
     */
    public static VersionDiff of(String oldName, String before, String newName, String after) throws IOException {
        VersionDiff diff =
                new VersionDiff(EditionContentReader.read(oldName, before), EditionContentReader.read(newName, after));
        diff.compare();
        return diff;
    }

    /** The changes: of the edition, then by passage in reading order, then of glossary and works cited. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    private void compare() {
        if (!before.id().equals(after.id())) {
            changes.add(new Change("", Kind.CHANGED, "id of the edition", before.id(), after.id()));
        }
        fields("", "", before.facts(), after.facts());
        for (String number : union(before.passages().keySet(), after.passages().keySet())) {
            passage(number, before.passages().get(number), after.passages().get(number));
        }
        for (String id : union(before.terms().keySet(), after.terms().keySet())) {
            Map<String, String> a = before.terms().get(id);
            Map<String, String> b = after.terms().get(id);
            if (a == null || b == null) {
                changes.add(new Change(
                        "",
                        a == null ? Kind.ADDED : Kind.REMOVED,
                        "term " + id,
                        a == null ? "" : a.getOrDefault("term", ""),
                        b == null ? "" : b.getOrDefault("term", "")));
            } else {
                fields("", "term " + id + ", ", a, b);
            }
        }
        Map<String, String> works = new LinkedHashMap<>();
        before.works().forEach((k, v) -> works.put("work " + k, v));
        Map<String, String> newWorks = new LinkedHashMap<>();
        after.works().forEach((k, v) -> newWorks.put("work " + k, v));
        fields("", "", works, newWorks);
    }

    private void passage(String number, PassageContent a, PassageContent b) {
        if (a == null || b == null) {
            PassageContent there = a == null ? b : a;
            String text = there.texts().getOrDefault(there.base(), "");
            Kind kind = a == null ? there.retired().isEmpty() ? Kind.ADDED : Kind.RETIRED : Kind.REMOVED;
            String words = kind == Kind.RETIRED ? there.retired() : text;
            changes.add(new Change(number, kind, "passage", a == null ? "" : words, a == null ? words : ""));
            return;
        }
        if (a.retired().isEmpty() && !b.retired().isEmpty()) {
            changes.add(new Change(number, Kind.RETIRED, "passage", a.texts().getOrDefault(a.base(), ""), b.retired()));
            return;
        }
        if (!a.retired().equals(b.retired())) {
            changes.add(new Change(number, Kind.CHANGED, "retired number", a.retired(), b.retired()));
        }
        if (!a.base().equals(b.base())) {
            changes.add(new Change(number, Kind.CHANGED, "base", a.base(), b.base()));
        }
        fields(number, "heading of ", a.headings(), b.headings());
        fields(number, "text of ", a.texts(), b.texts());
        fields(number, "note ", a.notes(), b.notes());
        field(number, "commentary", a.commentary(), b.commentary());
        fields(number, "apparatus, ", a.apparatus(), b.apparatus());
        String base = b.base();
        for (String siglum : union(a.links().keySet(), b.links().keySet())) {
            boolean sameText =
                    a.texts().getOrDefault(siglum, "").equals(b.texts().getOrDefault(siglum, ""))
                            && a.texts().getOrDefault(base, "").equals(b.texts().getOrDefault(base, ""));
            Set<String> gone = new LinkedHashSet<>(a.links().getOrDefault(siglum, Set.of()));
            Set<String> come = new LinkedHashSet<>(b.links().getOrDefault(siglum, Set.of()));
            gone.removeAll(b.links().getOrDefault(siglum, Set.of()));
            come.removeAll(a.links().getOrDefault(siglum, Set.of()));
            // Where the words have changed, their links have as well.
            if (sameText && !(gone.isEmpty() && come.isEmpty())) {
                changes.add(new Change(
                        number,
                        Kind.CHANGED,
                        "alignment with " + siglum,
                        String.join("\n", gone),
                        String.join("\n", come)));
            }
        }
    }

    private void fields(String passage, String prefix, Map<String, String> a, Map<String, String> b) {
        for (String name : union(a.keySet(), b.keySet())) {
            field(passage, prefix + name, a.getOrDefault(name, ""), b.getOrDefault(name, ""));
        }
    }

    private void field(String passage, String of, String a, String b) {
        if (!a.equals(b)) {
            changes.add(new Change(
                    passage, a.isEmpty() ? Kind.ADDED : b.isEmpty() ? Kind.REMOVED : Kind.CHANGED, of, a, b));
        }
    }

    /** The keys of both in the new order, those that are gone behind the one they stood behind. */
    private static List<String> union(Set<String> before, Set<String> after) {
        List<String> keys = new ArrayList<>(after);
        String previous = null;
        for (String key : before) {
            if (!after.contains(key)) {
                keys.add(previous == null ? 0 : keys.indexOf(previous) + 1, key);
            }
            previous = key;
        }
        return keys;
    }

    /** For a person to read. */
    public String text() {
        StringBuilder out = new StringBuilder();
        out.append(named(before)).append(" → ").append(named(after)).append('\n');
        if (changes.isEmpty()) {
            boolean same = !before.sha256().isEmpty() && before.sha256().equals(after.sha256());
            return out.append(same ? "The two are the same.\n" : "Nothing that is compared has changed.\n")
                    .toString();
        }
        String passage = null;
        for (Change change : changes) {
            String heading = !change.passage().isEmpty()
                    ? change.passage()
                    : change.of().startsWith("term ")
                            ? "Glossary"
                            : change.of().startsWith("work ") ? "Works cited" : "The edition";
            if (!heading.equals(passage)) {
                out.append('\n').append(heading).append('\n');
                passage = heading;
            }
            out.append("  ")
                    .append(change.kind().word())
                    .append(": ")
                    .append(change.of())
                    .append('\n');
            String words =
                    switch (change.kind()) {
                        case ADDED, RETIRED -> change.after();
                        case REMOVED -> change.before();
                        case CHANGED ->
                            change.of().startsWith("alignment") || !TextDifference.akin(change.before(), change.after())
                                    ? prefixed("- ", change.before()) + prefixed("+ ", change.after())
                                    : TextDifference.marked(change.before(), change.after());
                    };
            words.lines().forEach(l -> out.append("    ").append(l).append('\n'));
        }
        return out.toString();
    }

    private static String prefixed(String sign, String lines) {
        StringBuilder out = new StringBuilder();
        lines.lines().forEach(l -> out.append(sign).append(l).append('\n'));
        return out.toString();
    }

    private static String named(EditionContent content) {
        String hash = content.sha256();
        String start = hash.length() > 12 ? hash.substring(0, 12) + "…" : hash;
        return content.id() + " " + content.version() + (hash.isEmpty() ? "" : " (sha256:" + start + ")");
    }

    /** For programs. */
    public String json() {
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("old", described(before));
        top.put("new", described(after));
        List<Object> list = new ArrayList<>();
        for (Change change : changes) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("passage", change.passage().isEmpty() ? null : change.passage());
            entry.put("kind", change.kind().word());
            entry.put("of", change.of());
            entry.put("old", change.before());
            entry.put("new", change.after());
            list.add(entry);
        }
        top.put("changes", list);
        return Json.of(top);
    }

    private static Map<String, Object> described(EditionContent content) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("edition", content.id());
        described.put("version", content.version());
        described.put("sha256", content.sha256());
        return described;
    }
}
