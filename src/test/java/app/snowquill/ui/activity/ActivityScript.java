package app.snowquill.ui.activity;

import app.snowquill.pipeline.CallInfo;
import app.snowquill.pipeline.CallInfo.Served;
import app.snowquill.pipeline.DocumentInfo;
import app.snowquill.pipeline.Health;
import app.snowquill.pipeline.Machine;
import app.snowquill.pipeline.MemoryUse;
import app.snowquill.pipeline.RunEvent;
import app.snowquill.pipeline.RunPlan;
import app.snowquill.pipeline.RunPlan.StepPlan;
import app.snowquill.pipeline.RunRequest;
import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.ui.models.ScriptedModelDesk;
import app.snowquill.ui.snowflake.DesignScript;
import app.snowquill.ui.snowflake.ScriptedSession;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/** The morning of the design picture: its book, its calls, its run. */
final class ActivityScript {
    static final Instant NOW = Instant.parse("2026-11-20T09:41:22Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    final ScriptedSession session = DesignScript.session();
    final ScriptedModelDesk models = new ScriptedModelDesk();
    volatile long free = 3_100_000_000L;
    private final Random random = new Random(7);
    private long id = 1_000;

    Health health() {
        return new Health(models, new Machine() {
            @Override
            public MemoryUse memory() {
                return new MemoryUse(16_000_000_000L, 6_400_000_000L, 500_000_000L, 9_100_000_000L);
            }

            @Override
            public long freeBytes(Path folder) {
                return free;
            }
        }, List::of, Runnable::run, CLOCK);
    }

    /** Adds a call older than all that are there. */
    CallInfo add(String at, String component, String stage, String subject, int attempt, int in, int out, int cached, long first,
                 double speed, Served served, String ending, boolean raw) {
        CallInfo call = new CallInfo(id--, Instant.parse("2026-11-20T" + at + "Z"), component, stage, subject, attempt,
                "Mistral Nemo 12B Instruct Q4_K_M", "3f".repeat(32), "{\"min_p\":0.05,\"temperature\":0.8}", in, out, cached, first,
                first + (long) (out * 1000 / Math.max(1, speed)), served, ending, raw);
        session.calls.add(call);
        return call;
    }

    ActivityScript withTheMorning() {
        add("09:40:44", "step-9", "card-proactive", "card:s1", 1, 3120, 588, 2527, 600, 20.8, Served.MODEL, "STOP", false);
        add("09:39:58", "step-9", "card-reactive", "card:s2", 2, 3388, 604, 2812, 700, 20.2, Served.MODEL, "STOP", false);
        add("09:39:40", "step-9", "card-reactive", "card:s2", 1, 3380, 590, 2800, 700, 20.1, Served.MODEL, "STOP", true);
        session.rawTexts.put(998L, "{\"goal\": \"Hear from the keeper what the second ledger holds\", \"goal\":");
        add("09:39:12", "step-5", "synopsis", "synopsis:tobit", 2, 2240, 800, 1433, 1100, 19.9, Served.MODEL, "LENGTH", true);
        session.rawTexts.put(997L, "Brother Hale came to the mission in the year of the long ice, and ");
        add("09:38:20", "writer", "continue", "prose:s1", 1, 5210, 160, 3699, 800, 19.8, Served.MODEL, "STOP", false);
        add("09:38:19", "step-9", "card-proactive", "card:s3", 1, 4015, 412, 4015, 0, 0, Served.STORE, "STOP", false);
        add("09:36:02", "writer", "draft", "prose:s4", 3, 5398, 171, 3886, 800, 19.7, Served.MODEL, "CANCELLED", false);
        add("09:35:31", "step-9", "card-proactive", "card:s4", 1, 3870, 0, 0, 0, 0, Served.MODEL, "CRASHED", false);
        for (int i = 0; i < 200; i++) {
            int minute = 34 - i / 3;
            int hour = 9 + Math.floorDiv(minute, 60) - (i > 120 ? 1 : 0);
            int step = List.of(2, 3, 4, 5, 6, 8, 9, 9, 9, 10, 10).get(random.nextInt(11));
            add(String.format("%02d:%02d:%02d", hour, Math.floorMod(minute, 60), 59 - i % 3 * 20), "step-" + step,
                    step == 9 ? "card-proactive" : step == 10 ? "draft" : step == 5 ? "synopsis" : "one-paragraph",
                    step == 9 ? "card:s" + (1 + i % 5) : step == 10 ? "prose:s" + (1 + i % 5) : "step:" + step, i % 31 == 0 ? 2 : 1,
                    1200 + random.nextInt(2400), 80 + random.nextInt(500), 900 + random.nextInt(300),
                    300 + (long) (400 * Math.abs(random.nextGaussian())) + (i % 40 == 0 ? 4500 : 0),
                    20 + random.nextGaussian(), Served.MODEL, "STOP", false);
        }
        DocumentInfo failed = new DocumentInfo(0, 0, DocumentInfo.Origin.AGENT, "Architect", NOW, false, false,
                "The answer was cut at 800 tokens, twice.", "Brother Hale came");
        session.documents.put(new DocumentKey(DocumentKind.SYNOPSIS, "tobit"), failed);
        session.proposals.put(DocumentKey.step(4), "{}");
        session.plan = new RunPlan(List.of(new StepPlan(Step.BRIEFS, List.of(), 24, 14_400, 7_200),
                new StepPlan(Step.DRAFT, List.of(), 36, 28_000, 26_000)));
        session.tell();
        return this;
    }

    /** Begins the run of the picture: two cards are being written. */
    void run() {
        session.run(RunRequest.until(Step.DRAFT), event -> { });
        session.emit(new RunEvent.StepStarted(Step.BRIEFS, 12));
        session.emit(new RunEvent.ItemStarted(Step.BRIEFS, DocumentKey.card("s1")));
        session.emit(new RunEvent.ItemStarted(Step.BRIEFS, DocumentKey.card("s2")));
        for (int i = 0; i < 212; i++) {
            session.emit(new RunEvent.Piece(DocumentKey.card("s1"), "x"));
        }
    }
}
