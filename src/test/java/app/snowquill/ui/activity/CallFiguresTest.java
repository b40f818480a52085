package app.snowquill.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.CallInfo;
import app.snowquill.pipeline.CallInfo.Served;
import app.snowquill.ui.common.Strings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CallFiguresTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:41:00Z");
    private final CallWords words = new CallWords(new Strings(Locale.ENGLISH), ZoneOffset.UTC);

    @Test
    void noCallsGiveNoFigures() {
        CallFigures none = CallFigures.of(List.of(), NOW, ZoneOffset.UTC);

        assertThat(none.calls()).isZero();
        assertThat(none.lastFirstBin()).isEqualTo(-1);
        assertThat(none.knownShare()).isZero();
        assertThat(none.speeds()).isEmpty();
    }

    @Test
    void oneCallIsLastMedianAndP95() {
        CallFigures one = CallFigures.of(List.of(row("09:10", 1, 900, 21, 1000, 700, Served.MODEL, "STOP")), NOW, ZoneOffset.UTC);

        assertThat(one.lastSpeed()).isEqualTo(one.medianSpeed()).isEqualTo(20.0);
        assertThat(one.lastFirstMillis()).isEqualTo(one.p95FirstMillis()).isEqualTo(900);
        assertThat(one.byHour()).endsWith(1).startsWith(0);
        assertThat(one.knownShare()).isEqualTo(0.7);
    }

    @Test
    void answersFromTheStoreCountAsKnownAndNotAsSpeed() {
        CallFigures two = CallFigures.of(List.of(row("09:20", 2, 0, 400, 1000, 0, Served.STORE, "STOP"),
                row("08:10", 1, 900, 21, 1000, 0, Served.MODEL, "STOP")), NOW, ZoneOffset.UTC);

        assertThat(two.knownShare()).isEqualTo(0.5);
        assertThat(two.speeds()).hasSize(1);
        assertThat(two.triedAgain()).isOne();
        assertThat(two.byHour()).endsWith(1, 1);
        assertThat(two.knownShares()).containsExactly(0.0, 1.0);
    }

    @Test
    void anAnswerAfterAnUnusableOneIsRepairedAndOneAfterACrashIsFinished() {
        CallInfo second = row("09:20", 2, 900, 21, 1000, 0, Served.MODEL, "STOP").call();

        assertThat(Ending.of(second, "STOP")).isEqualTo(Ending.REPAIRED);
        assertThat(Ending.of(second, "CRASHED")).isEqualTo(Ending.FINISHED);
        assertThat(Ending.of(row("09:20", 1, 900, 21, 1, 0, Served.MODEL, "LENGTH").call(), "")).isEqualTo(Ending.TOKEN_LIMIT);
        assertThat(words.ended(row("09:20", 1, 0, 0, 1, 0, Served.MODEL, "TIMED_OUT"))).isEqualTo("took too long");
        assertThat(words.ended(row("09:20", 1, 0, 0, 1, 0, Served.MODEL, "SOMETHING_NEW"))).isEqualTo("failed");
    }

    @Test
    void wordsArePlain() {
        CallRow row = row("09:20", 1, 900, 21, 1000, 700, Served.MODEL, "STOP");

        assertThat(words.operation(row.call())).isEqualTo("Step 9 · card");
        assertThat(words.cache(row)).isEqualTo("70 %");
        assertThat(words.tokens(29_400)).isEqualTo("29 k");
        assertThat(words.tokens(1_900_000)).isEqualTo("1.9 M");
        assertThat(words.duration(1_120_000)).isEqualTo("18 min 40 s");
        assertThat(words.at(row.call(), LocalDate.of(2026, 11, 20))).isEqualTo("09:20:00");
        assertThat(words.at(row.call(), LocalDate.of(2026, 11, 21))).isEqualTo("20 Nov");
    }

    @Test
    void csvFollowsRfc4180() {
        CallInfo call = new CallInfo(7, NOW, "step-9", "card", "card:s1", 1, "A \"large\" model, Q4", "ab", "{\"a\":1,\"b\":2}", 10, 5, 0,
                100, 500, Served.MODEL, "STOP", false);
        String[] lines = CallsCsv.of(List.of(new CallRow(call, "", "", 9, Ending.FINISHED))).split("\r\n", -1);

        assertThat(lines).hasSize(3);
        assertThat(lines[0]).startsWith("at,component,").endsWith(",parameters");
        assertThat(lines[1]).isEqualTo("2026-11-20T09:41:00Z,step-9,card,card:s1,1,\"A \"\"large\"\" model, Q4\",10,5,0,100,500,10.00,"
                + "model,stop,no,ab,\"{\"\"a\"\":1,\"\"b\"\":2}\"");
        assertThat(lines[2]).isEmpty();
    }

    private CallRow row(String at, int attempt, long first, int out, int in, int cached, Served served, String ending) {
        CallInfo call = new CallInfo(1, Instant.parse("2026-11-20T" + at + ":00Z"), "step-9", "card-proactive", "card:s1", attempt, "m",
                "h", "{}", in, out, cached, first, first + 1000, served, ending, false);
        return new CallRow(call, "", "", 9, Ending.of(call, ""));
    }
}
