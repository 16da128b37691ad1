package org.duizhao.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.model.Diagnostics;
import org.duizhao.model.Languages;
import org.duizhao.model.Message;
import org.duizhao.model.Place;
import org.duizhao.model.Titles;
import org.duizhao.model.XmlCharacters;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML mapping that knows where its entries stand and which of them were asked for, so that {@link #noMore()} can
 * complain of keys that mean nothing here. JSON is read the same way, being YAML.
 */
final class YamlMap {

    /** The parser takes time by the square of a line's length. */
    private static final int LONGEST_LINE = 200_000;

    /** An escape in quotation marks (YAML 1.2.2, section 5.7) without its digits, or beyond U+10FFFF. */
    private static final Pattern FAULTY_ESCAPE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*(\\\\(?:x(?!\\p{XDigit}{2})"
            + "|u(?!\\p{XDigit}{4})|U(?!00(?:0\\p{XDigit}|10)\\p{XDigit}{4})))");

    private final String file;
    private final Place place;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Diagnostics diagnostics;

    private YamlMap(String file, Node node, Diagnostics diagnostics) {
        this.file = file;
        this.place = place(file, node);
        this.diagnostics = diagnostics;
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    if (entries.put(key.getValue(), tuple.getValueNode()) != null) {
                        diagnostics.error("M02.key", place(file, key), key.getValue());
                    }
                    places.put(key.getValue(), place(file, key));
                }
            }
        } else {
            diagnostics.error("M03.mapping", place);
        }
    }

    /** Reads a file whose top is a mapping. */
    static Optional<YamlMap> read(String file, String text, Diagnostics diagnostics) {
        Optional<Node> top = compose(file, text, diagnostics);
        if (top.isEmpty() && !diagnostics.hasErrors()) {
            diagnostics.error("M01.empty", Place.of(file));
        }
        return top.map(node -> new YamlMap(file, node, diagnostics));
    }

    /** Reads a file whose top is a list of mappings. */
    static List<YamlMap> readList(String file, String text, Diagnostics diagnostics) {
        return compose(file, text, diagnostics)
                .map(node -> mappings(file, node, diagnostics))
                .orElse(List.of());
    }

    private static Optional<Node> compose(String file, String text, Diagnostics diagnostics) {
        int line = 0;
        for (String words : (Iterable<String>) text.lines()::iterator) {
            line++;
            if (words.length() > LONGEST_LINE) {
                diagnostics.error("M01.long", new Place(file, line, 1), LONGEST_LINE);
                return Optional.empty();
            }
        }
        try {
            Optional<Node> top =
                    new Compose(LoadSettings.builder().setLabel(file).build()).composeString(text);
            top.ifPresent(node -> refuseControls(file, node, diagnostics));
            return top;
        } catch (MarkedYamlEngineException e) {
            Place where = e.getProblemMark().map(m -> place(file, m)).orElse(Place.of(file));
            diagnostics.error("M01.line", where, e.getProblem());
        } catch (NumberFormatException e) {
            // The parser takes the digits of an escape for granted, and that they are a character.
            diagnostics.error("M01.escape", escape(file, text));
        } catch (StackOverflowError e) {
            // The parser goes down a level of the stack with each level of nesting, and knows no bound.
            diagnostics.error("M01.deep", Place.of(file));
        } catch (YamlEngineException e) {
            diagnostics.error("M01.file", Place.of(file), e.getMessage());
        }
        return Optional.empty();
    }

    /** Where the first escape stands that has not as many digits as it needs, or a number beyond all characters. */
    private static Place escape(String file, String text) {
        int line = 0;
        for (String words : (Iterable<String>) text.lines()::iterator) {
            line++;
            Matcher escape = FAULTY_ESCAPE.matcher(words);
            if (escape.find()) {
                return new Place(file, line, words.codePointCount(0, escape.start(1)) + 1);
            }
        }
        return Place.of(file);
    }

    /** Complains of control characters, which values in quotation marks can hold by their numbers. */
    private static void refuseControls(String file, Node top, Diagnostics diagnostics) {
        // An alias makes a node stand in several places, even in itself.
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Node> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (!seen.add(node)) {
                continue;
            }
            if (node instanceof ScalarNode scalar) {
                String value = scalar.getValue();
                XmlCharacters.firstOther(value)
                        .ifPresent(at -> XmlCharacters.refuse(value.codePointAt(at), place(file, node), diagnostics));
            } else if (node instanceof SequenceNode sequence) {
                sequence.getValue().forEach(open::push);
            } else if (node instanceof MappingNode mapping) {
                mapping.getValue().forEach(entry -> {
                    open.push(entry.getKeyNode());
                    open.push(entry.getValueNode());
                });
            }
        }
    }

    private static List<YamlMap> mappings(String file, Node node, Diagnostics diagnostics) {
        if (!(node instanceof SequenceNode sequence)) {
            diagnostics.error("M03.list", place(file, node));
            return List.of();
        }
        return sequence.getValue().stream()
                .map(n -> new YamlMap(file, n, diagnostics))
                .toList();
    }

    Place place() {
        return place;
    }

    /** Where a key stands; the mapping's own place if it does not. */
    Place place(String key) {
        return places.getOrDefault(key, place);
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    Collection<String> keys() {
        return entries.keySet();
    }

    /** A text that must be there and hold something; the empty text after a complaint if it does not. */
    String text(String key) {
        String value = textOrBlank(key);
        if (value.isEmpty() && entries.get(key) instanceof ScalarNode) {
            diagnostics.error("M04.blank", place(key), key);
        }
        return value;
    }

    /** A text that must be there; whoever asks tells if nothing is in it. */
    String textOrBlank(String key) {
        Optional<String> value = optional(key);
        if (value.isEmpty() && !entries.containsKey(key)) {
            diagnostics.error("M04.key", place, key);
        }
        return value.orElse("");
    }

    String text(String key, String otherwise) {
        return optional(key).orElse(otherwise);
    }

    Optional<String> optional(String key) {
        asked.add(key);
        Node node = entries.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue().strip());
        }
        diagnostics.error("M03.text", place(key), key);
        return Optional.empty();
    }

    /** A scalar to the letter, white space included. */
    Optional<String> verbatim(String key) {
        asked.add(key);
        return entries.get(key) instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : optional(key);
    }

    /** A whole number; {@code otherwise} where the key is not there, and after a complaint. */
    int number(String key, int otherwise) {
        Optional<String> value = optional(key);
        try {
            return value.map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException e) {
            diagnostics.error("M03.number", place(key), key);
            return otherwise;
        }
    }

    /** Whether a key says yes; no where the key is not there, and after a complaint. */
    boolean yes(String key) {
        String value = text(key, "no");
        if (!value.matches("yes|true|no|false")) {
            diagnostics.error("M03.yes-no", place(key), key);
        }
        return value.matches("yes|true");
    }

    /** A list of texts; one text alone counts as a list of one. */
    List<String> texts(String key) {
        asked.add(key);
        Node node = entries.get(key);
        List<String> values = new ArrayList<>();
        if (node instanceof ScalarNode scalar) {
            values.add(scalar.getValue().strip());
        } else if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (item instanceof ScalarNode scalar) {
                    values.add(scalar.getValue().strip());
                } else {
                    diagnostics.error("M03.texts", place(file, item), key);
                }
            }
        } else if (node != null) {
            diagnostics.error("M03.texts", place(key), key);
        }
        return values;
    }

    /** A list of lists of texts. What is something else is in it as a text that nobody writes, to be complained of. */
    List<List<String>> lists(String key) {
        asked.add(key);
        Node node = entries.get(key);
        return node == null
                ? List.of()
                : members(node).stream().map(YamlMap::scalars).toList();
    }

    private static List<String> scalars(Node node) {
        return members(node).stream()
                .map(n -> n instanceof ScalarNode scalar ? scalar.getValue() : "…")
                .toList();
    }

    private static List<Node> members(Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
    }

    /** A mapping below this one, if it is there. */
    Optional<YamlMap> map(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key)).map(n -> new YamlMap(file, n, diagnostics));
    }

    /** A list of mappings; none where the key is not there. */
    List<YamlMap> maps(String key) {
        asked.add(key);
        Node node = entries.get(key);
        return node == null ? List.of() : mappings(file, node, diagnostics);
    }

    /** Whether the key holds a list that begins with a mapping. */
    boolean isListOfMaps(String key) {
        return entries.get(key) instanceof SequenceNode sequence
                && !sequence.getValue().isEmpty()
                && sequence.getValue().get(0) instanceof MappingNode;
    }

    /** Texts by their keys, in order, whatever the keys are. */
    Map<String, String> table(String key) {
        Map<String, String> table = new LinkedHashMap<>();
        map(key).ifPresent(m -> m.keys().forEach(k -> table.put(k, m.text(k))));
        return table;
    }

    /** A text in several languages: {@code {en: …, zh-Hans: …}}. */
    Titles titles(String key) {
        Map<String, String> titles = table(key);
        for (String language : titles.keySet()) {
            checkLanguage(language, place(key));
        }
        return new Titles(titles);
    }

    /** Complains of what is no tag of a language (RFC 5646), or of none that is known. */
    void checkLanguage(String tag, Place where) {
        if (!Languages.isTag(tag)) {
            diagnostics.error("M30.tag", where, tag);
        } else if (!Languages.isKnown(tag)) {
            diagnostics.error("M30.unknown", where, tag);
        } else if (Languages.isChineseByAnotherName(tag)) {
            diagnostics.error("M30.chinese", where, tag);
        }
    }

    /** Complains of every key that nobody asked for. */
    void noMore() {
        for (String key : entries.keySet()) {
            if (!asked.contains(key)) {
                Message near = Nearest.to(key, asked)
                        .map(n -> Message.of("did-you-mean", n))
                        .orElse(Message.none());
                diagnostics.error("M05", places.get(key), key, near, asked);
            }
        }
    }

    private static Place place(String file, Node node) {
        return node.getStartMark().map(m -> place(file, m)).orElse(Place.of(file));
    }

    private static Place place(String file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
