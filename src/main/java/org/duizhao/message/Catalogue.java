package org.duizhao.message;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.duizhao.model.Message;

/** The texts of all messages in one language. Safe for several threads. */
public final class Catalogue {

    /** Plurals as in English, which is all that the patterns use; numbers without separators, as files have them. */
    private static final ULocale PLAIN = new ULocale("en_US_POSIX");

    private static final Map<Language, Catalogue> ALL = new EnumMap<>(Language.class);

    private final Language language;
    private final Properties patterns;

    private Catalogue(Language language) {
        this.language = language;
        this.patterns = read(language == Language.EN ? "messages.properties" : "messages_zh.properties");
    }

    public static Catalogue of(Language language) {
        synchronized (ALL) {
            return ALL.computeIfAbsent(language, Catalogue::new);
        }
    }

    public Language language() {
        return language;
    }

    /** The names of all texts. */
    public Set<String> keys() {
        return new TreeSet<>(patterns.stringPropertyNames());
    }

    /**
     * The text of a name, with places for its arguments (ICU's MessageFormat).
     *
     * @throws IllegalArgumentException where there is no such text
     */
    public String pattern(String key) {
        String pattern = patterns.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message is called " + key);
        }
        return pattern;
    }

    /** What a message says in this language. */
    public String text(String key, Object... arguments) {
        return text(Message.of(key, arguments));
    }

    /** What a message says in this language. */
    public String text(Message message) {
        if (message.key().equals(Message.FOREIGN)) {
            return said(message.arguments().get(0)).toString();
        }
        Object[] said = message.arguments().stream().map(this::said).toArray();
        return new MessageFormat(pattern(message.key()), PLAIN).format(said);
    }

    private Object said(Object argument) {
        if (argument instanceof Message message) {
            return text(message);
        }
        if (argument instanceof List<?> list) {
            return list.stream()
                    .map(a -> said(a).toString())
                    .reduce((a, b) -> text("list.and", a, b))
                    .orElse("");
        }
        return argument instanceof Number number ? number : argument.toString();
    }

    private static Properties read(String file) {
        Properties properties = new Properties();
        try (InputStream in = Catalogue.class.getResourceAsStream(file);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
