package app.snowquill.ui.card;

import app.snowquill.story.ChainLink;
import app.snowquill.story.SceneCard;
import app.snowquill.ui.common.ChoiceWords;
import app.snowquill.ui.common.Icons;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** How the scene is linked to the one before and after it in its strand: one line to read, and on a click two to change it. */
final class LinkSection implements Section {
    private final Fields fields;
    private final ComboBox<ChainLink.LinkKind> kindIn;
    private final ComboBox<CardViewModel.Other> sceneIn;
    private final ComboBox<ChainLink.LinkKind> kindOut;
    private final ComboBox<CardViewModel.Other> sceneOut;
    private final Label before = new Label();
    private final Label here = new Label();
    private final Label after = new Label();
    private final VBox node = new VBox(6);

    LinkSection(Fields fields) {
        this.fields = fields;
        kindIn = kinds("card.link-in");
        kindOut = kinds("card.link-out");
        sceneIn = scenes("card.link-in");
        sceneOut = scenes("card.link-out");
        here.getStyleClass().addAll("strong");
        before.setMinWidth(0);
        after.setMinWidth(0);
        HBox line = new HBox(6, Icons.sized(Feather.LINK_2, 12), before, Icons.sized(Feather.ARROW_RIGHT, 12), here,
                Icons.sized(Feather.ARROW_RIGHT, 12), after);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox form = new VBox(6, row("card.link-in", kindIn, sceneIn), row("card.link-out", kindOut, sceneOut));
        form.setVisible(false);
        form.setManaged(false);
        Button open = new Button();
        open.getStyleClass().addAll("flat", "links-line");
        open.setGraphic(line);
        open.setMaxWidth(Double.MAX_VALUE);
        open.setAccessibleText(fields.text("card.links"));
        open.setOnAction(event -> {
            form.setVisible(!form.isVisible());
            form.setManaged(form.isVisible());
        });
        node.getChildren().addAll(open, form);
    }

    private HBox row(String key, ComboBox<?> kind, ComboBox<?> scene) {
        Label label = fields.label(key);
        label.setMinWidth(60);
        kind.setPrefWidth(100);
        scene.setPrefWidth(100);
        HBox.setHgrow(kind, Priority.ALWAYS);
        HBox.setHgrow(scene, Priority.ALWAYS);
        kind.setMaxWidth(Double.MAX_VALUE);
        scene.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(6, label, kind, scene);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(Region.USE_COMPUTED_SIZE);
        return row;
    }

    private ComboBox<ChainLink.LinkKind> kinds(String key) {
        ComboBox<ChainLink.LinkKind> box = new ComboBox<>();
        box.getItems().setAll(ChainLink.LinkKind.values());
        box.setValue(ChainLink.LinkKind.NONE);
        box.setConverter(ChoiceWords.as(kind -> fields.text("card.link." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        box.setAccessibleText(fields.text(key));
        box.valueProperty().addListener((property, old, now) -> edited());
        return box;
    }

    private ComboBox<CardViewModel.Other> scenes(String key) {
        ComboBox<CardViewModel.Other> box = new ComboBox<>();
        box.setConverter(ChoiceWords.as(other -> other.number() + " · " + other.title()));
        box.setAccessibleText(fields.text(key));
        box.valueProperty().addListener((property, old, now) -> edited());
        return box;
    }

    private void edited() {
        if (sceneOut != null) {
            read();
            fields.changed();
        }
    }

    private void read() {
        before.setText(side("card.came-from", kindIn.getValue(), sceneIn.getValue()));
        after.setText(side("card.leads-to", kindOut.getValue(), sceneOut.getValue()));
    }

    private String side(String key, ChainLink.LinkKind kind, CardViewModel.Other other) {
        if (kind == null || kind == ChainLink.LinkKind.NONE) {
            return fields.text("card.no-link");
        }
        String word = fields.text("card.link." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return other == null ? word : fields.text(key, other.number(), word);
    }

    @Override
    public void show(SceneCard card, CardViewModel model) {
        List<CardViewModel.Other> others = model.others();
        if (!sceneIn.getItems().equals(others)) {
            sceneIn.getItems().setAll(others);
            sceneOut.getItems().setAll(others);
        }
        kindIn.setValue(card.linkIn().kind());
        sceneIn.setValue(find(others, card.linkIn()));
        kindOut.setValue(card.linkOut().kind());
        sceneOut.setValue(find(others, card.linkOut()));
        here.setText(Integer.toString(model.number()));
        read();
    }

    private static CardViewModel.Other find(List<CardViewModel.Other> others, ChainLink link) {
        return others.stream().filter(other -> other.id().equals(link.scene())).findFirst().orElse(null);
    }

    @Override
    public void write(CardDraft draft) {
        draft.linkIn = link(kindIn.getValue(), sceneIn.getValue());
        draft.linkOut = link(kindOut.getValue(), sceneOut.getValue());
    }

    private static ChainLink link(ChainLink.LinkKind kind, CardViewModel.Other other) {
        return kind == ChainLink.LinkKind.NONE ? ChainLink.NONE : new ChainLink(kind, other == null ? "" : other.id());
    }

    @Override
    public VBox node() {
        return node;
    }

    @Override
    public Set<String> fields() {
        return Set.of("link_in", "link_out");
    }
}
