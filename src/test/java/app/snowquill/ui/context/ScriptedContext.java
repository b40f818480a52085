package app.snowquill.ui.context;

import app.snowquill.context.Agent;
import app.snowquill.context.Choice;
import app.snowquill.context.ContextLook;
import app.snowquill.context.ElementKind;
import app.snowquill.context.Fate;
import app.snowquill.context.Layer;
import app.snowquill.context.LayerUse;
import app.snowquill.context.Priority;
import app.snowquill.context.SentElement;
import app.snowquill.context.SentElement.Withheld;
import app.snowquill.pipeline.memory.ContextDesk;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** The context of the design picture; the author's word on an element changes its fate as a real desk would. */
final class ScriptedContext implements ContextDesk {
    static final String SCENE = "s11";
    static final String HELD = "prose/s10";
    final List<String> asked = new CopyOnWriteArrayList<>();
    /** While set, looks wait for it. */
    volatile CompletableFuture<Void> gate = CompletableFuture.completedFuture(null);
    volatile String failure = "";
    volatile Optional<ContextLook.Refusal> refusal = Optional.empty();
    volatile Optional<ContextLook> last = Optional.empty();
    private final Map<Layer, List<SentElement>> elements = new EnumMap<>(Layer.class);
    private final Map<String, Choice> choices = new LinkedHashMap<>();

    ScriptedContext() {
        for (Layer layer : Layer.values()) {
            elements.put(layer, new ArrayList<>());
        }
        add(Layer.SYSTEM, "instructions", ElementKind.INSTRUCTIONS, Priority.HIGH, "Writer’s instructions", 212, 212, Fate.WHOLE, "always sent first, never changes");
        add(Layer.SYSTEM, "style", ElementKind.STYLE, Priority.HIGH, "Your style notes: plain, dry, no similes in dialogue", 174, 174, Fate.WHOLE, "pinned by you");
        choices.put("style", Choice.PIN);
        add(Layer.PLOT_AND_WORLD, "so-far", ElementKind.STORY_SO_FAR, Priority.MEDIUM, "The book so far, to scene 10", 2_310, 640, Fate.DISTILLED, "2,310 tokens to 640, from cache");
        add(Layer.PLOT_AND_WORLD, "entry/saltmere", ElementKind.WORLD, Priority.MEDIUM, "Saltmere and the sea wall", 388, 388, Fate.WHOLE, "named on the card");
        add(Layer.PLOT_AND_WORLD, "entry/gauge-house", ElementKind.WORLD, Priority.HIGH, "The Gauge House and its staff", 412, 412, Fate.WHOLE, "place of this scene");
        add(Layer.PLOT_AND_WORLD, "step/6", ElementKind.STORY_SO_FAR, Priority.LOW, "Step 6, pages on Act One", 980, 262, Fate.TRIMMED, "kept the paragraph on Disaster 1");
        add(Layer.PLOT_AND_WORLD, "entry/oakes", ElementKind.WORLD, Priority.LOW, "Genealogy of the Oakes", 350, 0, Fate.LEFT_OUT, "not named within 3 scenes");
        add(Layer.RECENT_STORY, "prose/s9", ElementKind.PROSE, Priority.MEDIUM, "Scene 9, Oilcloth, last 900 words", 1_940, 1_208, Fate.TRIMMED, "1,445 words, the end kept");
        add(Layer.RECENT_STORY, "prose/s11", ElementKind.PROSE, Priority.HIGH, "Scene 11, what you have written so far", 1_358, 1_358, Fate.WHOLE, "the text before the caret");
        elements.get(Layer.RECENT_STORY).add(new SentElement(HELD, ElementKind.PROSE, Layer.RECENT_STORY, Priority.MEDIUM,
                "Scene 10, A witness for the Commission", 1_942, 0, Fate.LEFT_OUT, "Ines was not there",
                "“You will go with her,” said Marit, “and you will hold the lamp, and you will leave your book on your desk. I am not asking"
                + " you to lie, Mr Lasker. I am asking you to have nothing to read from.”",
                List.of(new Withheld("Tobit left his book by order", "s10", "s32"), new Withheld("Marit initialled the struck line", "s3", "s40")),
                Choice.USUAL));
        add(Layer.CHARACTERS_AND_SCENE, "card/s11", ElementKind.CARD, Priority.HIGH, "Card of scene 11", 346, 346, Fate.WHOLE, "the task");
        add(Layer.CHARACTERS_AND_SCENE, "character/ines", ElementKind.CHARACTER, Priority.HIGH, "Ines Corrow, voice and knowledge to scene 11", 305, 305, Fate.WHOLE, "point of view");
        elements.get(Layer.CHARACTERS_AND_SCENE).add(new SentElement("character/tobit", ElementKind.CHARACTER, Layer.CHARACTERS_AND_SCENE,
                Priority.HIGH, "Tobit Lasker, as Ines knows him", 260, 214, Fate.FENCED, "2 facts withheld until 32", "Tobit is the clerk of the Gauge House.",
                List.of(new Withheld("Tobit knows who moved the datum", "", "s32"), new Withheld("Tobit is paid by Marit", "s6", "")), Choice.USUAL));
        add(Layer.CHARACTERS_AND_SCENE, "request", ElementKind.REQUEST, Priority.HIGH, "Your request: “What should happen next?”", 73, 73, Fate.WHOLE, "last, next to the answer");
    }

