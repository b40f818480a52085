package app.snowquill.ui.archive;

import app.snowquill.pipeline.memory.ArchiveDesk.Pattern.Case;
import app.snowquill.pipeline.memory.ArchiveDesk.Pattern.Extent;
import app.snowquill.pipeline.memory.Replacement;
import app.snowquill.pipeline.memory.Replacement.Occurrence;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.FxThread;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Duration;

/**
 * Which words everywhere, which others instead, and in which places. Looks a moment after the last key; a place that was left out is in again
 * when other words are looked for. Lives as long as its dialog; on the window's thread.
 */
public final class ReplaceViewModel {
    private static final Duration PAUSE = Duration.millis(200);

    /** How far it is. */
    enum Stage {
        NOTHING, LOOKING, SHOWN, KEEPING
    }

    private final ReplaceDesk desk;
    private final FxThread fx;
    private final BiConsumer<Count, Integer> done;
    private final StringProperty find = new SimpleStringProperty("");
    private final StringProperty with = new SimpleStringProperty("");
    private final ObjectProperty<Case> letters = new SimpleObjectProperty<>(Case.ANY);
    private final ObjectProperty<Extent> extent = new SimpleObjectProperty<>(Extent.WORDS);
    private final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(Stage.NOTHING);
    private final ObjectProperty<Optional<Replacement>> shown = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Set<Integer>> chosen = new SimpleObjectProperty<>(Set.of());
    private final StringProperty failure = new SimpleStringProperty("");
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private long asked;

    /** How much was replaced, or would be. */
    public record Count(int places, int texts) {
    }

    /** @param done told when all is kept, and how many texts are stale since */
    public ReplaceViewModel(ReplaceDesk desk, String words, FxThread fx, BiConsumer<Count, Integer> done) {
        this.desk = desk;
        this.fx = fx;
        this.done = done;
        find.set(words);
        with.set(desk.subject() == ReplaceDesk.Subject.NAME ? words : "");
        pause.setOnFinished(event -> look());
        find.addListener(property -> lookSoon());
        with.addListener(property -> lookSoon());
        letters.addListener(property -> look());
        extent.addListener(property -> look());
        look();
    }

    private void lookSoon() {
        asked++;
        stage.set(Stage.LOOKING);
        pause.playFromStart();
    }

    void look() {
        pause.stop();
        long number = ++asked;
        failure.set("");
        boolean name = desk.subject() == ReplaceDesk.Subject.NAME;
        if (find.get().isBlank() || name && (with.get().isBlank() || with.get().strip().equals(find.get().strip()))) {
            stage.set(Stage.NOTHING);
            shown.set(Optional.empty());
            chosen.set(Set.of());
            return;
        }
        stage.set(Stage.LOOKING);
        desk.look(new ReplaceWish(find.get(), with.get(), letters.get(), extent.get())).whenCompleteAsync((found, problem) -> {
            if (number != asked) {
                return;
            }
            shown.set(Optional.ofNullable(found));
            failure.set(problem == null ? "" : sentence(problem));
            chosen.set(found == null ? Set.of() : open(found));
            stage.set(Stage.SHOWN);
        }, fx);
    }

    /** Does it for the chosen places. Where it could not be done nothing changed, and the failure says why. */
    void keep() {
        if (!canKeep()) {
            return;
        }
        Count count = count();
        stage.set(Stage.KEEPING);
        desk.keep(shown.get().orElseThrow(), chosen.get()).whenCompleteAsync((kept, problem) -> {
            stage.set(Stage.SHOWN);
            if (problem == null) {
                done.accept(count, kept.size());
            } else {
                failure.set(sentence(problem));
            }
        }, fx);
    }

    boolean canKeep() {
        return stage.get() == Stage.SHOWN && !chosen.get().isEmpty();
    }

    Count count() {
        List<Occurrence> places = places();
        return new Count(chosen.get().size(), (int) chosen.get().stream().map(number -> places.get(number).key()).distinct().count());
    }

    int lockedPlaces() {
        return (int) places().stream().filter(Occurrence::locked).count();
    }

    private List<Occurrence> places() {
        return shown.get().map(Replacement::places).orElse(List.of());
    }

    /** The numbers of the places by document, in order. */
    Map<DocumentKey, List<Integer>> byDocument() {
        Map<DocumentKey, List<Integer>> documents = new LinkedHashMap<>();
        List<Occurrence> places = places();
        for (int i = 0; i < places.size(); i++) {
            documents.computeIfAbsent(places.get(i).key(), key -> new ArrayList<>()).add(i);
        }
        return documents;
    }

    /** Takes places in or leaves them out; those of locked texts stay out. */
    void choose(List<Integer> numbers, boolean in) {
        Set<Integer> next = new HashSet<>(chosen.get());
        for (int number : numbers) {
            if (in && !places().get(number).locked()) {
                next.add(number);
            } else {
                next.remove(number);
            }
        }
        chosen.set(Set.copyOf(next));
    }

    private static Set<Integer> open(Replacement replacement) {
        Set<Integer> open = new HashSet<>();
        for (int i = 0; i < replacement.places().size(); i++) {
            if (!replacement.places().get(i).locked()) {
                open.add(i);
            }
        }
        return Set.copyOf(open);
    }

    private static String sentence(Throwable problem) {
        Throwable cause = problem.getCause() == null ? problem : problem.getCause();
        return String.valueOf(cause.getMessage());
    }

    ReplaceDesk.Subject subject() {
        return desk.subject();
    }

    StringProperty findProperty() {
        return find;
    }

    StringProperty withProperty() {
        return with;
    }

    ObjectProperty<Case> lettersProperty() {
        return letters;
    }

    ObjectProperty<Extent> extentProperty() {
        return extent;
    }

    ObjectProperty<Stage> stageProperty() {
        return stage;
    }

    ObjectProperty<Optional<Replacement>> shownProperty() {
        return shown;
    }

    ObjectProperty<Set<Integer>> chosenProperty() {
        return chosen;
    }

    StringProperty failureProperty() {
        return failure;
    }
}
