package app.snowquill.ui.card;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.DocumentInfo;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.review.StaleReasonsPane;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Over a stale card: why it is stale, and what can be done. Asks for the reasons once a version. On the window's thread. */
final class CardStaleNotice extends VBox {
    private final BookSession session;
    private final Strings strings;
    private final FxThread fx;
    private final Consumer<String> write;
    private Object shown = "";

    /** @param write told the id of the scene whose card the model should write again */
    CardStaleNotice(BookSession session, Strings strings, FxThread fx, Consumer<String> write) {
        super(8);
        this.session = session;
        this.strings = strings;
        this.fx = fx;
        this.write = write;
        getStyleClass().addAll("stale-notice", "narrow");
        setId("card-stale");
        setVisible(false);
        setManaged(false);
    }

    void show(String scene, BookView view, boolean modelThere) {
        DocumentKey key = DocumentKey.card(scene);
        DocumentInfo info = view.documents().get(key);
        boolean stale = info != null && info.stale();
        setVisible(stale);
        setManaged(stale);
        Object now = stale ? List.of(scene, info, modelThere) : "";
        if (!Objects.equals(now, shown)) {
            shown = now;
            getChildren().clear();
            if (stale) {
                fill(key, view, now, modelThere);
            }
        }
    }

    private void fill(DocumentKey key, BookView view, Object asked, boolean modelThere) {
        StaleReasonsPane why = new StaleReasonsPane(strings);
        FlowPane buttons = new FlowPane(8, 6);
        if (modelThere) {
            buttons.getChildren().add(small("card-write-again", Buttons.machine(strings.text("snowflake.write-again"), Feather.CPU,
                    () -> write.accept(key.id()))));
        }
        buttons.getChildren().add(small("card-as-is", Buttons.plain(strings.text("snowflake.as-is"),
                () -> session.acceptAsIs(List.of(key)))));
        getChildren().addAll(why, buttons);
        session.decisions().whyStale(key).thenAccept(found -> fx.execute(() -> {
            if (asked.equals(shown)) {
                why.show(found, view);
            }
        }));
    }

    private static Button small(String id, Button button) {
        button.setId(id);
        button.getStyleClass().add("small");
        return button;
    }
}
