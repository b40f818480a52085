package app.snowquill.engine;

import java.nio.file.Path;
import java.util.Optional;

/** Which model gives the vectors for search by meaning. */
public sealed interface EmbeddingChoice {
    /** As it stands in the settings for {@link Writer}. */
    String SAME = "same";

    /** As the settings have it: a file, {@link #SAME}, or blank for none. */
    static EmbeddingChoice of(String text) {
        return text.isBlank() ? new None() : text.strip().equalsIgnoreCase(SAME) ? new Writer() : new File(Path.of(text.strip()));
    }

    /** As the settings have it. */
    String text();

    /** The file, where one was chosen or the writing model's is used. @param writer the writing model's */
    Optional<Path> file(Optional<Path> writer);

    /** Search goes by words only. */
    record None() implements EmbeddingChoice {
        @Override
        public String text() {
            return "";
        }

        @Override
        public Optional<Path> file(Optional<Path> writer) {
            return Optional.empty();
        }
    }

    /** The model that writes, whichever it is; it is loaded once more. */
    record Writer() implements EmbeddingChoice {
        @Override
        public String text() {
            return SAME;
        }

        @Override
        public Optional<Path> file(Optional<Path> writer) {
            return writer;
        }
    }

    /** A model file of its own. */
    record File(Path path) implements EmbeddingChoice {
        @Override
        public String text() {
            return path.toString();
        }

        @Override
        public Optional<Path> file(Optional<Path> writer) {
            return Optional.of(path);
        }
    }
}
