package app.snowquill.ui.agents;

import app.snowquill.context.Agent;
import app.snowquill.pipeline.agents.AgentManner;
import app.snowquill.pipeline.agents.AgentSettings;
import app.snowquill.pipeline.agents.AgentSettings.Place;
import app.snowquill.settings.AgentAspect;
import app.snowquill.ui.common.ModelFile;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;

/** How each agent writes, and where the author says so. Lives as long as its dialog; on the window's thread. */
public final class AgentsViewModel {
    private final AgentSettings settings;
    private final Executor fx;
    private final Function<Throwable, String> sentence;
    private final SimpleObjectProperty<List<AgentManner>> agents = new SimpleObjectProperty<>(List.of());
    private final SimpleObjectProperty<List<ModelFile>> models = new SimpleObjectProperty<>(List.of());
    private final SimpleObjectProperty<Place> place = new SimpleObjectProperty<>(Place.THIS_BOOK);
    private final SimpleStringProperty said = new SimpleStringProperty("");

    /** @param known the models on this computer */
    public AgentsViewModel(AgentSettings settings, CompletableFuture<List<ModelFile>> known, Executor fx, Function<Throwable, String> sentence) {
        this.settings = settings;
        this.fx = fx;
        this.sentence = sentence;
        known.thenAcceptAsync(models::set, fx);
        refresh();
    }

    private void refresh() {
        settings.all().whenComplete((all, failure) -> fx.execute(() -> {
            if (failure == null) {
                agents.set(all);
            } else {
                said.set(sentence.apply(failure));
            }
        }));
    }

    /** What the author says of an aspect where he says it now; blank where he says nothing there. */
    String said(AgentManner manner, AgentAspect aspect) {
        AgentManner.Said text = manner.aspects().get(aspect);
        return place.get() == Place.EVERY_BOOK ? text.everyBook() : text.thisBook();
    }

    void choose(Agent agent, AgentAspect aspect, String text) {
        choose(agent, Map.of(aspect, text));
    }

    void reset(Agent agent) {
        Map<AgentAspect, String> texts = new EnumMap<>(AgentAspect.class);
        Arrays.stream(AgentAspect.values()).forEach(aspect -> texts.put(aspect, ""));
        choose(agent, texts);
    }

    private void choose(Agent agent, Map<AgentAspect, String> texts) {
        try {
            said.set("");
            settings.choose(place.get(), agent, texts).whenComplete((done, failure) -> fx.execute(() -> {
                if (failure != null) {
                    said.set(sentence.apply(failure));
                }
                refresh();
            }));
        } catch (IllegalArgumentException e) {
            said.set(e.getMessage());
        }
    }

    ReadOnlyObjectProperty<List<AgentManner>> agentsProperty() {
        return agents;
    }

    ReadOnlyObjectProperty<List<ModelFile>> modelsProperty() {
        return models;
    }

    ObjectProperty<Place> placeProperty() {
        return place;
    }

    /** Why something could not be kept; blank where all is. */
    ReadOnlyStringProperty saidProperty() {
        return said;
    }
}
