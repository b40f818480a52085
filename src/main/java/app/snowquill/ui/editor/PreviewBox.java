package app.snowquill.ui.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Text that is not in the book yet, on frost in a dashed frame, set as the page sets prose. */
final class PreviewBox extends VBox {
    private final ProseMarkup markup = new ProseMarkup();
    private final Region caret = new Region();
    private List<Passage> shown = List.of();

    PreviewBox() {
        getStyleClass().addAll("preview", "prose-preview");
        caret.getStyleClass().add("preview-caret");
    }

    /**
     * @param continues whether it goes on after other text, so that its first paragraph is indented
     * @param growing whether more will come
     */
    void show(String text, boolean continues, boolean growing) {
        List<Passage> passages = markup.read(text);
        int same = 0;
        while (same < passages.size() && same < shown.size() && passages.get(same).equals(shown.get(same))) {
            same++;
        }
        same = Math.min(same, Math.max(0, getChildren().size() - 1));
        List<TextFlow> fresh = new ArrayList<>();
        for (int i = same; i < passages.size(); i++) {
            boolean flush = i == 0 ? !continues : passages.get(i - 1).isBreak();
            fresh.add(flow(passages.get(i), flush));
        }
        if (growing) {
            if (fresh.isEmpty()) {
                fresh.add(flow(passages.isEmpty() ? new Passage(List.of()) : passages.get(passages.size() - 1), !continues));
                same = Math.max(0, passages.size() - 1);
            }
            fresh.get(fresh.size() - 1).getChildren().add(caret);
        }
        getChildren().remove(Math.min(same, getChildren().size()), getChildren().size());
        getChildren().addAll(fresh);
        shown = passages;
    }

    private static TextFlow flow(Passage passage, boolean flush) {
        TextFlow flow = new TextFlow();
        flow.setStyle(ProseArea.LINE_SPACING);
        flow.getStyleClass().add("paragraph-text");
        if (passage.isBreak()) {
            flow.getStyleClass().add("break");
        } else if (!flush) {
            Region indent = new Region();
            indent.getStyleClass().add("indent");
            flow.getChildren().add(indent);
        }
        for (Passage.Run run : passage.runs()) {
            Text words = new Text(run.text().replace(Passage.LINE_BREAK, '\n'));
            words.getStyleClass().addAll("text", run.emphasis().styleClass());
            flow.getChildren().add(words);
        }
        return flow;
    }
}
