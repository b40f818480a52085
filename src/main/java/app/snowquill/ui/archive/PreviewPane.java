package app.snowquill.ui.archive;

import app.snowquill.pipeline.memory.ArchiveAnswer.Hit;
import app.snowquill.pipeline.memory.ArchiveKind;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.review.FieldWords;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The whole text of the chosen hit, scrolled to what was found, and what can be done with it. */
final class PreviewPane extends VBox {
    private static final double INDENT = 26;
    /** How far from the top the first mark comes to stand, px. */
    private static final double MARGIN = 60;

    private final ArchiveViewModel model;
    private final ArchiveWords words;
    private final FieldWords fields;
    private final Label title = new Label();
    private final VBox text = new VBox();
    private final ScrollPane scroll = new ScrollPane(text);
    private final Button pin;
    private final Button like;
    private final HBox foot;
    private HighlightedFlow first;

    PreviewPane(ArchiveViewModel model, ArchiveWords words, Strings strings, ArchiveActions actions, Consumer<Hit> open) {
        this.model = model;
        this.words = words;
        this.fields = new FieldWords(strings);
        getStyleClass().add("archive-preview");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button enter = Buttons.withKey(Buttons.plain(strings.text("archive.open"), () -> model.selectedProperty().get().ifPresent(open)), "↵");
        enter.setId("archive-open");
        enter.getStyleClass().add("small");
        HBox head = new HBox(title, enter);
        head.getStyleClass().add("panel-header");
        text.getStyleClass().add("whole-text");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("paper");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        pin = Buttons.plain(strings.text("archive.pin"), () -> model.selectedProperty().get().ifPresent(hit -> actions.pin().accept(hit.key())));
        pin.setGraphic(Icons.sized(Feather.LAYERS, 12));
        pin.setId("archive-pin");
        like = Buttons.plain(strings.text("archive.more-like"), () -> model.selectedProperty().get().ifPresent(model::lookForLike));
        like.setGraphic(Icons.sized(Feather.LINK_2, 12));
        like.setId("archive-like");
        pin.getStyleClass().add("small");
        like.getStyleClass().add("small");
        foot = new HBox(8, pin, like);
        foot.getStyleClass().add("preview-foot");
        getChildren().addAll(head, scroll, foot);
        model.selectedProperty().addListener(property -> showChoice());
        model.wholeProperty().addListener(property -> showText());
        scroll.viewportBoundsProperty().addListener((property, before, now) -> {
            if (before.getWidth() != now.getWidth()) {
                scrollSoon();
            }
        });
        showChoice();
    }

    private void showChoice() {
        Optional<Hit> hit = model.selectedProperty().get();
        getChildren().forEach(child -> child.setVisible(hit.isPresent()));
        title.setText(hit.map(chosen -> words.document(chosen.key(), model.session().view().book())).orElse(""));
        title.setTooltip(title.getText().isBlank() ? null : new Tooltip(title.getText()));
        foot.setDisable(hit.filter(chosen -> chosen.kind() == ArchiveKind.VERSION).isPresent());
    }

    private void showText() {
        text.getChildren().clear();
        first = null;
        model.wholeProperty().get().ifPresent(whole -> {
            TextMarks marks = new TextMarks(whole.found());
            int chosen = marks.paragraph(whole.paragraphs());
            for (int i = 0; i < whole.paragraphs().size(); i++) {
                WholeText.Paragraph paragraph = whole.paragraphs().get(i);
                if (!paragraph.field().isEmpty()) {
                    Label field = new Label(fields.of(paragraph.field(), model.session().view().book()));
                    field.getStyleClass().add("field-label");
                    field.setWrapText(true);
                    text.getChildren().add(field);
                }
                HighlightedFlow flow = new HighlightedFlow(marks.pieces(paragraph.text(), i == chosen), i > 0 && paragraph.field().isEmpty() ? INDENT : 0);
                text.getChildren().add(flow);
                first = i == chosen ? flow : first;
            }
        });
        scroll.setVvalue(0);
        scrollSoon();
    }

    private void scrollSoon() {
        HighlightedFlow wanted = first;
        if (wanted == null || getScene() == null) {
            return;
        }
        applyCss();
        layout();
        double beyond = text.getHeight() - scroll.getViewportBounds().getHeight();
        if (beyond > 0) {
            double at = wanted.getBoundsInParent().getMinY() + wanted.firstMark().getMinY() - MARGIN;
            scroll.setVvalue(Math.max(0, Math.min(1, at / beyond)));
        }
    }
}
