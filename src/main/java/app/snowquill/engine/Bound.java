package app.snowquill.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Bounds that stand on the components of a record, for {@link RecordShape} to read. One a component; a list has
 * {@link Items} for itself and one more for what is in it. Enums need none: their constants are the bound.
 */
public final class Bound {
    private Bound() {
    }

    /** One whole sentence of {@code least} to {@code most} words. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface Sentence {
        int least();

        int most();
    }

    /** {@code least} to {@code most} whole sentences, each of {@code leastWords} to {@code mostWords} words. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface Sentences {
        int least();

        int most();

        int leastWords();

        int mostWords();
    }

    /** {@code least} to {@code most} words without a full stop. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface Phrase {
        int least();

        int most();
    }

    /** A person's name of {@code least} to {@code most} words. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface Name {
        int least();

        int most();
    }

    /** One of these texts; on an enum, some of its constants as they stand in JSON. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface OneOf {
        String[] value();
    }

    /** A whole number from {@code least} to {@code most}. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface Whole {
        int least();

        int most();
    }

    /** A text that is an ISO date between the years {@code first} and {@code last}. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface Years {
        int first();

        int last();
    }

    /** Any text of at most this many characters. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface Characters {
        int value();
    }

    /** A list of {@code least} to {@code most} items. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface Items {
        int least();

        int most();
    }
}
