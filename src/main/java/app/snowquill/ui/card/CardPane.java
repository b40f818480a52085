package app.snowquill.ui.card;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.DocumentInfo;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.ModelDesk;
import app.snowquill.scene.quality.DraftQuality;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.SceneCard;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Tone;
import app.snowquill.ui.common.review.ChangesPane;
import app.snowquill.ui.common.review.WaitingCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/**
 * The panel at the right: the open scene's card. What is changed is kept by itself. Made for one open book; lives on the
 * window's thread.
 */
public final class CardPane extends VBox {
    private static final Duration CHECKED_AFTER = Duration.millis(150);

    private final BookSession session;
    private final Strings strings;
    private final Consumer<String> write;
    private final CardForm form;
    private final QualityBox quality;
    private final RevisionBox revision;
    private final Redesign redesign;
    private final PauseTransition checks = new PauseTransition(CHECKED_AFTER);
    private final CardKeeper keeper;
    private final CardMarks marks = new CardMarks();
    private final WaitingCard waiting;
    private final CardStaleNotice stale;
    private final ScrollPane scroller;
    private final VBox middle = new VBox();
    private Consumer<DocumentKey> history = key -> { };
    private BookView view;
    private boolean modelThere = true;
    private String scene = "";
    private String shown = "";
    private String failure = "";
    private String redesignFailure = "";

    /** @param write told the id of a scene whose card the model should write */
    public CardPane(BookSession session, Strings strings, FxThread fx, Consumer<String> write) {
        this.session = session;
        this.strings = strings;
        this.write = write;
        this.view = session.view();
        this.redesign = new Redesign(session, fx, this::redesigned);
        this.form = new CardForm(strings, this::changed, () -> keeper().flush().thenRun(() -> fx.execute(this::beginRedesign)),
                session.decisions());
        this.quality = new QualityBox(strings);
        this.revision = new RevisionBox(session, strings, fx);
        checks.setOnFinished(event -> checkTyped());
        this.keeper = new CardKeeper(session, fx, form::read, strings.text("card.did-edit"), this::ended);
        this.stale = new CardStaleNotice(session, strings, fx, write);
        this.waiting = new WaitingCard(session, fx, strings, ChangesPane.Place.CARD, keeper::flush);
        getStyleClass().addAll("panel", "card-pane");
        getStylesheets().add(CardPane.class.getResource("card.css").toExternalForm());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button past = Buttons.icon(Feather.CLOCK, strings.text("card.history"), () -> {
            if (!scene.isEmpty()) {
                history.accept(DocumentKey.card(scene));
            }
        });
        past.setId("card-history");
        past.getStyleClass().add("small");
        HBox header = new HBox(new Label(strings.text("card.title")), space, past);
        header.getStyleClass().add("panel-header");
        VBox content = new VBox(9, stale, marks, waiting, form);
        content.getStyleClass().add("card-content");
        scroller = new ScrollPane(content);
        scroller.setFitToWidth(true);
        scroller.setFitToHeight(true);
        scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(form, Priority.ALWAYS);
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox.setVgrow(scroller, Priority.ALWAYS);
        getChildren().addAll(header, middle, quality, revision);
        present();
    }

    /** Shows the card of a scene; what was changed in the one before is kept first. */
    public void open(String id) {
        if (!id.equals(scene)) {
            keeper.flush();
            scene = id;
            failure = "";
            redesignFailure = "";
            scroller.setVvalue(0);
            present();
        }
    }

    /** Shows a newer view of the book; fields with unsaved changes stay as they are. */
    public void show(BookView newer) {
        if (newer.number() >= view.number()) {
            view = newer;
            present();
        }
    }

    public void showModel(ModelDesk.ModelState model) {
        modelThere = model.kind() != ModelDesk.ModelState.Kind.NONE;
        present();
    }

    /** Revising the open scene in rounds, and the list of unwanted phrases. */
    public RevisionBox revision() {
        return revision;
    }

