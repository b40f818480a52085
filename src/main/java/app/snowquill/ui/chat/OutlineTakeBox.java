package app.snowquill.ui.chat;

import app.snowquill.pipeline.BookSession;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Scene;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Which scene of the chapter each paragraph of its outline is for; what is taken waits beside the scene list, where each line is accepted or refused
 * alone. Shown under an answer; on the window's thread.
 */
final class OutlineTakeBox extends VBox {
    private static final int SHOWN = 90;

    private final Strings strings;
    private final Map<ComboBox<Named<String>>, String> choices = new LinkedHashMap<>();

    OutlineTakeBox(BookSession session, Strings strings, Taking taking, TakeBox.Done done, String chapter, String answer, String agent) {
        super(8);
        this.strings = strings;
        getStyleClass().add("take-box");
        if (session.view().proposals().containsKey(DocumentKey.step(8))) {
            getChildren().addAll(words(strings.text("chat.lines-wait")), Buttons.plain(strings.text("chat.leave"), done::given));
            return;
        }
        List<Scene> scenes = session.view().book().outline().scenesOf(chapter);
        List<String> paragraphs = paragraphs(answer);
        getChildren().add(words(strings.text("chat.lines")));
        for (int i = 0; i < paragraphs.size(); i++) {
            getChildren().add(row(paragraphs.get(i), i, scenes));
        }
        Button take = Buttons.primary(strings.text("chat.lines-propose"), () -> done.taken(taking.proposeLines(chosen(), agent), strings.text("chat.did-lines")));
        take.setId("chat-take");
        take.setDisable(scenes.isEmpty() || paragraphs.isEmpty());
        getChildren().add(new HBox(8, take, Buttons.plain(strings.text("chat.leave"), done::given)));
    }

    /** Without the numbers and dashes that models put before them. */
    static List<String> paragraphs(String answer) {
        return Arrays.stream(answer.split("\\R")).map(line -> line.strip().replaceFirst("^(?:[-*•]\\s+|\\d+[.):]\\s*|(?i:scene)\\s+\\d+\\s*[:.–-]\\s*)+", ""))
                .filter(line -> !line.isBlank()).toList();
    }

    private VBox row(String paragraph, int number, List<Scene> scenes) {
        List<Named<String>> items = new ArrayList<>(List.of(new Named<>("", strings.text("chat.lines-none"))));
        scenes.forEach(scene -> items.add(new Named<>(scene.id(), scene.title())));
        ComboBox<Named<String>> choice = new ComboBox<>();
        choice.setId("chat-line-" + number);
        choice.setAccessibleText(strings.text("chat.lines-for", number + 1));
        choice.getItems().setAll(items);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.getSelectionModel().select(number < scenes.size() ? number + 1 : 0);
        choices.put(choice, paragraph);
        Label words = words(paragraph.length() > SHOWN ? paragraph.substring(0, SHOWN).strip() + "…" : paragraph);
        words.setTooltip(new Tooltip(paragraph));
        return new VBox(2, words, choice);
    }

    /** Several paragraphs of one scene follow each other. */
    private Map<String, String> chosen() {
        Map<String, String> lines = new LinkedHashMap<>();
        choices.forEach((choice, paragraph) -> {
            if (!choice.getValue().value().isEmpty()) {
                lines.merge(choice.getValue().value(), paragraph, (before, more) -> before + " " + more);
            }
        });
        return lines;
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll("dense", "muted");
        return label;
    }
}
