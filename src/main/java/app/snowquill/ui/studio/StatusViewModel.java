package app.snowquill.ui.studio;

import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.ModelDesk.ModelState;
import app.snowquill.pipeline.ModelSwap;
import app.snowquill.snowflake.Step;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import app.snowquill.ui.common.Strings;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The status bar's words. Lives as long as the frame; on the window's thread. */
public final class StatusViewModel {
    /** How the last change fared. */
    public enum Saving {
        SAVED, SAVING, NOT_SAVED
    }

    /** What becomes of text. */
    public enum Line {
        /** It stays on this computer. */
        OFFLINE,
        /** A server is chosen; nothing is being sent. */
        CHOSEN,
        /** It is being sent. */
        SENDING
    }

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Strings strings;
    private final StringProperty place = new SimpleStringProperty("");
    private final StringProperty bookWords = new SimpleStringProperty("");
    private final StringProperty speed = new SimpleStringProperty("");
    private final StringProperty model = new SimpleStringProperty("");
    private final StringProperty awayHost = new SimpleStringProperty("");
    private final ObjectProperty<Line> line = new SimpleObjectProperty<>(Line.OFFLINE);
    private final ObjectProperty<Optional<Loading>> loading = new SimpleObjectProperty<>(Optional.empty());
    private final LoadingClock clock = new LoadingClock(System::nanoTime);
    private final Map<Path, Long> fileBytes = new HashMap<>();
    private final StringProperty saved = new SimpleStringProperty("");
    private final ObjectProperty<Saving> saving = new SimpleObjectProperty<>(Saving.SAVED);
    private boolean held;

    public StatusViewModel(Strings strings) {
        this.strings = strings;
    }

    public void show(BookView view) {
        int target = view.book().project().targetWords();
        if (target == 0) {
            target = view.book().firstThings().map(first -> first.targetWords()).orElse(0);
        }
        int words = view.book().words();
        bookWords.set(target == 0 ? strings.text("studio.book-words-no-target", words)
                : strings.text("studio.book-words", words, target));
    }

    /** The scene that is open in the Write view; {@code target} is 0 where it has none. */
    public void showScene(int number, int words, int target) {
        place.set(target == 0 ? strings.text("studio.scene-words-no-target", number, words)
                : strings.text("studio.scene-words", number, words, target));
    }

    /** The outline, while all scenes are shown. */
    public void showScenes(SceneList list) {
        place.set(strings.text("studio.all-scenes", list.scenes().size(),
                list.scenes().stream().map(Scene::strand).distinct().count()));
    }

    /** The step that is open in the Plan view. */
    public void showStep(Step step, int words) {
        place.set(strings.text("studio.step-words", step.number(), words));
    }

    public void show(ModelState state) {
        speed.set(state.tokensPerSecond() > 0 ? strings.text("studio.speed", state.tokensPerSecond()) : "");
        model.set(switch (state.kind()) {
            case NONE -> strings.text("studio.model-none");
            case IDLE -> strings.text("studio.model-idle", state.name());
            case LOADING -> state.progress() < 0 ? strings.text("studio.model-loading", state.name())
                    : strings.text("studio.model-loading-part", state.name(), (int) Math.round(state.progress() * 100));
            case READY -> strings.text("studio.model-ready", state.name());
            case WRITING -> strings.text("studio.model-writing", state.name());
            case FAILED -> state.message();
        });
        awayHost.set(state.awayHost().orElse(""));
        line.set(state.awayHost().isEmpty() ? Line.OFFLINE
                : state.kind() == ModelState.Kind.WRITING ? Line.SENDING : Line.CHOSEN);
        loading.set(state.kind() == ModelState.Kind.LOADING && state.file().isPresent()
                ? Optional.of(clock.at(state.name(), state.progress(), fileBytes.getOrDefault(state.file().get(), 0L)))
                : clock.ended());
    }

    /** One model made room for another: said where the model's name stands, until the next thing is to be said of the one in use. */
    public void show(ModelSwap swap) {
        model.set(strings.text("studio.model-swapped", swap.came(), swap.went()));
    }

    /** Whether {@link #showBytes} has been told how large this model's file is. */
    public boolean knowsBytes(Path file) {
        return fileBytes.containsKey(file);
    }

    public void showBytes(Path file, long bytes) {
        fileBytes.put(file, bytes);
    }

    public void saving() {
        tellSaved(Saving.SAVING, strings.text("studio.saving"));
    }

    public void saved(LocalTime when) {
        tellSaved(Saving.SAVED, strings.text("studio.saved", CLOCK.format(when)));
    }

    /** @param reason a few words: "disk full" */
    public void notSaved(String reason) {
        tellSaved(Saving.NOT_SAVED, strings.text("studio.not-saved", reason));
    }

    /** What an editor says of its own saving, in words ready to be shown. */
    public void tellSaved(String words) {
        tellSaved(Saving.SAVED, words);
    }

    /** From now on the file's place has the word, whatever the editors tell: they try again and again. */
    public void hold(Saving state, String words) {
        held = false;
        tellSaved(state, words);
        held = true;
    }

    public void release() {
        held = false;
    }

    private void tellSaved(Saving state, String words) {
        if (!held) {
            saving.set(state);
            saved.set(words);
        }
    }

    /** Follows a change on its way into the book: saving, then saved or why not. */
    public void follow(CompletableFuture<?> change, Executor fx) {
        saving();
        change.whenComplete((result, failure) -> fx.execute(() -> {
            if (failure == null) {
                saved(LocalTime.now());
            } else {
                Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause()
                        : failure;
                notSaved(cause.getMessage());
            }
        }));
    }

    public StringProperty placeProperty() {
        return place;
    }

    public StringProperty bookWordsProperty() {
        return bookWords;
    }

    public StringProperty speedProperty() {
        return speed;
    }

    public StringProperty modelProperty() {
        return model;
    }

    /** The host that text goes to; blank while it stays on this computer. */
    public StringProperty awayHostProperty() {
        return awayHost;
    }

    public ObjectProperty<Line> lineProperty() {
        return line;
    }

    /** The model that is being loaded, if any. */
    public ObjectProperty<Optional<Loading>> loadingProperty() {
        return loading;
    }

    public StringProperty savedProperty() {
        return saved;
    }

    public ObjectProperty<Saving> savingProperty() {
        return saving;
    }
}