    void add(Layer layer, String id, ElementKind kind, Priority priority, String title, int whole, int tokens, Fate fate, String why) {
        elements.get(layer).add(new SentElement(id, kind, layer, priority, title, whole, tokens, fate, why,
                "What stands in " + title + ".", List.of(), Choice.USUAL));
    }

    void remove(String id) {
        elements.values().forEach(each -> each.removeIf(element -> element.id().equals(id)));
    }

    /** Sixty elements with titles of some 120 characters. */
    static ScriptedContext crowded() {
        ScriptedContext crowd = new ScriptedContext();
        IntStream.range(0, 46).forEach(i -> crowd.add(Layer.values()[i % 4], "more/" + i, ElementKind.values()[i % 11], Priority.LOW,
                "Number " + i + ", a place whose name goes on and on, past the sea wall, the maltings, and the long road that nobody has walked since",
                120, 0, Fate.LEFT_OUT, "not named within 3 scenes, nor by anyone who was there at the time"));
        return crowd;
    }

    Choice choice(String id) {
        return choices.getOrDefault(id, Choice.USUAL);
    }

    ContextLook now(Agent agent) {
        List<LayerUse> layers = new ArrayList<>();
        int[] budgets = {401, 2_004, 2_605, 1_002};
        int used = 180;
        for (Layer layer : Layer.values()) {
            List<SentElement> sent = elements.get(layer).stream().map(this::said).toList();
            int tokens = sent.stream().mapToInt(SentElement::tokens).sum();
            layers.add(new LayerUse(layer, budgets[layer.ordinal()], tokens, sent));
            used += tokens;
        }
        return new ContextLook(agent, SCENE, layers, 8_192, 180, 2_000, used, agent == Agent.WRITER ? "You are the Writer of this book."
                : "You are somebody else.", "The card of scene 11, and what came before.", "ab12", Optional.of(new ContextLook.Cached(4_028, 5_772,
                Math.min(used, 4_028), 9_000)), refusal);
    }

    private SentElement said(SentElement of) {
        Choice choice = choice(of.id());
        Fate fate = switch (choice) {
            case USUAL -> of.fate();
            case PIN, WHOLE -> Fate.WHOLE;
            case LEAVE_OUT -> Fate.LEFT_OUT;
            case FENCE -> Fate.FENCED;
        };
        int tokens = choice == Choice.USUAL ? of.tokens() : choice == Choice.LEAVE_OUT ? 0 : of.id().equals(HELD) ? 400 : of.wholeTokens();
        return new SentElement(of.id(), of.kind(), of.layer(), of.priority(), of.title(), of.wholeTokens(), tokens, fate,
                choice == Choice.USUAL ? of.why() : "your choice", of.text(), of.withheld(), choice);
    }

    @Override
    public CompletableFuture<ContextLook> look(Agent agent, String scene, String instruction) {
        asked.add(agent + " " + scene + (instruction.isBlank() ? "" : " " + instruction));
        ContextLook taken = now(agent);
        return gate.thenApply(open -> {
            if (!failure.isEmpty()) {
                throw new IllegalStateException(failure);
            }
            return taken;
        });
    }

    @Override
    public CompletableFuture<ContextLook> last(Agent agent, String scene) {
        return last.map(CompletableFuture::completedFuture)
                .orElseGet(() -> CompletableFuture.failedFuture(new IllegalStateException("The Writer was not asked for this scene yet.")));
    }

    @Override
    public CompletableFuture<Void> choose(String scene, String element, Choice choice) {
        choices.put(element, choice);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> reset(String scene) {
        choices.clear();
        return CompletableFuture.completedFuture(null);
    }
}
