package app.snowquill.pipeline.writing;

import app.snowquill.context.Agent;
import app.snowquill.context.Choice;
import app.snowquill.context.ContextLook;
import app.snowquill.context.ElementKind;
import app.snowquill.context.Fate;
import app.snowquill.context.Layer;
import app.snowquill.context.LayerUse;
import app.snowquill.context.Priority;
import app.snowquill.context.SentElement;
import app.snowquill.engine.around.CanonicalRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A prompt in which nothing is chosen from: its two halves, shown as elements of the layers where prompts with a choice have them. Pure. */
final class PlainLook {
    private PlainLook() {
    }

    static ContextLook of(PromptFitting.Fitted fitted, Agent agent, String scene, int limit, CountedTexts counted) {
        String system = fitted.messages().get(0).text();
        String user = fitted.messages().get(1).text();
        SentElement instructions = element("instructions", ElementKind.INSTRUCTIONS, Layer.SYSTEM, "Instructions", system, "always sent first", counted);
        SentElement request = element("request", ElementKind.REQUEST, Layer.CHARACTERS_AND_SCENE, "The request", user, "last, next to the answer", counted);
        List<LayerUse> layers = Arrays.stream(Layer.values()).map(layer -> layer == Layer.SYSTEM ? use(instructions)
                : layer == Layer.CHARACTERS_AND_SCENE ? use(request) : new LayerUse(layer, 0, 0, List.of())).toList();
        return new ContextLook(agent, scene, layers, limit, Math.max(0, fitted.tokens() - instructions.tokens() - request.tokens()), fitted.room(),
                fitted.tokens(), system, user, CanonicalRequest.promptHash(fitted.messages()), Optional.empty(), Optional.empty());
    }

    private static LayerUse use(SentElement one) {
        return new LayerUse(one.layer(), one.tokens(), one.tokens(), List.of(one));
    }

    private static SentElement element(String id, ElementKind kind, Layer layer, String title, String text, String why, CountedTexts counted) {
        int tokens = counted.of(text);
        return new SentElement(id, kind, layer, Priority.HIGH, title, tokens, tokens, Fate.WHOLE, why, text, List.of(), Choice.USUAL);
    }
}
