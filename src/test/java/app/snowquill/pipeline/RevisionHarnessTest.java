package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.agent.Span;
import app.snowquill.engine.Caller;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.pipeline.DefectiveDraft.Defect;
import app.snowquill.pipeline.revising.DraftMeasuring;
import app.snowquill.pipeline.revising.Ending;
import app.snowquill.pipeline.revising.Mending;
import app.snowquill.pipeline.revising.Revision;
import app.snowquill.pipeline.revising.RevisionLoop;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.pipeline.writing.ModelCalls;
import app.snowquill.pipeline.writing.ModelMending;
import app.snowquill.pipeline.writing.context.SceneSources;
import app.snowquill.prompt.PromptLibrary;
import app.snowquill.scene.DraftChecks;
import app.snowquill.scene.quality.PhraseList;
import app.snowquill.scene.quality.WordingChecks;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * 60 drafts of the sample novel, and 200 in the long harness, each with a defect put in, and a scripted engine that mends two times in three and else makes it worse, talks, says
 * nothing or breaks off. The loop has to mend 80 % of them, and what it takes must never be worse than what it had, by the checks themselves.
 */
class RevisionHarnessTest {
    private static final int CASES = Integer.getInteger("snowquill.rounds", 3) < 40 ? 60 : 200;
    private static final double FIXED = 0.8;

