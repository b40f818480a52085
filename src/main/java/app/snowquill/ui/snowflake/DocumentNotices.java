package app.snowquill.ui.snowflake;

import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.DocumentInfo;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.review.ChangesPane;
import java.util.List;
import javafx.scene.layout.VBox;

/** What stands over a document's text: why it failed, why it is stale, the version that waits. Made anew only where one of them changes. */
final class DocumentNotices extends VBox {
    private final SnowflakeViewModel model;
    private final Strings strings;
    private Object shown;

    DocumentNotices(SnowflakeViewModel model, Strings strings) {
        super(12);
        this.model = model;
        this.strings = strings;
    }

    void show(DocumentKey key) {
        BookView view = model.viewProperty().get();
        DocumentInfo info = view.documents().get(key);
        boolean failed = info != null && !info.failure().isBlank();
        boolean stale = info != null && info.stale();
        Object now = List.of(key, view.proposals().getOrDefault(key, ""), info == null ? 0 : info.revision(),
                failed ? info.failure() : "", stale ? model.decisions().stale().size() : -1, stale && info.locked());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        getChildren().clear();
        if (failed) {
            getChildren().add(new FailureCard(info, strings, () -> model.generate(key, "")));
        }
        if (stale) {
            getChildren().add(new StaleNotice(model, strings, key));
        }
        model.decisions().waiting(key).ifPresent(version -> getChildren().add(new ChangesPane(version, view.book(),
                ChangesPane.Place.CARD, model.decisions().decisions(), strings,
                taken -> model.decisions().accept(version, taken))));
    }
}
