package app.snowquill.pipeline.writing;

import app.snowquill.context.Agent;
import app.snowquill.context.ContextLook;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.Message;
import app.snowquill.prompt.PromptFile;
import app.snowquill.prompt.PromptFile.Trim;
import app.snowquill.prompt.PromptLibrary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Renders a prompt so that it and its answer fit in the model's context. Where it is told a scene's context, that is chosen by
 * {@link ContextFitting}; else inputs that the prompt file lets go of are shortened, first named first. Where that is not enough nothing is sent.
 */
final class PromptFitting {
    private static final int MARGIN = 16;

    private final PromptTokens tokens;
    private final CountedTexts counted;
    private final PromptLibrary library;

    PromptFitting(PromptTokens tokens, PromptLibrary library) {
        this.tokens = tokens;
        this.counted = new CountedTexts(tokens);
        this.library = library;
    }

    /**
     * @param tokens of the prompt
     * @param room tokens that are left for the answer
     * @param look what was chosen for its layers; empty where it is told nothing beside its inputs
     */
    record Fitted(List<Message> messages, int tokens, int room, Optional<ContextLook> look) {
    }

    /** Most tokens an answer of prose may take in one call: half of what there is. */
    int mostProseTokens() {
        return tokens.context() / 2;
    }

    /**
     * @param answer tokens the answer needs
     * @throws EngineException of kind TOO_LONG where it can't be made to fit
     */
    Fitted fit(Question question, int answer) {
        PromptFile file = library.prompt(question.prompt());
        int limit = tokens.context() - MARGIN;
        int wanted = Math.min(answer, limit * 3 / 4);
        if (question.told().isPresent()) {
            ContextLook look = new ContextFitting(counted, file).look(question, wanted, limit);
            look.refusal().ifPresent(refusal -> {
                throw new EngineException(EngineException.Kind.TOO_LONG, refusal.sentence() + " " + String.join(" ", refusal.remedies()));
            });
            return new Fitted(List.of(Message.system(look.system()), Message.user(look.user())), look.total(), limit - look.total(), Optional.of(look));
        }
        Map<String, String> values = new LinkedHashMap<>(question.inputs());
        while (true) {
            List<Message> messages = messages(file.render(values));
            int read = tokens.of(messages);
            if (read + wanted <= limit) {
                return new Fitted(messages, read, limit - read, Optional.empty());
            }
            if (!shorten(file.trim(), values)) {
                throw new EngineException(EngineException.Kind.TOO_LONG, "The prompt has " + read + " tokens and its answer "
                        + wanted + "; this model holds " + limit + ". Nothing was sent. Load it with a larger context, or shorten the text.");
            }
        }
    }

    /** What a question would be told, whether it fits or not. */
    ContextLook look(Question question, int answer) {
        int limit = tokens.context() - MARGIN;
        return new ContextFitting(counted, library.prompt(question.prompt())).look(question, Math.min(answer, limit * 3 / 4), limit);
    }

    /**
     * What a question would be told that is told nothing beside its own words.
     *
     * @throws EngineException of kind TOO_LONG where it can't be made to fit
     */
    ContextLook plainly(Question question, int answer, Agent agent, String scene) {
        Fitted fitted = fit(question, answer);
        return PlainLook.of(fitted, agent, scene, fitted.tokens() + fitted.room(), counted);
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
