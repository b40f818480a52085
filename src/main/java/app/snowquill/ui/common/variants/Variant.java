package app.snowquill.ui.common.variants;

import app.snowquill.agent.Provenance;
import app.snowquill.pipeline.writing.Reading;
import app.snowquill.story.Words;
import java.util.Optional;

/**
 * One answer. Immutable.
 *
 * @param number from 0; its letter is A, B, C or D
 * @param asked what for: the instruction may be another with each
 * @param text so far, or the whole
 * @param message why it failed, as a sentence; blank otherwise
 * @param reading how far the model has read; empty once it writes
 * @param from where it came from; empty until a call of the model has ended
 */
public record Variant(int number, Asked asked, Phase phase, String text, String message, Optional<Reading> reading, Optional<Provenance> from) {
    /** How far it is. */
    public enum Phase {
        WRITING,
        /** Ended, by itself. */
        READY,
        /** Stopped by the author, or cut: what has come waits for the author's word. */
        STOPPED,
        FAILED
    }

    static Variant begun(int number, Asked asked) {
        return new Variant(number, asked, Phase.WRITING, "", "", Optional.empty(), Optional.empty());
    }

    Variant with(String newText) {
        return new Variant(number, asked, phase, newText, message, Optional.empty(), from);
    }

    Variant with(Reading how) {
        return new Variant(number, asked, phase, text, message, Optional.of(how), from);
    }

    Variant ended(Phase end, String newText, String sentence, Optional<Provenance> provenance) {
        return new Variant(number, asked, end, newText, sentence, Optional.empty(), provenance);
    }

    public boolean isWriting() {
        return phase == Phase.WRITING;
    }

    /** Whether there is something to take. */
    public boolean canBeTaken() {
        return !isWriting() && !text.isBlank();
    }

    public int words() {
        return Words.count(text);
    }

    public String letter() {
        return String.valueOf((char) ('A' + number));
    }
}
