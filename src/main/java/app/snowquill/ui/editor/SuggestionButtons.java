package app.snowquill.ui.editor;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;

/** What the author can say to a suggestion. Each button is made once, so that it stays under a pointer on its way to it. */
final class SuggestionButtons {
    private final Strings strings;
    private final Button accept;
    private final Button again;
    private final Button stop;
    private final Button refuse;
    private final Button compare;

    SuggestionButtons(Strings strings, SuggestionBar.Answers answers) {
        this.strings = strings;
        this.accept = small(Buttons.withKey(Buttons.primary(strings.text("editor.accept"), answers::accept), "Ctrl ↵"));
        this.again = small(Buttons.withKey(Buttons.plain(strings.text("editor.again"), answers::again), "Alt R"));
        this.stop = small(Buttons.withKey(Buttons.plain(strings.text("editor.stop"), answers::stop), "Esc"));
        this.refuse = small(Buttons.withKey(Buttons.plain(strings.text("editor.refuse"), answers::refuse), "Esc"));
        this.compare = small(Buttons.plain(strings.text("editor.compare"), answers::compare));
        stop.setId("suggestion-stop");
        compare.setId("compare");
    }

    private static Button small(Button button) {
        button.getStyleClass().add("small");
        return button;
    }

    /** Those that mean something now, in order. */
    List<Button> of(SuggestionState state) {
        List<Button> buttons = new ArrayList<>();
        if (state.phase().canBeTaken() && !state.text().isBlank()) {
            buttons.add(accept);
        }
        switch (state.phase()) {
            case WRITING -> buttons.addAll(List.of(again, stop));
            case READY, FAILED -> buttons.addAll(List.of(again, refuse));
            case PROPOSED -> buttons.addAll(List.of(compare, refuse));
            case BEGUN -> buttons.add(refuse);
            case RUN, NONE -> {
            }
        }
        refuse.setText(strings.text(state.phase() == SuggestionState.Phase.PROPOSED ? "editor.keep-mine" : "editor.refuse"));
        return buttons;
    }
}
