package app.snowquill.pipeline;

import app.snowquill.pipeline.writing.PlannedLength;
import app.snowquill.prompt.PromptLibrary;
import app.snowquill.scene.quality.PhraseList;
import app.snowquill.settings.Sampler;
import app.snowquill.settings.StepRoute;
import app.snowquill.settings.Tier;
import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * What a run is written with from its beginning to its end, as its job row keeps it: a run that goes on after other settings, or
 * on another day, puts the same questions, and need not ask again what it has asked. Immutable.
 *
 * @param today the day on which it began, as 2031-04-05
 * @param words of the whole book as the book's plan said then; 0 where it said nothing
 * @param scenes likewise
 * @param routes one for each step of the run
 * @param notesModel by which Continuity notes what later scenes must know; blank for the draft's, null where an older program began it
 * @param told of scenes; null where an older program began it
 * @param prompts those that the author has changed, whole; null where an older program began it
 * @param phrases that its drafts do without; null where an older program began it, which did not look for them
 */
record SettledRun(String today, int words, int scenes, List<Route> routes, String notesModel, SettledTold told, List<Prompt> prompts,
                  List<String> phrases) {
    /** An author's version of a prompt. */
    record Prompt(String name, String text) {
    }

    /**
     * @param temperature blank for the step's own
     * @param mostTokens 0 for what the step needs
     * @param model blank for the one in use; null where an older program began it
     * @param minP blank for the step's own, as are the next two; null where an older program began it
     * @param dry "on" or "off"
     */
    record Route(int step, Tier tier, String temperature, int mostTokens, String model, String minP, String repeatPenalty, String dry) {
        private static Route of(Step step, StepRoute route) {
            Sampler sampler = route.sampler();
            return new Route(step.number(), route.tier(), text(route.temperature()), route.mostTokens().orElse(0), route.model().map(Path::toString).orElse(""),
                    text(sampler.minP()), text(sampler.repeatPenalty()), sampler.dry().map(on -> on ? "on" : "off").orElse(""));
        }

        private StepRoute read() {
            Sampler sampler = new Sampler(number(minP), number(repeatPenalty), said(dry).map("on"::equals));
            return new StepRoute(tier, number(temperature), mostTokens == 0 ? OptionalInt.empty() : OptionalInt.of(mostTokens), sampler,
                    said(model).map(Path::of));
        }

        private static String text(OptionalDouble number) {
            return number.isPresent() ? Double.toString(number.getAsDouble()) : "";
        }

        private static OptionalDouble number(String text) {
            return said(text).map(said -> OptionalDouble.of(Double.parseDouble(said))).orElse(OptionalDouble.empty());
        }

        private static Optional<String> said(String text) {
            return Optional.ofNullable(text).filter(said -> !said.isBlank());
        }
    }

    static SettledRun of(LocalDate today, PlannedLength length, Map<Step, StepRoute> routes, StepRoute notes, SettledTold told, Map<String, String> prompts,
                         PhraseList phrases) {
        return new SettledRun(today.toString(), length.words().orElse(0), length.scenes().orElse(0),
                routes.entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.naturalOrder())).map(entry -> Route.of(entry.getKey(), entry.getValue())).toList(),
                notes.model().map(Path::toString).orElse(""), told, prompts.entrySet().stream().map(entry -> new Prompt(entry.getKey(), entry.getValue())).toList(), phrases.phrases());
    }

    SettledRun with(SettledTold now) {
        return new SettledRun(today, words, scenes, routes, notesModel, now, prompts, phrases);
    }

    /** The model that notes what later scenes must know of a draft; empty for the one in use. */
    Optional<Path> modelOfNotes() {
        return Optional.ofNullable(notesModel).filter(file -> !file.isBlank()).map(Path::of).or(() -> route(Step.DRAFT).flatMap(StepRoute::model));
    }

    /** What the prose of a document does without; a draft's alone, for the plan of a book is nobody's reading. */
    PhraseList without(DocumentKey key) {
        return phrases == null || key.kind() != DocumentKind.PROSE ? PhraseList.NONE : new PhraseList(phrases);
    }

    /** What its writers are told from, whatever is changed meanwhile. */
    PromptLibrary library() {
        return PromptLibrary.settled(prompts == null ? Map.of() : prompts.stream().collect(Collectors.toMap(Prompt::name, Prompt::text)));
    }

    /** Of its first step. */
    StepRoute first() {
        return routes.isEmpty() ? StepRoute.of(Tier.FAST) : routes.get(0).read();
    }

    LocalDate day() {
        return LocalDate.parse(today);
    }

    PlannedLength length() {
        return new PlannedLength(words == 0 ? OptionalInt.empty() : OptionalInt.of(words),
                scenes == 0 ? OptionalInt.empty() : OptionalInt.of(scenes));
    }

    /** Empty where the step is none of the run's. */
    Optional<StepRoute> route(Step step) {
        return routes.stream().filter(route -> route.step() == step.number()).findFirst().map(Route::read);
    }
}
