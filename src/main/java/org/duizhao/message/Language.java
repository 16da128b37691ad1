package org.duizhao.message;

import java.util.Map;
import java.util.Optional;

/** A language in which Duizhao speaks to its user. The texts of an edition have nothing to do with it. */
public enum Language {
    EN,
    ZH;

    /** The language of a tag such as {@code zh_CN.UTF-8} or {@code en}; nothing where Duizhao does not speak it. */
    public static Optional<Language> of(String tag) {
        String language = tag.split("[_.@-]", 2)[0].toLowerCase(java.util.Locale.ROOT);
        return switch (language) {
            case "en", "c", "posix" -> Optional.of(EN);
            case "zh" -> Optional.of(ZH);
            default -> Optional.empty();
        };
    }

    /**
     * The user's language: the first that is set of LC_ALL, LC_MESSAGES and LANG, as POSIX has it; where none is, as on
     * Windows, that of the system. English for all that Duizhao does not speak.
     *
     * @param environment the environment's variables
     * @param system the system's language, such as {@code zh}
     */
    public static Language ofUser(Map<String, String> environment, String system) {
        for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                return of(value).orElse(EN);
            }
        }
        return of(system).orElse(EN);
    }

    /** As pages and screen readers know it. */
    public String tag() {
        return this == ZH ? "zh-Hans" : "en";
    }

    /** The word that options take for it. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
