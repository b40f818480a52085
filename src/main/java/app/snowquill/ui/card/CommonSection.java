package app.snowquill.ui.card;

import app.snowquill.story.SceneCard;
import app.snowquill.ui.common.GrowingTextArea;
import app.snowquill.ui.common.Icons;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What both kinds of scene have: stakes, the value that turns, facts to tell, length, and how it is told. */
final class CommonSection implements Section {
    private final GrowingTextArea stakes;
    private final GrowingTextArea start;
    private final GrowingTextArea end;
    private final RowList<SceneCard.Exposition> exposition;
    private final TextField target;
    private final TextField viewpoint;
    private final TextField tense;
    private final TextField strand;
    private final VBox node = new VBox(9);

    CommonSection(Fields fields) {
        stakes = fields.area("card.stakes");
        start = fields.phrase("card.polarity-start");
        end = fields.phrase("card.polarity-end");
        target = fields.line("card.target");
        target.setTextFormatter(new TextFormatter<>(change -> change.getControlNewText().matches("\\d{0,5}") ? change : null));
        viewpoint = fields.line("card.viewpoint");
        tense = fields.line("card.tense");
        strand = fields.line("card.strand");
        exposition = new RowList<>(fields, "card.add-fact", "card.remove-fact", () -> new SceneCard.Exposition("", ""),
                value -> new PairRow<>(fields, "card.fact", value.fact(), "card.why-now", value.whyNow(),
                        SceneCard.Exposition::new));
        start.setPrefWidth(100);
        end.setPrefWidth(100);
        HBox.setHgrow(start, Priority.ALWAYS);
        HBox.setHgrow(end, Priority.ALWAYS);
        HBox turn = new HBox(8, start, Icons.sized(Feather.ARROW_RIGHT, 12), end);
        turn.setAlignment(Pos.CENTER_LEFT);
        node.getChildren().addAll(fields.labelled("card.stakes", stakes), fields.labelled("card.polarity", turn),
                fields.labelled("card.exposition", exposition), halves(fields.labelled("card.viewpoint", viewpoint),
                        fields.labelled("card.tense", tense)),
                halves(fields.labelled("card.target", target), fields.labelled("card.strand", strand)));
    }

    private static HBox halves(VBox left, VBox right) {
        left.setPrefWidth(100);
        right.setPrefWidth(100);
        return new HBox(8, left, right);
    }

    @Override
    public void show(SceneCard card, CardViewModel model) {
        Fields.fill(stakes, card.stakes());
        Fields.fill(start, card.polarity().start());
        Fields.fill(end, card.polarity().end());
        exposition.show(card.exposition());
        Fields.fill(target, card.targetWords() == 0 ? "" : Integer.toString(card.targetWords()));
        Fields.fill(viewpoint, card.viewpoint());
        Fields.fill(tense, card.tense());
        Fields.fill(strand, card.strand());
    }

    @Override
    public void write(CardDraft draft) {
        draft.stakes = stakes.getText();
        draft.polarity = new SceneCard.Polarity(start.getText(), end.getText());
        draft.exposition = exposition.values();
        draft.targetWords = target.getText().isBlank() ? 0 : Integer.parseInt(target.getText());
        draft.viewpoint = viewpoint.getText();
        draft.tense = tense.getText();
        draft.strand = strand.getText();
    }

    @Override
    public VBox node() {
        return node;
    }

    @Override
    public Set<String> fields() {
        return Set.of("stakes", "polarity", "exposition", "target_words", "viewpoint", "tense", "strand");
    }
}
