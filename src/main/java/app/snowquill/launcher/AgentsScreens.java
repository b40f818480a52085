package app.snowquill.launcher;

import app.snowquill.pipeline.ModelShelf;
import app.snowquill.pipeline.agents.AgentWorkshop;
import app.snowquill.prompt.PromptException;
import app.snowquill.settings.SettingsException;
import app.snowquill.ui.agents.AgentsDialog;
import app.snowquill.ui.agents.AgentsViewModel;
import app.snowquill.ui.agents.PromptsViewModel;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.messages.Failure;
import app.snowquill.ui.messages.FailureText;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Shows how agents write and what they are told. On the window's thread. */
record AgentsScreens(ModelShelf shelf, Strings strings, FxThread fx, Dialogs dialogs) {
    /**
     * Shows the dialog for an open book, what was typed last included.
     *
     * @param scene what previews are made for
     * @param first which half is shown first
     */
    void show(BookRoom room, Optional<String> scene, AgentsDialog.Half first) {
        room.flush().whenCompleteAsync((done, failure) -> show(room.session().agents().workshop(), scene.orElse(""), first), fx);
    }

    private void show(AgentWorkshop workshop, String scene, AgentsDialog.Half first) {
        dialogs.show(new AgentsDialog(new AgentsViewModel(workshop.settings(), new KnownModelFiles(shelf).list(), fx, this::sentence),
                new PromptsViewModel(workshop.prompts(), scene, fx, this::sentence), first, strings, dialogs::close));
    }

    private String sentence(Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof PromptException || cause instanceof SettingsException || cause instanceof IllegalArgumentException) {
            return cause.getMessage();
        }
        Failure words = new FailureText(strings).of(cause);
        return words.detail().isBlank() ? words.title() + "." : words.title() + ". " + words.detail();
    }
}