    /** @param shows what shows the past of a card */
    public void setOnHistory(Consumer<DocumentKey> shows) {
        history = shows;
    }

    /** Keeps what was changed, at once. */
    public CompletableFuture<Void> flush() {
        return keeper.flush();
    }

    /** What could not be kept is not tried again: the book is left. */
    public void end() {
        keeper.end();
        checks.stop();
        redesign.stop();
        revision.stop();
    }

    private void changed() {
        if (keeper != null) {
            keeper.changed();
            checks.playFromStart();
        }
    }

    private void present() {
        CardViewModel model = new CardViewModel(view, scene);
        quality.show(DraftQuality.of(scene, view.book()));
        revision.show(scene, !view.book().prose().getOrDefault(scene, "").isBlank(), modelThere);
        form.triage().showModel(modelThere);
        Optional<SceneCard> card = model.card();
        if (card.isEmpty()) {
            shown = "";
            keeper.shown(null);
            middle.getChildren().setAll(empty(model));
            VBox.setVgrow(middle.getChildren().get(0), Priority.ALWAYS);
            return;
        }
        if (!shown.equals(scene) || keeper.isNews(card.get())) {
            shown = scene;
            form.show(keeper.leftOver(scene).orElse(card.get()), model);
            keeper.shown(card.get());
        } else {
            form.showChecks(model.typing(form.read()));
        }
        showMarks(model);
        middle.getChildren().setAll(scroller);
    }

    private EmptyState empty(CardViewModel model) {
        if (scene.isEmpty()) {
            return new EmptyState(Feather.FILE_TEXT, strings.text("card.none"), strings.text("card.none-words"));
        }
        List<Button> buttons = new ArrayList<>();
        model.fromSceneList().ifPresent(card -> buttons.add(Buttons.primary(strings.text("card.fill"), () -> session.edit(
                HandEdit.of(strings.text("card.did-fill"), DocumentKey.card(scene), card)))));
        if (modelThere && model.line().isPresent()) {
            buttons.add(Buttons.machine(strings.text("card.write"), Feather.EDIT_3, () -> write.accept(scene)));
        }
        return new EmptyState(Feather.FILE_TEXT, strings.text("card.empty"),
                strings.text(model.line().isPresent() ? "card.empty-words" : "card.unplaced-words"), buttons.toArray(Button[]::new));
    }

    private void showMarks(CardViewModel model) {
        DocumentKey key = DocumentKey.card(scene);
        marks.clear();
        stale.show(scene, view, modelThere);
        if (!failure.isEmpty()) {
            marks.add(Tone.DANGER, Feather.ALERT_OCTAGON, strings.text("card.not-saved", failure), List.of());
        }
        waiting.show(key);
        if (!redesignFailure.isEmpty()) {
            marks.add(Tone.DANGER, Feather.ALERT_OCTAGON, strings.text("card.not-redesigned", redesignFailure), List.of());
        }
        if (model.info().filter(DocumentInfo::locked).isPresent()) {
            marks.add(Tone.NEUTRAL, Feather.LOCK, strings.text("card.locked"), List.of(
                    Buttons.plain(strings.text("card.unlock"), () -> session.setLocked(List.of(key), false))));
        }
    }

    /** What the rules say of the fields as they are typed; nothing is kept for it. */
    private void checkTyped() {
        if (!shown.isEmpty() && shown.equals(scene)) {
            form.showChecks(new CardViewModel(view, scene).typing(form.read()));
        }
    }

    private CardKeeper keeper() {
        return keeper;
    }

    private void beginRedesign() {
        redesign.begin(scene);
        form.triage().showBusy(redesign.isUnderWay());
    }

    private void redesigned(String sentence) {
        form.triage().showBusy(false);
        redesignFailure = sentence;
        show(session.view());
    }

    private void ended(String sentence) {
        failure = sentence;
        show(session.view());
    }
}
