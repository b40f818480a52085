package app.snowquill.ui.snowflake;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.writing.Reading;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Words;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.ThinBar;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A document while the model writes it: on frost ground, field by field where the text can be read so far. */
final class StreamPane extends VBox {
    private final Strings strings;
    private final DocumentTexts texts;
    private final PartialJson partial = new PartialJson(new StoryJson());
    private final Label head = new Label();
    private final ThinBar bar = new ThinBar();
    private final LabelledTexts body = new LabelledTexts();

    StreamPane(Strings strings, DocumentTexts texts) {
        super(10);
        this.strings = strings;
        this.texts = texts;
        getStyleClass().addAll("preview", "stream");
        head.setGraphic(Icons.small(Feather.CPU, "machine"));
        head.getStyleClass().addAll("dense", "machine", "medium");
        bar.getStyleClass().add("reading-bar");
        getChildren().addAll(head, bar, body);
        showReading(Optional.empty());
    }

    /**
     * @param text everything the model has said so far
     * @param reading how far it has read, as long as it has said nothing
     */
    void show(DocumentKey key, String text, Optional<Reading> reading) {
        Optional<JsonNode> read = partial.read(text);
        List<LabelledTexts.Entry> entries = read.map(node -> texts.of(key, node)).orElse(List.of());
        if (entries.isEmpty() && !text.isBlank() && !text.stripLeading().startsWith("{")) {
            entries = List.of(new LabelledTexts.Entry("", text.strip()));
        }
        int words = entries.stream().mapToInt(entry -> Words.count(entry.text())).sum();
        Optional<Reading> still = words == 0 ? reading : Optional.empty();
        showReading(still);
        head.setText(words > 0 ? strings.text("snowflake.stream-words", words) : still.map(how -> strings.text(how.known() == 0
                ? "snowflake.stream-reads" : "snowflake.stream-reads-known", how.all(), how.known()))
                .orElseGet(() -> strings.text("snowflake.stream-reading")));
        body.show(entries);
    }

    private void showReading(Optional<Reading> reading) {
        bar.setVisible(reading.isPresent());
        bar.setManaged(reading.isPresent());
        reading.ifPresent(how -> bar.show(how.part()));
    }
}
