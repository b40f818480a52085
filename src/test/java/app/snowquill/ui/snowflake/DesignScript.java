package app.snowquill.ui.snowflake;

import app.snowquill.pipeline.DocumentInfo.Origin;
import app.snowquill.pipeline.VersionInfo;
import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Step;
import app.snowquill.snowflake.StepStatus;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The state of the book in the design pictures: each state of a step at least once. */
public final class DesignScript {
    private DesignScript() {
    }

    public static ScriptedSession session() {
        ScriptedSession session = new ScriptedSession(new SampleBook().read());
        session.step(Step.FIRST_THINGS, StepStatus.CURRENT, 1, 1, 0, 0, 2);
        session.lock(Step.FIRST_THINGS);
        session.step(Step.ONE_SENTENCE, StepStatus.CURRENT, 1, 1, 0, 0, 4);
        session.lock(Step.ONE_SENTENCE);
        session.step(Step.ONE_PARAGRAPH, StepStatus.CURRENT, 1, 1, 0, 0, 7);
        session.step(Step.CHARACTERS, StepStatus.CURRENT, 3, 3, 0, 0, 2);
        session.step(Step.ONE_PAGE, StepStatus.STALE, 0, 1, 1, 0, 2);
        session.step(Step.SYNOPSES, StepStatus.FAILED, 4, 5, 0, 1, 2);
        session.step(Step.FOUR_PAGES, StepStatus.CURRENT, 1, 1, 0, 0, 2);
        session.step(Step.SCENE_LIST, StepStatus.CURRENT, 1, 1, 0, 0, 3);
        session.step(Step.BRIEFS, StepStatus.RUNNING, 38, 62, 0, 0, 1);
        session.step(Step.DRAFT, StepStatus.EMPTY, 14, 62, 0, 0, 1);
        for (int number : new int[] {0, 1, 2, 4, 8}) {
            session.documents.put(DocumentKey.step(number), ScriptedSession.written(7, Origin.HAND));
        }
        session.book.characters().keySet().forEach(id -> session.documents.put(new DocumentKey(DocumentKind.CHARACTER, id),
                ScriptedSession.written(2, Origin.AGENT)));
        DocumentKey paragraph = DocumentKey.step(2);
        session.findings.add(new Finding("step-2.one-sentence", Finding.Severity.WARNING, paragraph, "disaster_2.sentence",
                "", "Two sentences here", "The step wants one. Join “…harbour stove.” and “She must prove it…”."));
        session.findings.add(new Finding("step-2.forces", Finding.Severity.ERROR, paragraph, "disaster_3.forces", "",
                "The end game is not forced", "Disaster 3 must leave one way out. “Forces” is empty."));
        session.wouldStale.add(DocumentKey.step(4));
        session.wouldStale.add(new DocumentKey(DocumentKind.CHARACTER, "tobit"));
        session.wouldStale.add(new DocumentKey(DocumentKind.CHARACTER, "marit"));
        Instant now = Instant.now();
        session.versions.add(version(7, Origin.HAND, "", "tightened the ending", now.minus(3, ChronoUnit.HOURS)));
        session.versions.add(version(6, Origin.AGENT, "Architect", "“make the flood a clock”", now.minus(30, ChronoUnit.HOURS)));
        session.versions.add(version(5, Origin.HAND, "", "Edited step 2", now.minus(50, ChronoUnit.HOURS)));
        session.versions.add(version(4, Origin.AGENT, "Architect", "", now.minus(51, ChronoUnit.HOURS)));
        session.versions.add(version(1, Origin.IMPORT, "", "from outline.docx", now.minus(300, ChronoUnit.DAYS)));
        session.tell();
        return session;
    }

    private static VersionInfo version(int number, Origin origin, String agent, String reason, Instant at) {
        return new VersionInfo(number, number, origin, agent, reason, at, 118, "{\"setup\":\"An older setup\"}");
    }
}
