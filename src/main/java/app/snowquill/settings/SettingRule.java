package app.snowquill.settings;

import app.snowquill.engine.RemoteSettings;
import java.net.URI;
import java.net.URISyntaxException;
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
        return pathOf("file");
    }

    static SettingRule folderName() {
        return pathOf("folder");
    }

    private static SettingRule pathOf(String thing) {
        return new SettingRule(Form.TEXT, "the path of a " + thing, text -> {
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

    static SettingRule decimal(double least, double most) {
        String range = String.format(Locale.ENGLISH, "a number from %s to %s", least, most);
        return new SettingRule(Form.NUMBER, range, text -> {
            try {
                double number = Double.parseDouble(text);
                return number >= least && number <= most;
            } catch (NumberFormatException e) {
                return false;
            }
        });
    }

    static SettingRule anyText() {
        return new SettingRule(Form.TEXT, "a text", text -> true);
    }

    /** HTTPS, or plain HTTP to this computer: a key or a manuscript must not be read on the way. */
    static SettingRule webAddress() {
        return new SettingRule(Form.TEXT, "an address that begins with https://, or with http:// on this computer", text -> {
            try {
                RemoteSettings remote = new RemoteSettings(new URI(text), "", 0, 1);
                String scheme = remote.address().getScheme();
                return remote.address().getHost() != null && remote.address().getUserInfo() == null
                        && ("https".equals(scheme) || "http".equals(scheme) && remote.isHere());
            } catch (URISyntaxException e) {
                return false;
            }
        });
    }

    /** Words of a closed set, by commas. */
    static SettingRule listOf(String... words) {
        List<String> all = List.of(words);
        return new SettingRule(Form.TEXT, "some of " + String.join(", ", all) + ", by commas",
                text -> all.containsAll(List.of(text.toLowerCase(Locale.ROOT).split("\\s*,\\s*"))));
    }

    static SettingRule oneOf(String... words) {
        List<String> all = List.of(words);
        return new SettingRule(Form.TEXT, all.size() == 1 ? "“" + words[0] + "”" : "one of " + String.join(", ", all),
                text -> all.contains(text.toLowerCase(Locale.ROOT)));
    }
}
