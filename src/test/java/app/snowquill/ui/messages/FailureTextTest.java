package app.snowquill.ui.messages;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.ModelDesk;
import app.snowquill.store.StoreException;
import app.snowquill.ui.common.Strings;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class FailureTextTest {
    private final FailureText words = new FailureText(new Strings(Locale.ENGLISH));

    @Test
    void theFirstSentenceIsTheTitleAndTheRestItsDetail() {
        Failure failure = words.of(new CompletionException(new StoreException(StoreException.Kind.DISK_FULL,
                "The disk is full, so saving waits. Every word is in memory.")));
        assertThat(failure.title()).isEqualTo("The disk is full, so saving waits");
        assertThat(failure.detail()).isEqualTo("Every word is in memory.");
    }

    @Test
    void aFileNameWithDotsDoesNotEndASentence() {
        assertThat(words.of(new IllegalStateException("There is no file nemo.v2.gguf.")).title())
                .isEqualTo("There is no file nemo.v2.gguf");
    }

    @Test
    void aFaultOfTheProgramIsNamedAsOneAndItsMessageIsNotShown() {
        Failure failure = words.of(new NullPointerException("Cannot invoke " + ModelDesk.class));
        assertThat(failure.title()).isEqualTo("Something went wrong that should not");
        assertThat(failure.detail()).doesNotContain("Cannot invoke");
        assertThat(failure.code()).isEqualTo("NullPointerException");
    }
}
