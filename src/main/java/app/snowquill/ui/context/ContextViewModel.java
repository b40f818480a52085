package app.snowquill.ui.context;

import app.snowquill.context.Agent;
import app.snowquill.context.Choice;
import app.snowquill.context.ContextLook;
import app.snowquill.context.Fate;
import app.snowquill.context.SentElement;
import app.snowquill.pipeline.memory.ContextDesk;
import app.snowquill.ui.common.FxThread;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What one agent would be told of one scene, and the author's say in it. The newest request wins: an answer that was overtaken is
 * dropped. On the window's thread; one for an open book.
 */
public final class ContextViewModel {
    /** How far it is. */
    public enum Phase {
        /** A look is being taken; the last one, if any, still shows. */
        COUNTING,
        READY,
        /** The last request failed; what was shown before still shows. */
        FAILED,
        NO_MODEL
    }

    /** What stands in the middle. */
    enum Page {
        ELEMENTS, PROMPT, COMPARISON
    }

    private final ContextDesk desk;
    private final FxThread fx;
    private final Function<Throwable, String> sentence;
    private final ObjectProperty<Agent> agent = new SimpleObjectProperty<>(Agent.WRITER);
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.COUNTING);
    private final ReadOnlyObjectWrapper<Optional<ContextLook>> look = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SentElement>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.ELEMENTS);
    private final ReadOnlyObjectWrapper<Comparison> comparison = new ReadOnlyObjectWrapper<>(new Comparison(List.of(), ""));
    private final Map<String, Fate> usual = new HashMap<>();
    private boolean modelThere = true;
    private String scene = "";
    private String instruction = "";
    private String failure = "";
    private long asked;
    /** Whether what is shown was sent, and so stays as it was. */
    private boolean past;

    /**
     * What differs from the last call.
     *
     * @param failure a sentence where it can't be told; else blank
     */
    record Comparison(List<Difference> differences, String failure) {
    }

    /** @param sentence says a failure to the author */
    public ContextViewModel(ContextDesk desk, FxThread fx, Function<Throwable, String> sentence) {
        this.desk = desk;
        this.fx = fx;
        this.sentence = sentence;
        agent.addListener(property -> anew());
    }

    /** @param asking what the author would ask of the agent; may be blank */
    void open(String sceneId, String asking) {
        if (!sceneId.equals(scene)) {
            usual.clear();
        }
        scene = sceneId;
        instruction = asking;
        anew();
    }

    /** Shows a look that was taken, until the author asks for another. */
    void show(ContextLook taken) {
        asked++;
        usual.clear();
        scene = "";
        agent.set(taken.agent());
        scene = taken.scene();
        page.set(Page.ELEMENTS);
        past = true;
        take(taken);
    }

    private void anew() {
        past = false;
        page.set(Page.ELEMENTS);
        look.set(Optional.empty());
        select("");
        refresh();
    }

    /** Takes a new look, while the last one still shows. */
    void refresh() {
        if (scene.isEmpty() || past) {
            return;
        }
        long now = ++asked;
        if (!modelThere) {
            look.set(Optional.empty());
            select("");
            phase.set(Phase.NO_MODEL);
            return;
        }
        phase.set(Phase.COUNTING);
        desk.look(agent.get(), scene, instruction).whenCompleteAsync((taken, thrown) -> {
            if (now != asked) {
                return;
            }
            if (thrown == null) {
                take(taken);
            } else {
                fail(thrown);
            }
        }, fx);
    }

    private void take(ContextLook taken) {
        elements(taken).filter(element -> element.choice() == Choice.USUAL).forEach(element -> usual.put(element.id(), element.fate()));
        look.set(Optional.of(taken));
        String before = selected.get().map(SentElement::id).orElse("");
        select(elements(taken).anyMatch(element -> element.id().equals(before)) ? before : first(taken));
        phase.set(Phase.READY);
        if (page.get() == Page.COMPARISON) {
            compare();
        }
    }

    /** What the author is most likely to ask about: something that is held back. */
    private static String first(ContextLook taken) {
        return elements(taken).filter(element -> !element.withheld().isEmpty()).findFirst()
                .or(() -> elements(taken).findFirst()).map(SentElement::id).orElse("");
    }

    private void fail(Throwable thrown) {
        failure = sentence.apply(thrown);
        phase.set(Phase.FAILED);
    }

    void select(String id) {
        selected.set(look.get().flatMap(shown -> elements(shown).filter(element -> element.id().equals(id)).findFirst()));
    }

    /** Does what the author says of an element; the same word twice takes it back. */
    void turn(SentElement element, Choice choice) {
        choose(element, element.choice() == choice ? Choice.USUAL : choice);
    }

    void choose(SentElement element, Choice choice) {
        if (element.choice() != choice) {
            past = false;
            afterwards(desk.choose(scene, element.id(), choice));
        }
    }

    void reset() {
        past = false;
        afterwards(desk.reset(scene));
    }

    private void afterwards(CompletableFuture<Void> done) {
        done.whenCompleteAsync((nothing, thrown) -> {
            if (thrown == null) {
                refresh();
            } else {
                asked++;
                fail(thrown);
            }
        }, fx);
    }

    /** What becomes of an element where the author says nothing of it, as far as that was seen. */
    Fate usually(SentElement element) {
        return usual.getOrDefault(element.id(), element.withheld().isEmpty() ? Fate.WHOLE : Fate.LEFT_OUT);
    }

    void showElements() {
        page.set(Page.ELEMENTS);
    }

    void showPrompt() {
        page.set(Page.PROMPT);
    }

    /** Lays what is shown beside what the agent was last sent for this scene. */
    void compare() {
        long now = asked;
        look.get().ifPresent(shown -> desk.last(agent.get(), scene).whenCompleteAsync((last, thrown) -> {
            if (now == asked) {
                comparison.set(thrown == null ? new Comparison(Difference.between(last, shown), "")
                        : new Comparison(List.of(), sentence.apply(thrown)));
                page.set(Page.COMPARISON);
            }
        }, fx));
    }

    void showModel(boolean there) {
        if (there != modelThere) {
            modelThere = there;
            refresh();
        }
    }

    private static Stream<SentElement> elements(ContextLook of) {
        return of.layers().stream().flatMap(layer -> layer.elements().stream());
    }

    String scene() {
        return scene;
    }

    /** Why nothing new can be shown, as a sentence. */
    String failure() {
        return failure;
    }

    ObjectProperty<Agent> agentProperty() {
        return agent;
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ContextLook>> lookProperty() {
        return look.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<SentElement>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }
}
