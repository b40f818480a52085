package app.snowquill.ui.common;

import java.util.function.Function;
import javafx.util.StringConverter;

/** Values of a choice as words. Stateless. */
public final class ChoiceWords {
    private ChoiceWords() {
    }

    /** @param words of a value that is chosen; nobody types one */
    public static <T> StringConverter<T> as(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("It is chosen, not typed.");
            }
        };
    }
}
