package app.snowquill.ui.common.review;

import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.StaleReason;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** That a document is stale, and why. What can be done stands under it. On the window's thread. */
public final class StaleReasonsPane extends VBox {
    private final Strings strings;
    private final VBox reasons = new VBox(2);

    public StaleReasonsPane(Strings strings) {
        super(8);
        this.strings = strings;
        reasons.getStyleClass().add("reasons");
        getChildren().addAll(Icons.beforeLines(Icons.small(Feather.REFRESH_CW, "warning"),
                words(strings.text("snowflake.stale-title"), "strong")), reasons);
        reasons.getChildren().add(words(strings.text("snowflake.reason-unknown")));
    }

    /** Says what changed. @param view names the documents and fields */
    public void show(List<StaleReason> found, BookView view) {
        ReasonWords words = new ReasonWords(strings, ZoneId.systemDefault());
        if (!found.isEmpty()) {
            reasons.getChildren().setAll(found.stream().map(reason -> words(words.of(reason, view))).toList());
        }
    }

    private static Label words(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().add("dense");
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
