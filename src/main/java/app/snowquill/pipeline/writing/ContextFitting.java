package app.snowquill.pipeline.writing;

import app.snowquill.context.Assembly;
import app.snowquill.context.Choice;
import app.snowquill.context.ContextAsk;
import app.snowquill.context.ContextLook;
import app.snowquill.context.ElementKind;
import app.snowquill.context.Fate;
import app.snowquill.context.Layer;
import app.snowquill.context.LayerUse;
import app.snowquill.context.Priority;
import app.snowquill.context.SentElement;
import app.snowquill.engine.Message;
import app.snowquill.engine.around.CanonicalRequest;
import app.snowquill.pipeline.writing.context.Told;
import app.snowquill.prompt.PromptFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a scene's context into a prompt file's four layers: what the file itself says is counted first, as it is sent; the rest of the window,
 * less the answer, is the layers'. The whole is counted again as it is sent, and chosen anew with less room should it be too long. An answer
 * is asked for with a third to spare, of which it gives up as much as high elements need.
 */
final class ContextFitting {
    private static final Map<Layer, String> INPUTS = new EnumMap<>(Map.of(Layer.SYSTEM, "system", Layer.PLOT_AND_WORLD, "world",
            Layer.RECENT_STORY, "story", Layer.CHARACTERS_AND_SCENE, "scene"));

    private static final double LEAST_ANSWER = 0.75;
    /** More than this part of the window is not left empty while there is more to tell. */
    private static final int MUCH = 16;

    private final PromptTokens tokens;
    private final PromptFile file;

    ContextFitting(PromptTokens tokens, PromptFile file) {
        this.tokens = tokens;
        this.file = file;
    }

    /**
     * @param question that is told something
     * @param wanted tokens for its answer, a third of them to spare
     * @param limit tokens of prompt and answer together
     */
    ContextLook look(Question question, int wanted, int limit) {
        int answer = wanted;
        Told told = question.told().orElseThrow();
        PromptFile.Rendered bare = render(question, Map.of());
        int around = tokens.of(messages(bare));
        Assembly assembly = new Assembly(tokens, told.distilled());
        int room = limit - answer - around;
        int before = 0;
        while (true) {
            Assembly.Assembled assembled = assembly.assemble(told.ask(), room, limit);
            if (assembled.missing() > 0 && answer - assembled.missing() >= wanted * LEAST_ANSWER) {
                answer -= assembled.missing();
                room += assembled.missing();
                continue;
            }
            PromptFile.Rendered rendered = render(question, assembled.texts());
            int total = tokens.of(messages(rendered));
            int free = limit - total - answer;
            if (free > limit / MUCH && total > before && assembled.missing() == 0 && assembled.isShort()) { // its parts together count as more than the whole
                before = total;
                room += free;
                continue;
            }
            if (assembled.missing() > 0 || free >= 0) {
                return look(told.ask(), assembled, new Sent(bare, rendered, around, total, answer, limit));
            }
            room += free;
        }
    }

    /** A prompt as it is sent, and without its layers, with their tokens. */
    private record Sent(PromptFile.Rendered bare, PromptFile.Rendered rendered, int around, int total, int answer, int limit) {
    }

    private PromptFile.Rendered render(Question question, Map<Layer, String> layers) {
        Map<String, String> values = new LinkedHashMap<>(question.inputs());
        INPUTS.forEach((layer, input) -> values.put(input, layers.getOrDefault(layer, "")));
        return file.render(values);
    }

    private ContextLook look(ContextAsk ask, Assembly.Assembled assembled, Sent sent) {
        SentElement instructions = own("instructions", ElementKind.INSTRUCTIONS, Layer.SYSTEM, "Instructions", sent.bare().system(), "always sent first");
        SentElement request = own("request", ElementKind.REQUEST, Layer.CHARACTERS_AND_SCENE, "The request", sent.bare().user(), "last, next to the answer");
        List<LayerUse> layers = new ArrayList<>();
        for (LayerUse use : assembled.layers()) {
            List<SentElement> elements = new ArrayList<>(use.elements());
            int more = 0;
            if (use.layer() == Layer.SYSTEM) {
                elements.add(0, instructions);
                more = instructions.tokens();
            } else if (use.layer() == Layer.CHARACTERS_AND_SCENE) {
                elements.add(request);
                more = request.tokens();
            }
            layers.add(new LayerUse(use.layer(), use.budget() + more, use.used() + more, elements));
        }
        Optional<ContextLook.Refusal> refusal = assembled.missing() == 0 ? Optional.empty()
                : Optional.of(ContextRefusal.of(layers, assembled.missing(), sent.answer(), sent.limit()));
        return new ContextLook(ask.agent(), ask.scene(), layers, sent.limit(), Math.max(0, sent.around() - instructions.tokens() - request.tokens()),
                sent.answer(), sent.total(), sent.rendered().system(), sent.rendered().user(), CanonicalRequest.promptHash(messages(sent.rendered())),
                Optional.empty(), refusal);
    }

    /** What the prompt file says stands around the layers, and is shown among their elements. */
    private SentElement own(String id, ElementKind kind, Layer layer, String title, String text, String why) {
        int counted = tokens.of(text);
        return new SentElement(id, kind, layer, Priority.HIGH, title, counted, counted, Fate.WHOLE, why, text, List.of(), Choice.USUAL);
    }

    private static List<Message> messages(PromptFile.Rendered rendered) {
        return List.of(Message.system(rendered.system()), Message.user(rendered.user()));
    }
}
