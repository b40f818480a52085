package app.snowquill.scene.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The word lists of this room, from {@code word-lists.properties}: one key a list, entries parted by a bar. */
enum WordList {
    STOCK_PHRASES("stock-phrases"), BRIGHT("bright"), DARK("dark");

    private final List<String> entries;

    WordList(String key) {
        String text = ResourceBundle.getBundle("app.snowquill.scene.quality.word-lists", Locale.ROOT).getString(key);
        entries = Arrays.stream(text.split("\\|")).map(String::strip).filter(entry -> !entry.isEmpty()).toList();
    }

    /** In small letters, with straight apostrophes. */
    List<String> entries() {
        return entries;
    }
}
