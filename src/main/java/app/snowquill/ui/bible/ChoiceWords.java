package app.snowquill.ui.bible;

import java.util.function.Function;
import javafx.util.StringConverter;

/** Values of a choice as words. Stateless. */
final class ChoiceWords {
    private ChoiceWords() {
    }

    static <T> StringConverter<T> as(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                return null;
            }
        };
    }
}
