package app.snowquill.pipeline.writing;

import app.snowquill.engine.Message;
import java.util.List;

/** How long prompts are for a model, and how much it holds. May wait for the model. */
interface PromptTokens {
    /** Tokens of one request, prompt and answer together. */
    int context();

    int of(List<Message> messages);
}
