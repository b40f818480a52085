package app.snowquill.ui.backup;

import app.snowquill.pipeline.BackupInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The backups by day, newest first; selecting one looks into it. The first of a day bears the day above it. */
final class BackupList extends ListView<BackupList.Row> {
    /** @param day above the row; blank where an earlier row has it */
    record Row(String day, BackupInfo backup) {
    }

    private final BackupWords words;

    BackupList(BackupsViewModel model, BackupWords words) {
        this.words = words;
        setId("backup-list");
        getStyleClass().add("backup-list");
        setCellFactory(list -> new Cell());
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.select(now.backup());
            }
        });
        model.listProperty().addListener((property, before, now) -> getItems().setAll(rows(now.orElse(List.of()))));
        model.selectedProperty().addListener((property, before, now) -> getItems().stream()
                .filter(row -> row.backup().equals(now)).findFirst().ifPresent(getSelectionModel()::select));
    }

    private List<Row> rows(List<BackupInfo> backups) {
        List<Row> rows = new ArrayList<>();
        LocalDate day = null;
        for (BackupInfo backup : backups) {
            LocalDate next = words.day(backup);
            rows.add(new Row(next.equals(day) ? "" : words.day(next), backup));
            day = next;
        }
        return rows;
    }

    private final class Cell extends ListCell<Row> {
        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(empty || row == null ? null : content(row));
            setAccessibleText(empty || row == null ? null : words.dayAndTime(row.backup()) + ", " + words.extent(row.backup()));
        }

        private VBox content(Row row) {
            Label time = new Label(words.time(row.backup()));
            time.getStyleClass().addAll("medium", "backup-time");
            Label extent = new Label(words.extent(row.backup()));
            extent.getStyleClass().addAll("caption", "muted");
            extent.setMinWidth(0);
            HBox line = new HBox(10, time, extent);
            line.getStyleClass().add("backup-line");
            HBox.setHgrow(extent, Priority.ALWAYS);
            time.setMinWidth(Region.USE_PREF_SIZE);
            VBox content = new VBox(line);
            if (!row.day().isEmpty()) {
                Label day = new Label(row.day());
                day.getStyleClass().addAll("caption", "strong", "muted", "backup-day");
                content.getChildren().add(0, day);
            }
            return content;
        }
    }
}
