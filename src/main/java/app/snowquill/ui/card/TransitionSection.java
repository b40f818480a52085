package app.snowquill.ui.card;

import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneCard.Transition;
import app.snowquill.story.SceneCard.TransitionKind;
import app.snowquill.ui.common.GrowingTextArea;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/** How the reader comes from the scene read before: the kind, and the line that carries them over. */
final class TransitionSection implements Section {
    private final Fields fields;
    private final ComboBox<TransitionKind> kind = new ComboBox<>();
    private final Label derived = new Label();
    private final GrowingTextArea line;
    private final VBox node = new VBox(9);

    TransitionSection(Fields fields) {
        this.fields = fields;
        line = fields.area("card.transition-line");
        line.setPromptText(fields.text("card.transition-line"));
        kind.getItems().setAll(TransitionKind.values());
        kind.setMaxWidth(Double.MAX_VALUE);
        kind.setId("card-transition");
        kind.setAccessibleText(fields.text("card.transition"));
        kind.setButtonCell(new KindCell());
        kind.setCellFactory(list -> new KindCell());
        kind.valueProperty().addListener((property, before, now) -> fields.changed());
        VBox both = new VBox(4, kind, line);
        node.getChildren().add(fields.labelled("card.transition", derived, both));
    }

    @Override
    public void show(SceneCard card, CardViewModel model) {
        kind.setValue(card.transition().kind());
        Fields.fill(line, card.transition().line());
        showDerived(model);
    }

    /** What the two scenes make of it, where the card says something else. */
    void showDerived(CardViewModel model) {
        TransitionKind natural = model.derivedTransition();
        derived.setText(natural == TransitionKind.NONE || natural == kind.getValue() ? ""
                : fields.text("card.transition-derived", word(natural)));
    }

    private String word(TransitionKind value) {
        return fields.text("card.transition." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Override
    public void write(CardDraft draft) {
        draft.transition = new Transition(kind.getValue(), line.getText());
    }

    @Override
    public VBox node() {
        return node;
    }

    @Override
    public Set<String> fields() {
        return Set.of("transition");
    }

    private final class KindCell extends ListCell<TransitionKind> {
        @Override
        protected void updateItem(TransitionKind value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty || value == null ? null : word(value));
        }
    }
}
