package app.snowquill.ui.context;

import app.snowquill.context.Agent;
import app.snowquill.context.ContextLook;
import app.snowquill.context.Fate;
import app.snowquill.context.Layer;
import app.snowquill.context.LayerUse;
import app.snowquill.context.SentElement;
import app.snowquill.pipeline.BookView;
import app.snowquill.story.Character;
import app.snowquill.story.Scene;
import app.snowquill.story.Words;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Tone;
import java.util.List;
import java.util.function.Supplier;

/** Says what a look shows. Immutable, but for the book it asks for the numbers of scenes. */
final class ContextWords {
    /** A model is loaded with a multiple of this many tokens. */
    private static final int STEP = 4_096;
    /** An answer shorter than this is no use to anyone. */
    private static final int SHORTEST_ANSWER = 400;

    private final Strings strings;
    private final Supplier<BookView> book;

    ContextWords(Strings strings, Supplier<BookView> book) {
        this.strings = strings;
        this.book = book;
    }

    Strings strings() {
        return strings;
    }

    String title(Agent agent) {
        return strings.of("context.title", agent);
    }

    /** "scene 11 · continue" */
    String task(Agent agent, String scene) {
        boolean begun = !book.get().book().prose().getOrDefault(scene, "").isBlank();
        String where = strings.text("context.scene", number(scene));
        return agent != Agent.WRITER ? where : strings.text(begun ? "context.scene-continue" : "context.scene-draft", where);
    }

    String letter(Layer layer) {
        return String.valueOf((char) ('A' + layer.ordinal()));
    }

    String layer(Layer layer) {
        return strings.text("context.layer-row", letter(layer), strings.of("context.layer", layer));
    }

    /** What a part of the bar says where it is wide enough, the longest first. */
    List<String> part(LayerUse use) {
        return List.of(strings.text("context.part", letter(use.layer()), strings.of("context.layer-short", use.layer()), use.used()),
                letter(use.layer()));
    }

    String budget(LayerUse use) {
        return strings.text("context.used-of", use.used(), use.budget());
    }

    String number(int tokens) {
        return strings.text("context.number", tokens);
    }

    String priority(SentElement element) {
        return strings.of("context.priority", element.priority());
    }

    String fate(Fate fate) {
        return strings.of("context.fate", fate);
    }

    Tone tone(Fate fate) {
        return switch (fate) {
            case WHOLE, LEFT_OUT -> Tone.NEUTRAL;
            case DISTILLED -> Tone.MACHINE;
            case TRIMMED -> Tone.WARNING;
            case FENCED -> Tone.ACCENT;
        };
    }

    String around(ContextLook look) {
        return strings.text("context.around-words", look.template(), look.answer(), look.free());
    }

    /** What is the same as last time. */
    String same(ContextLook look) {
        return look.cached().map(cached -> {
            long percent = cached.of() == 0 ? 0 : Math.round(100.0 * cached.tokens() / cached.of());
            long seconds = Math.round(cached.savedMillis() / 1_000.0);
            String key = cached.tokens() == 0 ? "context.same-only" : cached.tokens() == cached.same() ? "context.same-read" : "context.same";
            return strings.text(key, cached.same(), cached.tokens(), percent, seconds);
        }).orElse("");
    }

    String fresh(ContextLook look) {
        return look.cached().map(cached -> strings.text("context.new", Math.max(0, look.total() - cached.same())))
                .orElseGet(() -> strings.text("context.all-new", look.total()));
    }

    String headline(SentElement element) {
        return element.why().isBlank() ? fate(element.fate()) : strings.text("context.fate-why", fate(element.fate()), element.why());
    }

    String meaning(SentElement element) {
        return strings.of("context.meaning", element.fate());
    }

    /** "1,398 words · 1,942 tokens whole, 410 sent" */
    String size(SentElement element) {
        int words = Words.count(element.text());
        return element.fate() == Fate.LEFT_OUT || element.tokens() == element.wholeTokens()
                ? strings.text("context.size", words, element.wholeTokens())
                : strings.text("context.size-sent", words, element.wholeTokens(), element.tokens());
    }

    /** "10 → 32": from which scene it is true, and in which it is learnt. */
    String span(SentElement.Withheld withheld) {
        String since = withheld.since().isBlank() ? strings.text("context.since-before") : number(withheld.since());
        String learnt = withheld.learnt().isBlank() ? strings.text("context.learnt-never") : number(withheld.learnt());
        return strings.text("context.span", since, learnt);
    }

    String spanSpoken(SentElement.Withheld withheld) {
        String since = withheld.since().isBlank() ? strings.text("context.true-before")
                : strings.text("context.true-since", number(withheld.since()));
        return since + " " + (withheld.learnt().isBlank() ? strings.text("context.learnt-nowhere")
                : strings.text("context.learnt-in", number(withheld.learnt())));
    }

    /** Tokens that are wanting for an element to be sent whole; 0 where it fits. */
    static int wanting(ContextLook look, SentElement element) {
        return Math.max(0, element.wholeTokens() - element.tokens() - look.free());
    }

    /** What would make room for {@code missing} tokens more. */
    String makeRoom(ContextLook look, int missing) {
        int larger = (look.limit() + missing + STEP - 1) / STEP * STEP;
        int shorter = look.answer() - missing;
        return shorter >= SHORTEST_ANSWER ? strings.text("context.room-answer", shorter, larger)
                : strings.text("context.room", larger);
    }

    /** The first name of a scene's point-of-view character. */
    String pov(String scene) {
        return book.get().book().outline().scene(scene).map(Scene::pov).map(book.get().book().characters()::get)
                .map(Character::name).filter(name -> !name.isBlank()).map(name -> name.strip().split("\\s+")[0])
                .orElse(strings.text("context.nobody"));
    }

    String spoken(ContextRow row) {
        if (row instanceof ContextRow.OfLayer of) {
            return strings.text("context.spoken-layer", layer(of.use().layer()), budget(of.use()));
        }
        if (row instanceof ContextRow.OfElement of) {
            SentElement element = of.element();
            return strings.text("context.spoken", element.title(), priority(element), element.tokens(), fate(element.fate()),
                    element.why(), strings.of("context.choice", element.choice()));
        }
        return strings.text("context.around") + " " + around(((ContextRow.Around) row).look());
    }

    private String number(String scene) {
        List<Scene> scenes = book.get().book().outline().scenes();
        for (int i = 0; i < scenes.size(); i++) {
            if (scenes.get(i).id().equals(scene)) {
                return number(i + 1);
            }
        }
        return strings.text("context.lost-scene");
    }
}
