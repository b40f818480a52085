package app.snowquill.ui.history;

import app.snowquill.story.Book;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says the path of a form's field in words: "scenes[#s03].title" is "Scenes · The ferry · Title". Stateless. */
final class FieldWords {
    private static final Pattern PART = Pattern.compile("([a-zA-Z_0-9]+)|\\[#([^]]+)]|\\[(\\d+)]");

    private FieldWords() {
    }

    static String of(String path, Book book) {
        List<String> words = new ArrayList<>();
        Matcher part = PART.matcher(path);
        while (part.find()) {
            if (part.group(1) != null) {
                String plain = part.group(1).replace('_', ' ').strip();
                words.add(plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1));
            } else if (part.group(2) != null) {
                words.add(named(part.group(2), book));
            } else {
                words.add(Integer.toString(Integer.parseInt(part.group(3)) + 1));
            }
        }
        return String.join(" · ", words);
    }

    private static String named(String id, Book book) {
        return book.outline().scene(id).map(scene -> scene.title()).filter(title -> !title.isBlank())
                .orElseGet(() -> book.nameOf(id));
    }
}
