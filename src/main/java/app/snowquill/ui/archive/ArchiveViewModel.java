package app.snowquill.ui.archive;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.memory.ArchiveAnswer;
import app.snowquill.pipeline.memory.ArchiveAnswer.Hit;
import app.snowquill.pipeline.memory.ArchiveDesk;
import app.snowquill.pipeline.memory.ArchiveDesk.IndexState;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.LatestOnFx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Duration;

/**
 * What is looked for, and what was found. Asks a moment after the last key; what was found stays until the newest answer is there, and older
 * answers that come later count for nothing. On the window's thread; one for an open book.
 */
public final class ArchiveViewModel implements AutoCloseable {
    private static final Duration PAUSE = Duration.millis(150);
    private static final int LIKE = 30;

    private final BookSession session;
    private final ArchiveDesk desk;
    private final FxThread fx;
    private final RecentSearches recent;
    private final Consumer<Throwable> failed;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<SearchFilter> filter = new SimpleObjectProperty<>(SearchFilter.USUAL);
    private final ObjectProperty<SearchPlaces> places = new SimpleObjectProperty<>(SearchPlaces.NONE);
    private final ObjectProperty<Optional<FoundTexts>> found = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Hit>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<WholeText>> whole = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<IndexState> index;
    private final BooleanProperty looking = new SimpleBooleanProperty();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final List<AutoCloseable> listening;
    private Optional<Hit> like = Optional.empty();
    private long asked;

    /** @param failed told what could not be looked for */
    public ArchiveViewModel(BookSession session, FxThread fx, RecentSearches recent, Consumer<Throwable> failed) {
        this.session = session;
        this.desk = session.memory().archive();
        this.fx = fx;
        this.recent = recent;
        this.failed = failed;
        this.index = new SimpleObjectProperty<>(desk.state());
        places.set(SearchPlaces.of(session.view().book()));
        pause.setOnFinished(event -> look());
        text.addListener(property -> {
            like = Optional.empty();
            pause.playFromStart();
        });
        filter.addListener(property -> look());
        selected.addListener(property -> showWhole());
        listening = List.of(session.onChange(new LatestOnFx<>(fx, view -> places.set(SearchPlaces.of(view.book())))),
                desk.onState(new LatestOnFx<>(fx, this::take)));
    }

    private void take(IndexState state) {
        boolean ready = state.standing() == IndexState.Standing.READY && index.get().standing() != IndexState.Standing.READY;
        index.set(state);
        if (ready) {
            look();
        }
    }

    /** Looks at once. */
    void look() {
        pause.stop();
        long number = ++asked;
        String wanted = text.get().strip();
        if (like.isPresent()) {
            Hit of = like.get();
            show(number, desk.similar(of.key(), LIKE), wanted, like);
        } else if (wanted.isEmpty()) {
            looking.set(false);
            found.set(Optional.empty());
            selected.set(Optional.empty());
        } else {
            show(number, filter.get().query(wanted, places.get()).map(desk::search).orElseGet(() -> CompletableFuture.completedFuture(
                    new ArchiveAnswer(List.of(), 0, 0, Map.of(), Map.of(), Map.of(), ""))), wanted, Optional.empty());
        }
    }

    /** Shows what is like a text. */
    void lookForLike(Hit hit) {
        like = Optional.of(hit);
        look();
    }

    private void show(long number, CompletableFuture<ArchiveAnswer> answering, String wanted, Optional<Hit> likeThat) {
        looking.set(true);
        answering.whenCompleteAsync((answer, failure) -> {
            if (number != asked) {
                return;
            }
            looking.set(false);
            if (failure != null) {
                failed.accept(failure);
                return;
            }
            Optional<Hit> before = selected.get();
            found.set(Optional.of(new FoundTexts(answer, wanted, likeThat)));
            selected.set(answer.hits().stream().filter(hit -> before.filter(old -> old.key().equals(hit.key())
                    && old.revision() == hit.revision()).isPresent()).findFirst().or(() -> answer.hits().stream().findFirst()));
        }, fx);
    }

    private void showWhole() {
        Optional<Hit> wanted = selected.get();
        if (wanted.isEmpty()) {
            whole.set(Optional.empty());
            return;
        }
        WholeText.of(wanted.get(), session).whenCompleteAsync((text, failure) -> {
            if (wanted.equals(selected.get())) {
                whole.set(Optional.ofNullable(text));
            }
        }, fx);
    }

    /** Goes up or down in the list; by nothing where it is empty. */
    void step(int by) {
        List<Hit> hits = found.get().map(texts -> texts.answer().hits()).orElse(List.of());
        if (!hits.isEmpty()) {
            int now = selected.get().map(hits::indexOf).orElse(-1);
            selected.set(Optional.of(hits.get(Math.max(0, Math.min(hits.size() - 1, now + by)))));
        }
    }

    void remember() {
        if (!text.get().isBlank()) {
            recent.remember(text.get().strip());
        }
    }

    List<String> recent() {
        return recent.list();
    }

    /** Where it begins: nothing looked for, nothing left out. */
    void clear() {
        text.set("");
        like = Optional.empty();
        look();
    }

    void rebuild() {
        desk.rebuild().whenCompleteAsync((done, failure) -> {
            if (failure != null) {
                failed.accept(failure);
            }
        }, fx);
    }

    BookSession session() {
        return session;
    }

    /** What is looked for. */
    public StringProperty textProperty() {
        return text;
    }

    ObjectProperty<SearchFilter> filterProperty() {
        return filter;
    }

    ObjectProperty<SearchPlaces> placesProperty() {
        return places;
    }

    ObjectProperty<Optional<FoundTexts>> foundProperty() {
        return found;
    }

    ObjectProperty<Optional<Hit>> selectedProperty() {
        return selected;
    }

    ObjectProperty<Optional<WholeText>> wholeProperty() {
        return whole;
    }

    ObjectProperty<IndexState> indexProperty() {
        return index;
    }

    BooleanProperty lookingProperty() {
        return looking;
    }

    @Override
    public void close() throws Exception {
        pause.stop();
        for (AutoCloseable one : listening) {
            one.close();
        }
    }
}