    @Test
    void theLoopMendsFourOfFiveDefectsAndNeverTakesAWorseVersion() {
        Map<Defect, int[]> tally = new EnumMap<>(Defect.class);
        Map<Ending, Integer> endings = new TreeMap<>();
        int fixed = 0;
        int refused = 0;
        int cases = 0;
        Book sample = DefectiveDraft.secretive();
        for (int seed = 0; cases < CASES; seed++) {
            Random random = new Random(seed);
            Defect defect = Defect.values()[seed % Defect.values().length];
            DefectiveDraft draft = DefectiveDraft.made(defect, sample, random).orElse(null);
            if (draft == null) {
                continue;
            }
            cases++;
            Revision revision = revised(draft, random);
            boolean mended = revision.after().stream().noneMatch(finding -> draft.rules().contains(finding.rule()));
            fixed += mended ? 1 : 0;
            refused += revision.refused();
            int[] of = tally.computeIfAbsent(defect, none -> new int[2]);
            of[0] += mended ? 1 : 0;
            of[1]++;
            endings.merge(revision.ending(), 1, Integer::sum);
        }
        System.out.println(fixed + " of " + cases + " defects mended, " + refused + " versions refused, none taken that was worse; " + endings + "; "
                + tally.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()[0] + "/" + one.getValue()[1]).collect(Collectors.joining(", ")));
        assertThat(tally.keySet()).as("every kind of defect was put in").containsExactly(Defect.values());
        assertThat((double) fixed / cases).isGreaterThanOrEqualTo(FIXED);
    }

    @Test
    void aParagraphIsNotMendedByLeavingItOut() {
        Book sample = DefectiveDraft.secretive();
        String scene = "s11";
        String plain = "Ines stood at the window and counted the lamps along the quay.";
        String text = plain + "\n\nShe felt a wave of grief for Tobit and the lost staff book.\n\n" + sample.prose().get(scene);
        DraftMeasuring measuring = new DraftMeasuring(scene, version -> HandEdits.applied(sample, Map.of(DocumentKey.prose(scene), version)), List.of("a wave of"), List.of());
        Mending deleting = new Mending() {
            @Override
            public String passage(String version, Span passage, List<Finding> found) {
                return "";
            }

            @Override
            public String whole(String version, List<Finding> found, String instruction) {
                return version;
            }
        };
        assertThat(new RevisionLoop(measuring, deleting, round -> { }).revise(text, "", 2).text()).contains("a wave of grief");
    }

    private static Revision revised(DefectiveDraft draft, Random random) {
        DraftMeasuring measuring = new DraftMeasuring(draft.scene(), draft::with, PhraseList.USUAL.phrases(), List.of());
        ModelCalls calls = new ModelCalls(new PenEngine(request -> answer(draft, request, random), 16_384), PromptLibrary.ofProgram(), new ModelCalls.OptionalSeed(7),
                new Cancellation(), Caller.of("editor"), Clock.systemUTC(), ModelCalls.Listener.NONE);
        List<String> best = new ArrayList<>(List.of(draft.text()));
        Mending model = new ModelMending(calls, SceneSources.PLAIN, draft.scene(), draft::with);
        Mending watched = new Mending() {
            @Override
            public String passage(String text, Span passage, List<Finding> found) {
                best.add(text);
                return model.passage(text, passage, found);
            }

            @Override
            public String whole(String text, List<Finding> found, String instruction) {
                best.add(text);
                return model.whole(text, found, instruction);
            }
        };
        Revision revision = new RevisionLoop(measuring, watched, round -> { }).revise(draft.text(), "", RevisionLoop.USUAL_ROUNDS);
        best.add(revision.text());
        for (int i = 1; i < best.size(); i++) {
            noWorse(draft, best.get(i - 1), best.get(i));
        }
        assertThat(revision.after().isEmpty()).isEqualTo(revision.ending() == Ending.MENDED);
        return revision;
    }

    /** By the checks alone, not by the loop's own measure. */
    private static void noWorse(DefectiveDraft draft, String before, String after) {
        List<Finding> had = found(draft, before);
        List<Finding> has = found(draft, after);
        assertThat(has.size()).isLessThanOrEqualTo(had.size());
        assertThat(errors(has)).isLessThanOrEqualTo(errors(had));
        assertThat(rules(had)).containsAll(rules(has));
        assertThat(Words.count(after)).isGreaterThan(Words.count(before) * 3 / 4);
    }

    private static List<Finding> found(DefectiveDraft draft, String text) {
        Book book = draft.with(text);
        return Stream.concat(DraftChecks.check(draft.scene(), book).stream(), WordingChecks.check(draft.scene(), book, PhraseList.USUAL.phrases()).stream()).toList();
    }

    private static long errors(List<Finding> found) {
        return found.stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).count();
    }

    private static List<String> rules(List<Finding> found) {
        return found.stream().map(Finding::rule).distinct().toList();
    }

    private static String answer(DefectiveDraft draft, GenerationRequest request, Random random) {
        boolean whole = request.caller().stage().equals("revise");
        String prompt = request.messages().get(request.messages().size() - 1).text();
        String asked = whole ? draft.text() : prompt.substring(prompt.lastIndexOf("The paragraph:\n") + 15).replaceAll("(?s)\n(After it comes|Mend these in it):.*", "");
        String good = whole ? draft.good() : draft.goodOf(asked);
        return switch (random.nextInt(12)) {
            case 0 -> asked + " A shiver ran down her spine and her eyes widened.";
            case 1 -> "Here is the revised text:\n\n" + good + "\n\nI hope this helps";
            case 2 -> throw new EngineException(EngineException.Kind.CRASHED, "The engine stopped.", good.substring(0, good.length() / 2), new IllegalStateException());
            case 3 -> good.substring(0, good.length() / 3);
            default -> good;
        };
    }

    @Test
    void aBookWithoutDefectsIsLeftAlone() {
        DefectiveDraft draft = DefectiveDraft.made(Defect.STOCK_PHRASE, DefectiveDraft.secretive(), new Random(1)).orElseThrow();
        Revision revision = new RevisionLoop(new DraftMeasuring(draft.scene(), draft::with, PhraseList.USUAL.phrases(), List.of()), null, round -> { })
                .revise(draft.good(), "", 3);
        assertThat(revision.ending()).isEqualTo(Ending.NOTHING_TO_DO);
        assertThat(draft.with(draft.good()).prose()).containsEntry(DocumentKey.prose(draft.scene()).id(), draft.good());
    }
}
