package app.snowquill.ui.card;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.SceneEngine.Revised;
import app.snowquill.pipeline.SceneWork;
import app.snowquill.pipeline.revising.RevisionLoop;
import app.snowquill.pipeline.revising.RevisionRound;
import app.snowquill.scene.quality.PhraseList;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Has the open scene's draft revised in rounds, tells each round and what is left, and stops it; beside it the phrases that the book does without, one
 * a line. One revision at a time. Lives with its pane, on the window's thread.
 */
public final class RevisionBox extends VBox {
    private static final int ROWS = 6;

    private final BookSession session;
    private final Strings strings;
    private final FxThread fx;
    private final Label course = new Label();
    private final Button revise;
    private final Button stop;
    private final TextArea list = new TextArea();
    private final Button keep;
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
        Button phrases = Buttons.plain(strings.text("card.phrases"), () -> phrases(!list.isVisible()));
        phrases.setId("card-phrases");
        keep = Buttons.plain(strings.text("card.phrases-keep"), this::keepPhrases);
        keep.setId("card-phrases-keep");
        list.setId("card-phrase-list");
        list.setPrefRowCount(ROWS);
        list.setAccessibleText(strings.text("card.phrases"));
        for (Button button : new Button[] {revise, stop, phrases, keep}) {
            button.getStyleClass().add("small");
        }
        course.setId("card-revise-course");
        course.getStyleClass().addAll("caption", "muted");
        course.setWrapText(true);
        course.setMinHeight(Region.USE_PREF_SIZE);
        getStyleClass().add("quality-box");
        getChildren().addAll(new HBox(8, revise, stop, phrases), course, list, keep);
        present(stop, false);
        present(list, false);
        present(keep, false);
        present(course, false);
    }

    /** @param hasText whether there is something to revise @param modelThere whether a model could */
    void show(String id, boolean hasText, boolean modelThere) {
        if (!id.equals(scene) && underWay == null) {
            say("");
        }
        scene = id;
        present(this, hasText || list.isVisible());
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
            underWay = session.scenes().revise(scene, "", RevisionLoop.USUAL_ROUNDS, round -> fx.execute(() -> say(round)));
        } catch (IllegalStateException e) { // the book is open to read only
            say(e.getMessage());
            return;
        }
        revise.setDisable(true);
        present(stop, true);
        underWay.done().whenCompleteAsync(this::ended, fx);
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
        phrases(true);
        list.requestFocus();
    }

    private void phrases(boolean open) {
        present(list, open);
        present(keep, open);
        if (open) {
            session.scenes().phrases().phrases().thenAcceptAsync(phrases -> list.setText(phrases.text()), fx);
        }
    }

    private void keepPhrases() {
        session.scenes().phrases().keep(PhraseList.read(list.getText())).whenCompleteAsync((kept, failure) -> {
            say(failure == null ? strings.text("card.phrases-kept") : String.valueOf(failure.getMessage()));
            if (failure == null) {
                phrases(false);
            }
        }, fx);
    }

    private static void present(Region node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
