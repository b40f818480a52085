package app.snowquill.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What JSON an answer must be: a closed, bounded description from which a grammar is made (so that the model can't leave
 * it) and against which the parsed answer is checked (for an answer can be cut, and engines ignore a grammar they can't
 * read). Deliberately smaller than JSON Schema: everything is required, everything is bounded.
 */
public sealed interface JsonShape {

    /** Fields in this order, all of them. */
    record Fields(Map<String, JsonShape> fields) implements JsonShape {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** A list of {@code least} to {@code most} items. */
    record Items(JsonShape item, int least, int most) implements JsonShape {
        public Items {
            if (least < 0 || most < least || most > 200) {
                throw new IllegalArgumentException("A list of " + least + " to " + most + " items can't be asked for.");
            }
        }
    }

    /** A list with one item for each of these shapes, in this order: for ids that must appear once each. */
    record Tuple(List<JsonShape> items) implements JsonShape {
        public Tuple {
            items = List.copyOf(items);
        }
    }

    /** {@code leastSentences} to {@code mostSentences} whole sentences, each of {@code leastWords} to {@code mostWords} words. */
    record Sentences(int leastSentences, int mostSentences, int leastWords, int mostWords) implements JsonShape {
        public Sentences {
            if (leastSentences < 1 || mostSentences < leastSentences || mostSentences > 500 || leastWords < 1
                    || mostWords < leastWords || mostWords > 500) {
                throw new IllegalArgumentException("Such sentences can't be asked for.");
            }
        }
    }

    /** A few words without a full stop: a title, a value, a place. */
    record Phrase(int leastWords, int mostWords) implements JsonShape {
        public Phrase {
            if (leastWords < 1 || mostWords < leastWords || mostWords > 500) {
                throw new IllegalArgumentException("Such a phrase can't be asked for.");
            }
        }
    }

    /**
     * A person's name: {@code leastWords} to {@code mostWords} capitalised words of letters.
     *
     * @param initials letters A to Z that the first word may begin with; blank for any
     */
    record Name(int leastWords, int mostWords, String initials) implements JsonShape {
        public Name(int leastWords, int mostWords) {
            this(leastWords, mostWords, "");
        }

        public Name {
            if (!initials.matches("[A-Z]*")) {
                throw new IllegalArgumentException("Initials are letters from A to Z, not " + initials + ".");
            }
            if (leastWords < 1 || mostWords < leastWords || mostWords > 20) {
                throw new IllegalArgumentException("Such a name can't be asked for.");
            }
        }
    }

    /** One of these texts. */
    record OneOf(List<String> values) implements JsonShape {
        public OneOf {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("A choice needs something to choose from.");
            }
        }

        public static OneOf only(String value) {
            return new OneOf(List.of(value));
        }
    }

    /** A whole number from {@code least} to {@code most}, both included; 0 to 999,999. */
    record Whole(int least, int most) implements JsonShape {
        public Whole {
            if (least < 0 || most < least || most > 999_999) {
                throw new IllegalArgumentException("A number from " + least + " to " + most + " can't be asked for.");
            }
        }
    }

    /** An ISO date between the first day of {@code firstYear} and the last of {@code lastYear}; days 1 to 28. */
    record Date(int firstYear, int lastYear) implements JsonShape {
        public Date {
            if (firstYear < 0 || lastYear < firstYear || lastYear > 9_999) {
                throw new IllegalArgumentException("A date from " + firstYear + " to " + lastYear + " can't be asked for.");
            }
        }
    }

    /** Any text of at most {@code mostCharacters}, escapes allowed; for what is copied out rather than made up. */
    record Text(int mostCharacters) implements JsonShape {
        public Text {
            if (mostCharacters < 0 || mostCharacters > 65_536) {
                throw new IllegalArgumentException("A text of " + mostCharacters + " characters can't be asked for.");
            }
        }
    }

    /** A builder for {@link Fields} that reads in order. */
    static FieldsBuilder fields() {
        return new FieldsBuilder();
    }

    /** Collects fields in order. Not thread-safe. */
    final class FieldsBuilder {
        private final Map<String, JsonShape> fields = new LinkedHashMap<>();

        private FieldsBuilder() {
        }

        public FieldsBuilder with(String name, JsonShape shape) {
            if (fields.put(name, shape) != null) {
                throw new IllegalArgumentException("The field " + name + " is there twice.");
            }
            return this;
        }

        public Fields build() {
            return new Fields(fields);
        }
    }
}
