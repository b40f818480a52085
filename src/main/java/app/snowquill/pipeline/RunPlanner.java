package app.snowquill.pipeline;

import app.snowquill.pipeline.RunPlan.StepPlan;
import app.snowquill.snowflake.Step;
import app.snowquill.snowflake.StepStatus;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.FirstThings;
import java.util.ArrayList;
import java.util.List;

/** Estimates what a run would do from the book as it stands; steps not there yet are taken at their usual size. Pure. */
final class RunPlanner {
    private static final int USUAL_CAST = 5;
    private static final int USUAL_SCENE_WORDS = 1_400;
    private static final double TOKENS_PER_WORD = 1.5;

    private final OpenBook session;

    RunPlanner(OpenBook session) {
        this.session = session;
    }

    RunPlan plan(RunRequest request) {
        BookView view = session.view();
        List<StepPlan> plans = new ArrayList<>();
        for (Step step : Step.values()) {
            if (request.steps().contains(step)) {
                int items = items(step, request, view);
                plans.add(new StepPlan(step, step.reads().stream().map(read -> "step " + read.number()).toList(),
                        items == 0 ? 0 : calls(step, items, view.book()), items * tokensIn(step),
                        (int) (words(step, items, request, view.book()) * TOKENS_PER_WORD)));
            }
        }
        return new RunPlan(plans);
    }

    private static int items(Step step, RunRequest request, BookView view) {
        List<DocumentKey> asked = RunItems.asked(step, request, view.book());
        if (asked.isEmpty() && request.only().isEmpty()) {
            return step.kind() == DocumentKind.CARD || step.kind() == DocumentKind.PROSE ? scenes(view.book()) : USUAL_CAST;
        }
        boolean anew = request.force() || step.reads().stream().anyMatch(read -> request.steps().contains(read)
                && view.step(read).status() == StepStatus.EMPTY);
        return (int) asked.stream().map(view.documents()::get).filter(info -> isWritten(info, anew)).count();
    }

    private static boolean isWritten(DocumentInfo info, boolean anew) {
        return info == null || !info.locked() && (anew || info.versions() == 0 || info.stale() || !info.failure().isBlank());
    }

    private static int scenes(Book book) {
        return Math.max(4, target(book) / USUAL_SCENE_WORDS);
    }

    private static int target(Book book) {
        int own = book.firstThings().map(FirstThings::targetWords).orElse(book.project().targetWords());
        return own == 0 ? 90_000 : own;
    }

    private static int calls(Step step, int items, Book book) {
        return switch (step) {
            case CHARACTERS -> items + (book.characters().isEmpty() ? 1 : 0);
            case ONE_PAGE -> 5;
            case SYNOPSES -> items * 2;
            case FOUR_PAGES -> 15;
            case SCENE_LIST -> {
                int scenes = scenes(book);
                yield scenes + scenes / 24 + 2;
            }
            case BRIEFS -> items + items / 3;
            case DRAFT -> items * 3;
            default -> items;
        };
    }

    private static int tokensIn(Step step) {
        return switch (step) {
            case FIRST_THINGS, ONE_SENTENCE, ONE_PARAGRAPH -> 250;
            case SCENE_LIST -> 20_000;
            case FOUR_PAGES -> 9_000;
            case DRAFT -> 2_400;
            default -> 600;
        };
    }

    private static int words(Step step, int items, RunRequest request, Book book) {
        return switch (step) {
            case FIRST_THINGS, ONE_SENTENCE -> 60 * items;
            case ONE_PARAGRAPH -> 150 * items;
            case CHARACTERS -> 180 * items;
            case ONE_PAGE -> 550 * items;
            case SYNOPSES -> 300 * items;
            case FOUR_PAGES -> 2_200 * items;
            case BIBLES -> 180 * items;
            case SCENE_LIST -> 60 * scenes(book) * items;
            case BRIEFS -> 180 * items;
            case DRAFT -> items == 0 ? 0 : request.draftWords().orElse(book.sceneList().isPresent()
                    ? book.outline().targetWords() * items / Math.max(1, book.outline().scenes().size()) : target(book));
        };
    }
}
