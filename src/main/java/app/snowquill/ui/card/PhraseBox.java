package app.snowquill.ui.card;

import app.snowquill.pipeline.BookSession;
import app.snowquill.scene.quality.PhraseList;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The phrases that the book does without, one a line, below what the open scene says again. Each is read anew when the box opens. Lives with its pane,
 * on the window's thread.
 */
final class PhraseBox extends VBox {
    private static final int ROWS = 4;

    private final BookSession session;
    private final Strings strings;
    private final FxThread fx;
    private final RepetitionRows repetition;
    private final TextArea list = new TextArea();
    private final Consumer<String> sayer;
    private String scene = "";
    private String prose = "";

    /** @param sayer told what became of the list */
    PhraseBox(BookSession session, Strings strings, FxThread fx, Consumer<String> sayer) {
        super(4);
        this.session = session;
        this.strings = strings;
        this.fx = fx;
        this.sayer = sayer;
        this.repetition = new RepetitionRows(strings, this::never);
        list.setId("card-phrase-list");
        list.setPrefRowCount(ROWS);
        list.setMinHeight(Region.USE_PREF_SIZE);
        list.setAccessibleText(strings.text("card.phrases"));
        Label head = new Label(strings.text("card.phrases-head"));
        head.setLabelFor(list);
        head.setWrapText(true);
        head.getStyleClass().add("dense");
        Button keep = Buttons.plain(strings.text("card.phrases-keep"), this::keep);
        keep.setId("card-phrases-keep");
        keep.getStyleClass().add("small");
        getStyleClass().add("phrase-box");
        getChildren().addAll(repetition, head, list, keep);
        open(false);
    }

    boolean isOpen() {
        return isVisible();
    }

    /** What is typed in the list and not kept is dropped when it closes. */
    void open(boolean open) {
        setVisible(open);
        setManaged(open);
        if (open) {
            session.scenes().phrases().phrases().thenAcceptAsync(this::show, fx);
        }
    }

    /** Has the keys in the list. */
    void type() {
        list.requestFocus();
    }

    /** @param id of the open scene @param text its prose */
    void show(String id, String text) {
        boolean other = !id.equals(scene) || !text.equals(prose);
        scene = id;
        prose = text;
        if (other && isOpen()) {
            repetition.show(prose, PhraseList.read(list.getText()));
        }
    }

    private void show(PhraseList phrases) {
        list.setText(phrases.text());
        repetition.show(prose, phrases);
    }

    /** Into the list as it is typed, so that what is typed there and not kept yet is not lost. */
    private void never(String phrase) {
        keep(PhraseList.read(list.getText()).with(phrase), () -> sayer.accept(strings.text("card.never-kept", phrase)));
    }

    private void keep() {
        keep(PhraseList.read(list.getText()), () -> {
            sayer.accept(strings.text("card.phrases-kept"));
            open(false);
        });
    }

    private void keep(PhraseList phrases, Runnable then) {
        session.scenes().phrases().keep(phrases).whenCompleteAsync((kept, failure) -> {
            if (failure == null) {
                show(phrases);
                then.run();
            } else {
                sayer.accept(String.valueOf((failure.getCause() == null ? failure : failure.getCause()).getMessage()));
            }
        }, fx);
    }
}
