package app.snowquill.pipeline;

import app.snowquill.context.Agent;
import app.snowquill.engine.EngineKind;
import app.snowquill.pipeline.writing.PlannedLength;
import app.snowquill.pipeline.writing.Writing;
import app.snowquill.settings.AgentRoutes;
import app.snowquill.settings.RouteAspect;
import app.snowquill.settings.StepRoute;
import app.snowquill.settings.StepRoutes;
import app.snowquill.settings.Tier;
import app.snowquill.snowflake.Step;
import app.snowquill.store.ProjectStore;
import app.snowquill.story.Book;
import app.snowquill.story.FirstThings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * How the steps of an open book are written: what the book says, else the settings, else what is said there of the agent whose work the step is,
 * else what suits the model's size.
 * Stateless; what gives no future may wait, so never on the window's thread.
 */
final class StepRouting implements Routing {
    private static final long SMALL_MODEL = 1_000_000_000;
    private static final String WORDS = "plan.words";
    private static final String SCENES = "plan.scenes";

    private final OpenBook session;

    StepRouting(OpenBook session) {
        this.session = session;
    }

    /** How a step is written where nobody asks for another tier. */
    StepRoute route(Step step) {
        return of(said(session.inSession(store -> Said.read(store::setting)).join()), step);
    }

    /** What is said of steps and of the agents who write them. */
    private record Said(StepRoutes steps, AgentRoutes agents) {
        private static final Said NONE = new Said(StepRoutes.NONE, AgentRoutes.NONE);

        private static Said read(Function<String, Optional<String>> find) {
            return new Said(StepRoutes.read(find), AgentRoutes.read(find));
        }
    }

    /** The settings, and over them what the book says. */
    private Said said(Said ofBook) {
        RouteLayers layers = session.parts().writing().routes();
        return new Said(layers.steps(ofBook.steps), layers.agents(ofBook.agents));
    }

    /** As is said of the step, else of the agent whose work it is: the Writer drafts, the Architect makes all before it. */
    private StepRoute of(Said said, Step step) {
        StepRoute agents = said.agents.said(step == Step.DRAFT ? Agent.WRITER : Agent.ARCHITECT);
        StepRoute route = said.steps.of(step.number(), Tier.FAST).or(agents);
        return route.withTier(said.steps.of(step.number(), usualTier(route.model())).tier());
    }

    private Tier usualTier(Optional<Path> model) {
        ModelFigures figures = session.parts().writing().figures().apply(model);
        if (figures.kind() == EngineKind.OPENAI || figures.kind() == EngineKind.ANTHROPIC) {
            return Tier.BALANCED;
        }
        return figures.parameters() >= SMALL_MODEL ? Tier.BALANCED : Tier.FAST;
    }

    /** What a request would be written with if it began now. */
    SettledRun settled(RunRequest request) {
        Said said = said(session.inSession(store -> Said.read(store::setting)).join());
        Map<Step, StepRoute> all = new EnumMap<>(Step.class);
        request.steps().forEach(step -> {
            StepRoute route = of(said, step);
            all.put(step, request.choices().tier().map(route::withTier).orElse(route));
        });
        return SettledRun.of(LocalDate.now(session.parts().clock()), session.inSession(StepRouting::kept).join(), all,
                said.agents.said(Agent.CONTINUITY), toldNow(), session.parts().writing().prompts().inUse(), new LocalPhraseDesk(session).now());
    }

    private SettledTold toldNow() {
        return session.inSession(store -> session.memory().context().toldNow()).join();
    }

    /** What an older program left open of a run that it began is as it is now. */
    SettledRun completed(SettledRun settled) {
        return settled.with(toldNow());
    }

    /** Settles what a run is written with, its length also for the book: later runs are to come to the same end. */
    SettledRun begin(RunRequest request) {
        settle(request.choices().length());
        return settled(request);
    }

    /** What is settled before the first word of a step. */
    Writing.Frame frame(Step step, RunRequest request, SettledRun settled) {
        return new Writing.Frame(request.instruction(), request.draftWords(), length(request, settled.length()), settled.day(),
                settled.route(step).orElseGet(() -> route(step)), settled.told().sources(session.memory().distilling()));
    }

    /**
     * The request's; else what an earlier one settled for this book; else the usual, where a scene list is to follow from it.
     *
     * @param kept what the book's plan said when the run began
     */
    private PlannedLength length(RunRequest request, PlannedLength kept) {
        PlannedLength asked = request.choices().length();
        Book book = session.view().book();
        if (book.project().targetWords() > 0) {
            OptionalInt words = asked.words();
            boolean same = kept.words().isPresent() && kept.words().getAsInt() == words.orElse(lengthOf(book));
            return new PlannedLength(words, asked.scenes().isPresent() || !same ? asked.scenes() : kept.scenes());
        }
        PlannedLength said = asked.or(kept);
        return request.steps().contains(Step.SCENE_LIST)
                ? said.or(new PlannedLength(OptionalInt.of(lengthOf(book)), OptionalInt.empty())) : said;
    }

    private static int lengthOf(Book book) {
        return book.firstThings().map(FirstThings::targetWords).orElse(book.project().targetWords() > 0 ? book.project().targetWords()
                : PlannedLength.USUAL_WORDS);
    }

    private void settle(PlannedLength length) {
        if (length.words().isPresent() || length.scenes().isPresent()) {
            int words = length.words().orElse(lengthOf(session.view().book()));
            session.inSession(store -> {
                store.putSetting(WORDS, Integer.toString(words));
                store.putSetting(SCENES, length.scenes().isPresent() ? Integer.toString(length.scenes().getAsInt()) : "");
                return null;
            });
        }
    }

    private static PlannedLength kept(ProjectStore store) {
        return new PlannedLength(number(store, WORDS), number(store, SCENES));
    }

    @Override
    public CompletableFuture<Shown> of(Step step) {
        return session.beside(store -> {
            Said ofBook = OpenBook.await(session.inSession(inside -> Said.read(inside::setting)));
            return new Shown(of(said(ofBook), step), of(said(Said.NONE), step));
        });
    }

    @Override
    public CompletableFuture<Void> choose(Step step, Map<RouteAspect, String> texts) {
        texts.forEach((aspect, text) -> aspect.complaint(step.number(), text).ifPresent(complaint -> {
            throw new IllegalArgumentException(complaint);
        }));
        return session.inSession(store -> {
            texts.forEach((aspect, text) -> store.putSetting(aspect.key(step.number()), text.strip()));
            return null;
        });
    }

    private static OptionalInt number(ProjectStore store, String key) {
        return store.setting(key).filter(text -> text.matches("\\d{1,6}")).map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }
}
