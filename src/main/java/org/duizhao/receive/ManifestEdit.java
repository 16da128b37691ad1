package org.duizhao.receive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Edits the text of a manifest at the places of its nodes, so that comments, order and the editor's own way of writing
 * stay. The text has line feeds alone as line ends. Every edit gives the text back as it is then.
 */
public final class ManifestEdit {

    private String text;

    public ManifestEdit(String text) {
        this.text = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    public String text() {
        return text;
    }

    /** Whether the text is YAML with keys at its top. */
    public boolean isReadable() {
        try {
            return new Compose(LoadSettings.builder().build())
                            .composeString(text)
                            .orElse(null)
                    instanceof MappingNode;
        } catch (YamlEngineException | NumberFormatException e) {
            return false;
        }
    }

    /** The values of a key in the entries of a list, in order: the ids of the parts, the sigla of the witnesses. */
    public List<String> values(String list, String key) {
        return entries(list).stream()
                .map(e -> scalar(e, key))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A key's value in the entry of a list that is known by another key's value. */
    public Optional<String> value(String list, String by, String is, String key) {
        return entry(list, by, is).flatMap(e -> scalar(e, key));
    }

    /**
     * Puts an entry at the end of a list at the manifest's top.
     *
     * @param entry its lines, the first of which begins with {@code "- "}
     * @throws RefusedException where the list is written in brackets
     */
    public void append(String list, String entry) throws RefusedException {
        Node node = find(root(), list).orElse(null);
        if (node == null) {
            text = text + (text.endsWith("\n\n") ? "" : "\n") + list + ":\n" + indent(entry, 2);
            return;
        }
        if (!(node instanceof SequenceNode sequence) || sequence.getFlowStyle() == FlowStyle.FLOW) {
            boolean empty = node instanceof SequenceNode s && s.getValue().isEmpty()
                    || node instanceof ScalarNode nothing && nothing.getValue().isEmpty();
            if (!empty) {
                throw RefusedException.error("I13.list", list);
            }
            replace(node, "\n" + indent(entry, 2).stripTrailing());
            return;
        }
        int dash = column(sequence);
        Node last = sequence.getValue().get(sequence.getValue().size() - 1);
        boolean airy = sequence.getValue().size() > 1 && blankAbove(line(last));
        insertAfter(endOfEntry(line(last), dash), (airy ? "\n" : "") + indent(entry, dash));
    }

    /** The lines of an entry as they stand, from its hyphen to its last one with anything; none where there is no such. */
    public List<String> entryText(String list, String by, String is) {
        Optional<MappingNode> entry = entry(list, by, is);
        if (entry.isEmpty() || entry.get().getFlowStyle() == FlowStyle.FLOW) {
            return List.of();
        }
        int first = line(entry.get());
        String[] lines = text.split("\n", -1);
        return List.of(lines).subList(first, endOfEntry(first, indentOf(lines[first])) + 1);
    }

    /** Takes an entry out of a list, with the blank lines above it. */
    public void remove(String list, String by, String is) {
        Optional<MappingNode> entry = entry(list, by, is);
        if (entry.isEmpty() || entry.get().getFlowStyle() == FlowStyle.FLOW) {
            return;
        }
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int first = line(entry.get());
        int end = endOfEntry(first, indentOf(lines.get(first))) + 1;
        while (first > 0 && lines.get(first - 1).isBlank()) {
            first--;
        }
        lines.subList(first, end).clear();
        text = String.join("\n", lines);
    }

    private static int indentOf(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** Gives a key of an entry another value, or adds the key below another one. */
    public void set(String list, String by, String is, String key, String value, String below) throws RefusedException {
        MappingNode entry = entry(list, by, is).orElseThrow();
        Optional<Node> present = find(entry, key);
        if (present.isPresent()) {
            replace(present.get(), value);
        } else if (entry.getFlowStyle() == FlowStyle.FLOW) {
            int at = offset(below(entry, below, by).getEndMark().orElseThrow());
            text = text.substring(0, at) + ", " + key + ": " + value + text.substring(at);
        } else {
            int at = line(below(entry, below, by));
            insertAfter(at, " ".repeat(column(entry)) + key + ": " + value + "\n");
        }
    }

    /** The value below which a key is added: the key's that is asked for, or the one by which the entry is known. */
    private static Node below(MappingNode entry, String key, String by) {
        return find(entry, key).or(() -> find(entry, by)).orElseThrow();
    }

    /** The texts of a list within an entry; one text alone counts as a list. */
    public List<String> texts(String list, String by, String is, String key) {
        Node node = entry(list, by, is).flatMap(e -> find(e, key)).orElse(null);
        List<String> texts = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(n -> texts.add(n instanceof ScalarNode s ? s.getValue() : ""));
        } else if (node instanceof ScalarNode one && !one.getValue().isEmpty()) {
            texts.add(one.getValue());
        }
        return texts;
    }

    /** Adds a text to a list within an entry; makes the list, below another key, where there is none. */
    public void add(String list, String by, String is, String key, String value, String below) throws RefusedException {
        MappingNode entry = entry(list, by, is).orElseThrow();
        Node node = find(entry, key).orElse(null);
        if (node instanceof SequenceNode sequence && sequence.getFlowStyle() != FlowStyle.FLOW) {
            Node last = sequence.getValue().get(sequence.getValue().size() - 1);
            insertAfter(line(last), " ".repeat(column(sequence)) + "- " + value + "\n");
            return;
        }
        if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            Node last = sequence.getValue().get(sequence.getValue().size() - 1);
            int at = offset(last.getEndMark().orElseThrow());
            text = text.substring(0, at) + ", " + value + text.substring(at);
            return;
        }
        List<String> all = new ArrayList<>(texts(list, by, is, key));
        all.add(value);
        set(list, by, is, key, "[" + String.join(", ", all) + "]", below);
    }

    private void replace(Node node, String value) throws RefusedException {
        int start = offset(node.getStartMark().orElseThrow());
        int end = offset(node.getEndMark().orElseThrow());
        if (node instanceof CollectionNode<?> list && list.getFlowStyle() != FlowStyle.FLOW
                || text.substring(start, end).indexOf('\n') >= 0) {
            throw RefusedException.error("I13.lines", (line(node) + 1), value.strip());
        }
        // An empty value begins right behind the colon.
        boolean apart = start > 0 && text.charAt(start - 1) == ':' && !value.startsWith("\n");
        text = text.substring(0, start) + (apart ? " " : "") + value + text.substring(end);
    }

    /** Whether a blank line stands above a line and the comments that belong to it. */
    private boolean blankAbove(int line) {
        String[] lines = text.split("\n", -1);
        int above = line - 1;
        while (above > 0 && lines[above].strip().startsWith("#")) {
            above--;
        }
        return above >= 0 && lines[above].isBlank();
    }

    /** The last line with anything of an entry, its own comments included, that begins in a line. */
    private int endOfEntry(int first, int dash) {
        String[] lines = text.split("\n", -1);
        int last = first;
        for (int i = first + 1; i < lines.length; i++) {
            String line = lines[i];
            if (line.isBlank()) {
                continue;
            }
            if (indentOf(line) <= dash) {
                break;
            }
            last = i;
        }
        return last;
    }

    private void insertAfter(int line, String inserted) {
        int at = 0;
        for (int i = 0; i <= line; i++) {
            at = text.indexOf('\n', at) + 1;
        }
        text = text.substring(0, at) + inserted + text.substring(at);
    }

    private static String indent(String entry, int columns) {
        StringBuilder out = new StringBuilder();
        for (String line : entry.strip().split("\n")) {
            out.append(line.isBlank() ? "" : " ".repeat(columns) + line).append('\n');
        }
        return out.toString();
    }

    private MappingNode root() {
        return (MappingNode)
                new Compose(LoadSettings.builder().build()).composeString(text).orElseThrow();
    }

    private List<MappingNode> entries(String list) {
        List<MappingNode> entries = new ArrayList<>();
        if (find(root(), list).orElse(null) instanceof SequenceNode sequence) {
            for (Node node : sequence.getValue()) {
                if (node instanceof MappingNode mapping) {
                    entries.add(mapping);
                }
            }
        }
        return entries;
    }

    private Optional<MappingNode> entry(String list, String by, String is) {
        return entries(list).stream()
                .filter(e -> scalar(e, by).filter(is::equals).isPresent())
                .findFirst();
    }

    private static Optional<Node> find(MappingNode mapping, String key) {
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
                return Optional.of(tuple.getValueNode());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> scalar(MappingNode mapping, String key) {
        return find(mapping, key).filter(ScalarNode.class::isInstance).map(n -> ((ScalarNode) n).getValue());
    }

    private static int line(Node node) {
        return node.getStartMark().orElseThrow().getLine();
    }

    private static int column(Node node) {
        return node.getStartMark().orElseThrow().getColumn();
    }

    /** YAML counts characters, Java counts UTF-16 units. */
    private int offset(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }
}
