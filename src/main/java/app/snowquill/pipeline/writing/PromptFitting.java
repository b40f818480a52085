package app.snowquill.pipeline.writing;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.Message;
import app.snowquill.prompt.PromptFile;
import app.snowquill.prompt.PromptFile.Trim;
import app.snowquill.prompt.PromptLibrary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Renders a prompt so that it and its answer fit in the model's context: inputs that the prompt file lets go of are
 * shortened, first named first; where that is not enough nothing is sent.
 */
final class PromptFitting {
    private static final int MARGIN = 16;

    private final PromptTokens tokens;
    private final PromptLibrary library;

    PromptFitting(PromptTokens tokens, PromptLibrary library) {
        this.tokens = tokens;
        this.library = library;
    }

    /**
     * @param tokens of the prompt
     * @param room tokens that are left for the answer
     */
    record Fitted(List<Message> messages, int tokens, int room) {
    }

    /** Most tokens an answer of prose may take in one call: half of what there is. */
    int mostProseTokens() {
        return tokens.context() / 2;
    }

    /**
     * @param answer tokens the answer needs
     * @throws EngineException of kind TOO_LONG where it can't be made to fit
     */
    Fitted fit(String prompt, Map<String, String> inputs, int answer) {
        PromptFile file = library.prompt(prompt);
        Map<String, String> values = new LinkedHashMap<>(inputs);
        int limit = tokens.context() - MARGIN;
        int wanted = Math.min(answer, limit * 3 / 4);
        while (true) {
            List<Message> messages = messages(file.render(values));
            int read = tokens.of(messages);
            if (read + wanted <= limit) {
                return new Fitted(messages, read, limit - read);
            }
            if (!shorten(file.trim(), values)) {
                throw new EngineException(EngineException.Kind.TOO_LONG, "The prompt has " + read + " tokens and its answer "
                        + wanted + "; this model holds " + limit + ". Nothing was sent. Load it with a larger context, or shorten the text.");
            }
        }
    }

    private static boolean shorten(List<Trim> trims, Map<String, String> values) {
        for (Trim trim : trims) {
            String text = values.getOrDefault(trim.input(), "");
            if (!text.isBlank()) {
                int keep = text.length() * 2 / 3;
                values.put(trim.input(), keep < 60 ? "" : cut(text, keep, trim.fromStart()));
                return true;
            }
        }
        return false;
    }

    /** Cuts between words. */
    private static String cut(String text, int keep, boolean fromStart) {
        if (fromStart) {
            int begin = text.indexOf(' ', text.length() - keep);
            return begin < 0 ? "" : text.substring(begin + 1);
        }
        int end = text.lastIndexOf(' ', keep);
        return end < 0 ? "" : text.substring(0, end);
    }

    private static List<Message> messages(PromptFile.Rendered rendered) {
        return List.of(Message.system(rendered.system()), Message.user(rendered.user()));
    }
}
