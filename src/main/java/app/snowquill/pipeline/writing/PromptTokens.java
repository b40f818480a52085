package app.snowquill.pipeline.writing;

import app.snowquill.context.TokenCount;
import app.snowquill.engine.Message;
import java.util.List;

/** How long prompts are for a model, and how much it holds. May wait for the model. */
interface PromptTokens extends TokenCount {
    /** Tokens of one request, prompt and answer together. */
    int context();

    /** Of a prompt as it is sent. */
    int of(List<Message> messages);
}
