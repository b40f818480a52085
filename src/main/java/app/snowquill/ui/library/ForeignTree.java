package app.snowquill.ui.library;

import app.snowquill.importing.ForeignChapter;
import app.snowquill.importing.ForeignManuscript;
import app.snowquill.importing.ForeignScene;
import app.snowquill.ui.common.Strings;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Parts, chapters and scenes that would come in; a chapter can be left out, by its box or by the space bar. On the window's thread. */
final class ForeignTree extends TreeView<ForeignLine> {
    private static final double ROW = 28;
    private static final int FEW = 6;

    private final ForeignViewModel model;
    private final Strings strings;

    ForeignTree(ForeignViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        setId("foreign-tree");
        setShowRoot(false);
        setFixedCellSize(ROW);
        setAccessibleText(strings.text("library.preview-tree"));
        getStyleClass().add("dense");
        setCellFactory(view -> new LineCell());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            TreeItem<ForeignLine> chosen = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && chosen != null && chosen.getValue().place() >= 0) {
                want(chosen.getValue().place(), !model.wantsChapter(chosen.getValue().place()));
                event.consume();
            }
        });
    }

    private void want(int chapter, boolean is) {
        model.wantChapter(chapter, is);
        refresh();
    }

    void show(ForeignManuscript read) {
        TreeItem<ForeignLine> root = new TreeItem<>(ForeignLine.of(read.title(), -1, 0));
        TreeItem<ForeignLine> under = root;
        String part = "";
        for (int i = 0; i < read.chapters().size(); i++) {
            ForeignChapter chapter = read.chapters().get(i);
            if (!chapter.part().equals(part)) {
                part = chapter.part();
                under = new TreeItem<>(ForeignLine.of(part, -1, 0));
                under.setExpanded(true);
                root.getChildren().add(under);
            }
            TreeItem<ForeignLine> row = new TreeItem<>(ForeignLine.of(title(chapter.title(), "library.preview-chapter", i + 1), i, chapter.words()));
            row.setExpanded(read.chapters().size() <= FEW);
            for (int scene = 0; scene < chapter.scenes().size(); scene++) {
                ForeignScene one = chapter.scenes().get(scene);
                String notes = one.notes().isEmpty() ? "" : strings.text("library.preview-notes", one.notes().size());
                row.getChildren().add(new TreeItem<>(ForeignLine.of(title(one.title(), "library.preview-scene", scene + 1), one, notes)));
            }
            under.getChildren().add(row);
        }
        setRoot(root);
    }

    private String title(String said, String key, int number) {
        return said.isEmpty() ? strings.text(key, number) : said;
    }

    private final class LineCell extends TreeCell<ForeignLine> {
        private final ForeignRow row = new ForeignRow(model::wantsChapter, ForeignTree.this::want);

        @Override
        protected void updateItem(ForeignLine line, boolean empty) {
            super.updateItem(line, empty);
            row.showIn(this, empty ? null : line);
        }
    }
}
