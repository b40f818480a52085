package app.snowquill.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What a setting's text may be.
 *
 * @param expectation completes "it has to be ..."
 */
record SettingRule(Form form, String expectation, Predicate<String> accepts) {
    enum Form {
        TEXT, NUMBER
    }

    static SettingRule fileName() {
        return new SettingRule(Form.TEXT, "the path of a file", text -> {
            try {
                return Path.of(text).getNameCount() > 0;
            } catch (InvalidPathException e) {
                return false;
            }
        });
    }

    static SettingRule wholeNumber(long least, long most) {
        String range = most == Long.MAX_VALUE ? "of at least " + least
                : String.format(Locale.ENGLISH, "from %,d to %,d", least, most);
        return new SettingRule(Form.NUMBER, "a whole number " + range, text -> {
            try {
                long number = Long.parseLong(text);
                return number >= least && number <= most;
            } catch (NumberFormatException e) {
                return false;
            }
        });
    }

    static SettingRule oneOf(String... words) {
        List<String> all = List.of(words);
        return new SettingRule(Form.TEXT, all.size() == 1 ? "“" + words[0] + "”" : "one of " + String.join(", ", all),
                text -> all.contains(text.toLowerCase(Locale.ROOT)));
    }
}
