package app.snowquill.ui.card;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.SceneEngine.Revised;
import app.snowquill.pipeline.SceneWork;
import app.snowquill.pipeline.revising.RevisionLoop;
import app.snowquill.pipeline.revising.RevisionRound;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Has the open scene's draft revised in rounds, as many as the author says, tells each round and what is left, and stops it; below it, on demand,
 * what it says again and the phrases that the book does without. One revision at a time. Lives with its pane, on the window's thread.
 */
public final class RevisionBox extends VBox {
    private final BookSession session;
    private final Strings strings;
    private final FxThread fx;
    private final ComboBox<Integer> rounds = new ComboBox<>();
    private final Label course = new Label();
    private final Button revise;
    private final Button stop;
    private final PhraseBox phrases;
    private int kept = RevisionLoop.USUAL_ROUNDS;
    private String scene = "";
    private SceneWork<Revised> underWay;

    RevisionBox(BookSession session, Strings strings, FxThread fx) {
        super(4);
        this.session = session;
        this.strings = strings;
        this.fx = fx;
        revise = Buttons.machine(strings.text("card.revise"), Feather.CPU, this::begin);
        revise.setId("card-revise");
        stop = Buttons.plain(strings.text("card.revise-stop"), this::stop);
        stop.setId("card-revise-stop");
        phrases = new PhraseBox(session, strings, fx, this::say);
        Button list = Buttons.flat(strings.text("card.phrases"), Feather.SLASH, () -> phrases.open(!phrases.isOpen()));
        list.setId("card-phrases");
        list.getStyleClass().add("quality-line");
        list.setMaxWidth(Double.MAX_VALUE);
        revise.getStyleClass().add("small");
        stop.getStyleClass().add("small");
        course.setId("card-revise-course");
        course.getStyleClass().addAll("caption", "muted", "revision-course");
        course.setWrapText(true);
        course.setMinHeight(Region.USE_PREF_SIZE);
        getStyleClass().add("quality-box");
        rounds.setId("card-revise-rounds");
        rounds.getItems().setAll(1, 2, 3, 4, 5);
        rounds.setValue(RevisionLoop.USUAL_ROUNDS);
        rounds.setAccessibleText(strings.text("card.revise-rounds"));
        rounds.setTooltip(new Tooltip(strings.text("card.revise-rounds")));
        rounds.setMinWidth(USE_PREF_SIZE);
        rounds.getStyleClass().add("small");
        rounds.setOnAction(event -> chooseRounds());
        showRounds();
        FlowPane deeds = new FlowPane(8, 6, revise, rounds, stop);
        deeds.setRowValignment(VPos.CENTER);
        deeds.getStyleClass().add("revision-deeds");
        getChildren().addAll(deeds, course, list, phrases);
        present(stop, false);
        present(course, false);
    }

    /** @param prose of the scene; blank where there is nothing to revise @param modelThere whether a model could */
    void show(String id, String prose, boolean modelThere) {
        if (!id.equals(scene) && underWay == null) {
            say("");
        }
        scene = id;
        present(this, !prose.isBlank() || phrases.isOpen());
        phrases.show(id, prose);
        revise.setDisable(underWay != null || !modelThere);
    }

    void stop() {
        if (underWay != null) {
            underWay.cancel();
        }
    }

    /** Whether a revision is under way, of whatever scene. */
    public boolean isUnderWay() {
        return underWay != null;
    }

    /** Has the open scene revised. */
    public void begin() {
        try {
            underWay = session.scenes().revise(scene, "", rounds.getValue(), round -> fx.execute(() -> say(round)));
        } catch (IllegalStateException e) { // the book is open to read only
            say(e.getMessage());
            return;
        }
        revise.setDisable(true);
        present(stop, true);
        underWay.done().whenCompleteAsync(this::ended, fx);
    }

    private void showRounds() {
        session.scenes().rounds().thenAcceptAsync(most -> {
            kept = most;
            rounds.setValue(most);
        }, fx);
    }

    private void chooseRounds() {
        if (rounds.getValue() != kept) {
            kept = rounds.getValue();
            session.scenes().chooseRounds(kept).whenCompleteAsync((done, failure) -> say(failure == null ? "" : String.valueOf(failure.getMessage())), fx);
        }
    }

    private void ended(Revised revised, Throwable failure) {
        underWay = null;
        revise.setDisable(false);
        present(stop, false);
        Throwable cause = failure == null || failure.getCause() == null ? failure : failure.getCause();
        say(cause != null ? String.valueOf(cause.getMessage()) : strings.of("card.revised", revised.fate()) + " "
                + strings.text("card.revise-left", revised.before().size(), revised.after().size()));
    }

    private void say(RevisionRound round) {
        say(strings.text("card.revise-round", round.number(), round.most(), round.left()));
    }

    private void say(String sentence) {
        course.setText(sentence);
        present(course, !sentence.isBlank());
    }

    /** Shows the list of phrases with the keys in it. */
    public void showPhrases() {
        present(this, true);
        phrases.open(true);
        phrases.type();
    }

    private static void present(Region node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
