package app.snowquill.ui.agents;

import app.snowquill.pipeline.agents.PromptPreview;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is typed as it would be sent, in the place of the texts. */
final class PreviewPane extends VBox {
    private final Strings strings;
    private final Label what = new Label();
    private final TextArea text = new TextArea();

    PreviewPane(PromptsViewModel model, Strings strings) {
        super(8);
        this.strings = strings;
        VBox.setVgrow(this, Priority.ALWAYS);
        VBox.setVgrow(text, Priority.ALWAYS);
        what.setId("preview-what");
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        what.setMaxWidth(Double.MAX_VALUE);
        what.getStyleClass().add("dense");
        HBox.setHgrow(what, Priority.ALWAYS);
        text.setId("preview-text");
        text.setEditable(false);
        text.setWrapText(true);
        text.getStyleClass().add("prompt-text");
        text.setAccessibleText(strings.text("agents.preview"));
        Button back = Buttons.plain(strings.text("agents.back"), model::closePreview);
        back.setId("preview-back");
        getChildren().addAll(new HBox(8, what, back), text);
        model.previewProperty().addListener(property -> model.previewProperty().get().ifPresentOrElse(this::show, this::hide));
        hide();
    }

    private void show(PromptPreview seen) {
        String of = strings.of("agents.basis", seen.basis());
        what.setText(!seen.problem().isBlank() ? of + " " + seen.problem() : seen.tokens() == 0 ? of : of + " " + strings.text("agents.tokens", seen.tokens(), seen.limit()));
        text.setText(seen.system() + "\n\n" + seen.user());
        text.setScrollTop(0);
        setVisible(true);
        setManaged(true);
        text.requestFocus();
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
    }
}
