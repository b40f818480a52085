package app.snowquill.pipeline;

import app.snowquill.pipeline.writing.DerivedWriters;
import app.snowquill.snowflake.Step;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Scene;
import app.snowquill.story.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What deriving has to write of a book, in order from the text upwards. Pure. */
final class DerivingPlan {
    /** Each reads what those before it wrote. */
    static final List<Step> ORDER = List.of(Step.SCENE_LIST, Step.BRIEFS, Step.CHARACTERS, Step.SYNOPSES, Step.BIBLES,
            Step.FOUR_PAGES, Step.ONE_PAGE, Step.ONE_PARAGRAPH, Step.ONE_SENTENCE, Step.FIRST_THINGS);
    private static final double TOKENS_PER_WORD = 1.5;
    private static final int PROMPT_TOKENS = 300;

    private DerivingPlan() {
    }

    /** Documents of a step that are missing though what they are derived from is there; scenes by their cards' keys in step 8. */
    static List<DocumentKey> items(Step step, Book book) {
        boolean told = book.outline().scenes().stream().anyMatch(scene -> !scene.summary().isBlank());
        return switch (step) {
            case SCENE_LIST -> cards(book, scene -> scene.summary().isBlank());
            case BRIEFS -> cards(book, scene -> !scene.summary().isBlank() && !book.cards().containsKey(scene.id()));
            case CHARACTERS -> people(step, book.characters().values().stream().filter(who -> who.storyline().isBlank())
                    .map(who -> who.id()).toList());
            case SYNOPSES -> people(step, told ? book.characters().keySet().stream()
                    .filter(id -> !book.synopses().containsKey(id)).toList() : List.of());
            case BIBLES -> people(step, told ? book.synopses().keySet().stream().filter(book.characters()::containsKey)
                    .filter(id -> !book.bibles().containsKey(id)).toList() : List.of());
            case FOUR_PAGES -> one(6, told && book.fourPages().isEmpty());
            case ONE_PAGE -> one(4, book.fourPages().isPresent() && book.onePage().isEmpty());
            case ONE_PARAGRAPH -> one(2, book.onePage().isPresent() && book.oneParagraph().isEmpty());
            case ONE_SENTENCE -> one(1, book.oneParagraph().isPresent() && book.oneSentence().isEmpty());
            case FIRST_THINGS -> one(0, book.oneSentence().isPresent() && book.firstThings().isEmpty());
            case DRAFT -> List.of();
        };
    }

    private static List<DocumentKey> cards(Book book, Predicate<Scene> wanted) {
        return book.outline().scenes().stream().filter(scene -> !scene.id().isEmpty() && book.wordsOf(scene.id()) > 0)
                .filter(wanted).map(Scene::id).distinct().map(DocumentKey::card).toList();
    }

    private static List<DocumentKey> people(Step step, List<String> ids) {
        return ids.stream().map(id -> new DocumentKey(step.kind(), id)).toList();
    }

    private static List<DocumentKey> one(int step, boolean missing) {
        return missing ? List.of(DocumentKey.step(step)) : List.of();
    }

    /** The plan of all that would be written: each step as if those before it were there. */
    static RunPlan of(Book book) {
        Book grown = DerivedCastKeeping.withCast(book);
        int scenes = items(Step.SCENE_LIST, grown).size();
        boolean told = scenes > 0 || grown.outline().scenes().stream().anyMatch(scene -> !scene.summary().isBlank());
        List<RunPlan.StepPlan> plans = new ArrayList<>();
        for (Step step : ORDER) {
            int count = switch (step) {
                case BRIEFS -> cards(grown, scene -> !grown.cards().containsKey(scene.id())).size();
                case SYNOPSES -> told ? missing(grown, grown.synopses()) : 0;
                case BIBLES -> told ? missing(grown, grown.bibles()) : 0;
                case FOUR_PAGES -> told && grown.fourPages().isEmpty() ? 1 : 0;
                case ONE_PAGE -> (told || grown.fourPages().isPresent()) && grown.onePage().isEmpty() ? 1 : 0;
                case ONE_PARAGRAPH -> (told || grown.onePage().isPresent()) && grown.oneParagraph().isEmpty() ? 1 : 0;
                case ONE_SENTENCE -> (told || grown.oneParagraph().isPresent()) && grown.oneSentence().isEmpty() ? 1 : 0;
                case FIRST_THINGS -> (told || grown.oneSentence().isPresent()) && grown.firstThings().isEmpty() ? 1 : 0;
                default -> items(step, grown).size();
            };
            if (count > 0) {
                plans.add(stepPlan(step, count, grown));
            }
        }
        return new RunPlan(plans);
    }

    private static int missing(Book book, Map<String, ?> there) {
        return (int) book.characters().keySet().stream().filter(id -> !there.containsKey(id)).count();
    }

    private static RunPlan.StepPlan stepPlan(Step step, int count, Book book) {
        int calls = DerivedWriters.calls(step, count, book.characters().values().stream()
                .filter(who -> !book.synopses().containsKey(who.id())).toList(), book);
        int read = step == Step.SCENE_LIST || step == Step.BRIEFS ? book.prose().values().stream().mapToInt(Words::count).sum() : 400 * calls;
        int written = switch (step) {
            case SCENE_LIST, FIRST_THINGS, ONE_SENTENCE -> 60;
            case FOUR_PAGES -> 170;
            default -> 150;
        };
        return new RunPlan.StepPlan(step, List.of("the text"), calls, (int) (read * TOKENS_PER_WORD) + PROMPT_TOKENS * calls,
                (int) (written * calls * TOKENS_PER_WORD));
    }
}
