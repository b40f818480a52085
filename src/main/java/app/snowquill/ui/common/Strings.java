package app.snowquill.ui.common;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Every word the window shows, by key. Immutable; one for the program. A key that nobody wrote is an error of the program and
 * fails at once.
 */
public final class Strings {
    private final Locale locale;
    private final Map<String, String> words = new HashMap<>();

    public Strings(Locale locale) {
        this.locale = locale;
        ResourceBundle found = ResourceBundle.getBundle("app.snowquill.i18n.messages", locale);
        found.keySet().forEach(key -> words.put(key, found.getString(key)));
    }

    /** The text of a key, with {0}, {1} ... filled in as {@link MessageFormat} does. */
    public String text(String key, Object... arguments) {
        String pattern = words.get(key);
        if (pattern == null) {
            throw new MissingResourceException("There is no text for " + key, Strings.class.getName(), key);
        }
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** The text of a key that need not exist: a caption, a prompt. Blank where nobody wrote one. */
    public String orBlank(String key) {
        return words.getOrDefault(key, "");
    }

    /** The text of one value of a family: {@code of("role", CharacterRole.ALLY)} is the text of "role.ally". */
    public String of(String family, Enum<?> value) {
        return text(family + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The text of one numbered member of a family: {@code of("step", 4)} is the text of "step.4". */
    public String of(String family, int number) {
        return text(family + "." + number);
    }

    public Locale locale() {
        return locale;
    }
}
