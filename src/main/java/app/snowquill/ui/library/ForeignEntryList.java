package app.snowquill.ui.library;

import app.snowquill.importing.ForeignEntry;
import app.snowquill.importing.ForeignManuscript;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** People, places and things that would come into the bible; each can be left out, by its box or by the space bar. On the window's thread. */
final class ForeignEntryList extends ListView<ForeignLine> {
    private static final double ROW = 28;

    private final ForeignViewModel model;
    private final Strings strings;

    ForeignEntryList(ForeignViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        setId("foreign-entries");
        setFixedCellSize(ROW);
        setAccessibleText(strings.text("library.preview-entries"));
        getStyleClass().add("dense");
        setCellFactory(view -> new LineCell());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            ForeignLine chosen = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && chosen != null) {
                want(chosen.place(), !model.wantsEntry(chosen.place()));
                event.consume();
            }
        });
    }

    private void want(int entry, boolean is) {
        model.wantEntry(entry, is);
        refresh();
    }

    void show(ForeignManuscript read) {
        List<ForeignLine> lines = new ArrayList<>();
        for (int i = 0; i < read.entries().size(); i++) {
            ForeignEntry entry = read.entries().get(i);
            String text = entry.summary().isBlank() ? entry.fields().values().stream().findFirst().orElse("") : entry.summary();
            String also = Stream.concat(entry.aliases().stream(), entry.keys().stream()).distinct().collect(Collectors.joining(", "));
            String whole = Stream.of(entry.name(), also, ForeignLine.excerpt(text)).filter(one -> !one.isBlank()).collect(Collectors.joining("\n"));
            lines.add(new ForeignLine(i, entry.name(), ForeignLine.excerpt(text), strings.of("library.entry-kind", entry.kind()), entry.words(), whole));
        }
        getItems().setAll(lines);
    }

    private final class LineCell extends ListCell<ForeignLine> {
        private final ForeignRow row = new ForeignRow(model::wantsEntry, ForeignEntryList.this::want);

        @Override
        protected void updateItem(ForeignLine line, boolean empty) {
            super.updateItem(line, empty);
            row.showIn(this, empty ? null : line);
        }
    }
}
