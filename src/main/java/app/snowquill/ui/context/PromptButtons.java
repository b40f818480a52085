package app.snowquill.ui.context;

import app.snowquill.context.Agent;
import app.snowquill.context.ContextLook;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the prompt: see it, take it elsewhere, write with it. */
final class PromptButtons extends HBox {
    private final ContextViewModel model;
    private final Button see;
    private final Button copy;
    private final Button use;

    PromptButtons(ContextViewModel model, Strings strings, ContextActions actions) {
        super(8);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        see = Buttons.plain(strings.text("context.show-prompt"), model::showPrompt);
        see.setGraphic(Icons.small(Feather.FILE_TEXT));
        see.setId("show-prompt");
        copy = Buttons.plain(strings.text("context.copy"), () -> model.lookProperty().get()
                .ifPresent(look -> actions.copy().accept(look.system() + "\n\n" + look.user())));
        copy.setGraphic(Icons.small(Feather.COPY));
        copy.setId("copy-whole");
        copy.setAccessibleText(strings.text("context.copy-prompt"));
        Button prompts = Buttons.icon(Feather.EDIT_2, strings.text("context.prompts"), actions.prompts());
        prompts.setId("open-prompts");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        use = Buttons.primary(strings.text("context.use"), actions.use());
        use.setId("use-this");
        getChildren().addAll(see, copy, prompts, space, use);
        model.lookProperty().addListener(property -> show());
        model.phaseProperty().addListener(property -> show());
        model.agentProperty().addListener(property -> show());
        show();
    }

    private void show() {
        boolean said = model.lookProperty().get().filter(look -> !look.system().isBlank() || !look.user().isBlank()).isPresent();
        see.setDisable(!said);
        copy.setDisable(!said);
        use.setDisable(model.agentProperty().get() != Agent.WRITER || !said
                || model.phaseProperty().get() != ContextViewModel.Phase.READY
                || model.lookProperty().get().flatMap(ContextLook::refusal).isPresent());
    }
}
