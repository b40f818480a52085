package app.snowquill.pipeline.writing;

import app.snowquill.engine.JsonShape;
import app.snowquill.engine.JsonShape.OneOf;
import java.util.Arrays;
import java.util.Locale;

/** The shapes that writers use again and again. */
final class Shapes {
    private Shapes() {
    }

    /** The names of an enum as they stand in JSON. */
    @SafeVarargs
    static <E extends Enum<E>> JsonShape oneOf(E... values) {
        return new OneOf(Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList());
    }
}
