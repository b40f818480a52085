package app.snowquill.pipeline.writing;

import app.snowquill.engine.JsonShape;
import app.snowquill.engine.JsonShape.OneOf;
import app.snowquill.engine.JsonShape.Phrase;
import app.snowquill.engine.JsonShape.Sentences;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The shapes that writers use again and again. */
final class Shapes {
    private Shapes() {
    }

    /** One sentence of {@code least} to {@code most} words. */
    static JsonShape sentence(int least, int most) {
        return new Sentences(1, 1, least, most);
    }

    static JsonShape phrase(int least, int most) {
        return new Phrase(least, most);
    }

    static JsonShape oneOf(Collection<String> values) {
        return new OneOf(List.copyOf(values));
    }

    /** The names of an enum as they stand in JSON. */
    @SafeVarargs
    static <E extends Enum<E>> JsonShape oneOf(E... values) {
        return new OneOf(Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList());
    }
}
