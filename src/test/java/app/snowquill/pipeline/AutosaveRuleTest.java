package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AutosaveRuleTest {
    private static final long START = -5_000_000_000_000L;
    private final AutosaveRule rule = new AutosaveRule();

    private Duration typedAfter(long millis) {
        return rule.typed(START + Duration.ofMillis(millis).toNanos());
    }

    @Test
    void afterAPauseTheTextIsKept() {
        assertThat(typedAfter(0)).isEqualTo(AutosaveRule.IDLE);
        assertThat(typedAfter(1_000)).isEqualTo(AutosaveRule.IDLE);
    }

    @Test
    void whoNeverPausesIsKeptAllTheSame() {
        long at = 0;
        Duration left = typedAfter(at);
        while (left.equals(AutosaveRule.IDLE)) {
            at += 100;
            left = typedAfter(at);
        }
        assertThat(Duration.ofMillis(at).plus(left)).isEqualTo(AutosaveRule.AT_MOST);
        assertThat(typedAfter(9_000)).isZero();
    }

    @Test
    void whatIsTypedAfterItWasKeptWaitsAnew() {
        typedAfter(0);
        rule.kept();
        assertThat(typedAfter(4_900)).isEqualTo(AutosaveRule.IDLE);
    }
}
