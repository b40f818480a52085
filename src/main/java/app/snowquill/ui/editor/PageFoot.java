package app.snowquill.ui.editor;

import javafx.geometry.Insets;
import javafx.scene.layout.VBox;

/** Beneath the page: one of two bars, that of a suggestion for the scene's end or that of an answer about a passage. */
final class PageFoot extends VBox {
    private final SuggestionBar suggestion;
    private final PassageBar passage;

    PageFoot(SuggestionBar suggestion, PassageBar passage) {
        super(suggestion, passage);
        this.suggestion = suggestion;
        this.passage = passage;
        VBox.setMargin(suggestion, new Insets(8, 20, 12, 20));
        VBox.setMargin(passage, new Insets(8, 20, 12, 20));
        show(false);
    }

    /** @param ofPassage whether the bar of an answer about a passage is there */
    void show(boolean ofPassage) {
        suggestion.setVisible(!ofPassage);
        suggestion.setManaged(!ofPassage);
        passage.setVisible(ofPassage);
        passage.setManaged(ofPassage);
    }
}
