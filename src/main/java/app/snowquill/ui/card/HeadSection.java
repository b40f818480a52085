package app.snowquill.ui.card;

import app.snowquill.story.SceneCard;
import app.snowquill.story.StoryTime;
import app.snowquill.ui.common.GrowingTextArea;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.PovChip;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Who tells the scene, when, where, and the trap it is. */
final class HeadSection implements Section {
    private final Fields fields;
    private final ComboBox<CardViewModel.Teller> pov = new ComboBox<>();
    private final TextField when;
    private final GrowingTextArea place;
    private final GrowingTextArea crucible;
    private final Label sentences = new Label();
    private final VBox node = new VBox(9);

    HeadSection(Fields fields) {
        this.fields = fields;
        when = fields.line("card.when");
        place = fields.phrase("card.place").withIcon();
        crucible = fields.area("card.crucible");
        crucible.textProperty().addListener((property, before, now) ->
                sentences.setText(fields.text("card.sentences", CardViewModel.sentences(now), 2)));
        pov.setMaxWidth(Double.MAX_VALUE);
        pov.setAccessibleText(fields.text("card.pov"));
        pov.setButtonCell(new TellerCell());
        pov.setCellFactory(list -> new TellerCell());
        pov.valueProperty().addListener((property, before, now) -> fields.changed());
        HBox first = new HBox(8, fields.labelled("card.pov", pov), fields.labelled("card.when", when));
        first.getChildren().forEach(half -> ((VBox) half).setPrefWidth(100));
        StackPane placed = new StackPane(place, Icons.sized(Feather.MAP_PIN, 12));
        StackPane.setAlignment(placed.getChildren().get(1), Pos.TOP_LEFT);
        StackPane.setMargin(placed.getChildren().get(1), new Insets(8, 0, 0, 9));
        placed.getChildren().get(1).setMouseTransparent(true);
        HBox.setHgrow(placed, Priority.ALWAYS);
        node.getChildren().addAll(first, fields.labelled("card.place", placed), fields.labelled("card.crucible", sentences, crucible));
    }

    @Override
    public void show(SceneCard card, CardViewModel model) {
        if (!pov.getItems().equals(model.tellers())) {
            pov.getItems().setAll(model.tellers());
        }
        CardViewModel.Teller teller = model.tellers().stream().filter(t -> t.id().equals(card.pov())).findFirst()
                .orElse(card.pov().isEmpty() ? null : new CardViewModel.Teller(card.pov(), card.pov(), -1));
        pov.setValue(teller);
        Fields.fill(when, StoryTime.shown(card.time()));
        Fields.fill(place, card.place());
        Fields.fill(crucible, card.crucible());
        sentences.setText(fields.text("card.sentences", CardViewModel.sentences(card.crucible()), 2));
    }

    @Override
    public void write(CardDraft draft) {
        draft.pov = pov.getValue() == null ? "" : pov.getValue().id();
        draft.time = StoryTime.canonical(when.getText());
        draft.place = place.getText();
        draft.crucible = crucible.getText();
    }

    @Override
    public VBox node() {
        return node;
    }

    @Override
    public Set<String> fields() {
        return Set.of("pov", "time", "place", "crucible");
    }

    private static final class TellerCell extends ListCell<CardViewModel.Teller> {
        @Override
        protected void updateItem(CardViewModel.Teller teller, boolean empty) {
            super.updateItem(teller, empty);
            setText(empty || teller == null ? null : teller.name());
            setGraphic(empty || teller == null ? null : new PovChip(teller.name(), teller.place()));
            setGraphicTextGap(6);
        }
    }
}
