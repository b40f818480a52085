package app.snowquill.ui.snowflake;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The list at the left of a step that has many things: characters, scenes. Refilling it keeps what is selected. */
final class ItemList extends VBox {
    private final ListView<ItemRow> rows = new ListView<>();
    private boolean filling;

    /**
     * @param tools buttons above the list
     * @param chosen told the id of the row the author chose
     */
    ItemList(List<? extends Node> tools, Consumer<String> chosen) {
        getStyleClass().add("item-list");
        setPrefWidth(240);
        setMinWidth(USE_PREF_SIZE);
        if (!tools.isEmpty()) {
            HBox head = new HBox(4);
            head.getStyleClass().add("tools");
            head.getChildren().addAll(tools);
            getChildren().add(head);
        }
        rows.setCellFactory(view -> new ItemCell());
        rows.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!filling && now != null) {
                chosen.accept(now.id());
            }
        });
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().add(rows);
    }

    /** Shows these rows with the one of this id selected; null selects none. */
    void show(List<ItemRow> items, String selected) {
        filling = true;
        if (!rows.getItems().equals(items)) {
            rows.getItems().setAll(items);
        }
        int at = -1;
        for (int i = 0; i < items.size(); i++) {
            if (Objects.equals(items.get(i).id(), selected)) {
                at = i;
            }
        }
        if (at < 0) {
            rows.getSelectionModel().clearSelection();
        } else if (rows.getSelectionModel().getSelectedIndex() != at) {
            rows.getSelectionModel().select(at);
            rows.scrollTo(Math.max(0, at - 3));
        }
        filling = false;
    }
}
