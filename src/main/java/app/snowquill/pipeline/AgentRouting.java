package app.snowquill.pipeline;

import app.snowquill.agent.Manner;
import app.snowquill.context.Agent;
import app.snowquill.pipeline.agents.AgentManner;
import app.snowquill.pipeline.agents.AgentSettings;
import app.snowquill.settings.AgentAspect;
import app.snowquill.settings.AgentRoutes;
import app.snowquill.settings.SettingLayer;
import app.snowquill.settings.StepRoute;
import app.snowquill.store.ProjectStore;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** How agents write: what lies outside the book and, where one is open, what it says. Stateless; {@link #route} may wait. */
final class AgentRouting implements AgentSettings {
    private final RouteLayers layers;
    private final Executor threads;
    private final Optional<OpenBook> session;

    /** @param session empty for what holds in every book */
    AgentRouting(RouteLayers layers, Executor threads, Optional<OpenBook> session) {
        this.layers = layers;
        this.threads = threads;
        this.session = session;
    }

    static AgentRouting of(OpenBook session) {
        return new AgentRouting(session.parts().writing().routes(), session.parts().runThreads(), Optional.of(session));
    }

    /** How an agent writes now. */
    StepRoute route(Agent agent) {
        return layers.agents(ofBook().join()).of(agent);
    }

    /** What somebody said of an agent, for a work that has a manner of its own. */
    StepRoute said(Agent agent) {
        return layers.agents(ofBook().join()).said(agent);
    }

    private CompletableFuture<AgentRoutes> ofBook() {
        return session.map(book -> book.inSession((ProjectStore store) -> AgentRoutes.read(store::setting)))
                .orElseGet(() -> CompletableFuture.completedFuture(AgentRoutes.NONE));
    }

    @Override
    public CompletableFuture<List<AgentManner>> all() {
        return ofBook().thenApplyAsync(ofBook -> Arrays.stream(Agent.values()).map(agent -> manner(agent, ofBook)).toList(), threads);
    }

    private AgentManner manner(Agent agent, AgentRoutes ofBook) {
        Map<SettingLayer, AgentRoutes> said = new EnumMap<>(Map.of(SettingLayer.FILE, layers.ofFile(), SettingLayer.ENVIRONMENT, layers.ofEnvironment(),
                SettingLayer.PROJECT, ofBook, SettingLayer.COMMAND_LINE, layers.ofCommandLine()));
        Map<AgentAspect, AgentManner.Said> aspects = new EnumMap<>(AgentAspect.class);
        for (AgentAspect aspect : AgentAspect.values()) {
            SettingLayer from = SettingLayer.DEFAULT;
            String text = usual(agent, aspect);
            for (Map.Entry<SettingLayer, AgentRoutes> layer : said.entrySet()) {
                Optional<String> here = layer.getValue().text(agent, aspect);
                from = here.isPresent() ? layer.getKey() : from;
                text = here.orElse(text);
            }
            aspects.put(aspect, new AgentManner.Said(text, from, said.get(SettingLayer.FILE).text(agent, aspect).orElse(""),
                    ofBook.text(agent, aspect).orElse("")));
        }
        return new AgentManner(agent, aspects);
    }

    private static String usual(Agent agent, AgentAspect aspect) {
        return switch (aspect) {
            case TEMPERATURE -> Double.toString(Manner.usual(agent).temperature());
            case MOST_TOKENS -> Integer.toString(Manner.usual(agent).mostTokens());
            case MODEL, MIN_P, REPEAT_PENALTY, DRY -> "";
        };
    }

    @Override
    public CompletableFuture<Void> choose(Place place, Agent agent, Map<AgentAspect, String> texts) {
        texts.forEach((aspect, text) -> aspect.complaint(agent, text).ifPresent(complaint -> {
            throw new IllegalArgumentException(complaint);
        }));
        if (place == Place.EVERY_BOOK) {
            return CompletableFuture.runAsync(() -> layers.put(agent, texts), threads);
        }
        OpenBook book = session.orElseThrow(() -> new IllegalArgumentException("No book is open to keep this in."));
        return book.inSession(store -> {
            texts.forEach((aspect, text) -> store.putSetting(aspect.key(agent), text.strip()));
            return null;
        });
    }
}
