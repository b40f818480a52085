package app.snowquill.pipeline;

import app.snowquill.context.ContextElement;
import app.snowquill.context.Distilled;
import app.snowquill.engine.Caller;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.ModelInfo;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.Urgency;
import app.snowquill.pipeline.summaries.SourceHash;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.pipeline.writing.ModelCalls;
import app.snowquill.pipeline.writing.SummaryWriting;
import app.snowquill.store.Author;
import app.snowquill.store.Digest;
import app.snowquill.story.Book;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Short forms of what a model is told, each kept with the book by the hash of the text it was made from, the kind of text, the size it was made
 * for and the model that made it. Safe from any thread but the window's; lives with its book.
 */
final class LocalDistilling implements Distilled {
    private static final int SMALLEST = 32;
    private static final int LARGEST = 2_048;

    private final OpenBook session;
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    LocalDistilling(OpenBook session) {
        this.session = session;
    }

    /** The longest kept form. */
    @Override
    public Optional<String> shorter(ContextElement element, int tokens) {
        return kept(element, tokens).map(Digest::text);
    }

    /** Only what was made by then. */
    Distilled until(Instant then) {
        return (element, tokens) -> kept(element, tokens).filter(digest -> !digest.at().isAfter(then)).map(Digest::text);
    }

    private Optional<Digest> kept(ContextElement element, int tokens) {
        for (int size = size(tokens); size >= SMALLEST; size /= 2) {
            Optional<Digest> kept = session.parts().store().digests().element(element.id(), form(element, size), SourceHash.of(element.text()));
            if (kept.isPresent() && kept.get().tokens() <= tokens) {
                return kept;
            }
        }
        return Optional.empty();
    }

    /**
     * Has the model say it in {@code tokens} tokens at most and keeps that. Waits.
     *
     * @throws EngineException where it can't
     */
    void make(ContextElement element, int tokens, TextEngine engine, Book book, Cancellation cancellation) {
        int size = size(tokens);
        Caller caller = new Caller(SummaryUpdate.COMPONENT, "", element.id().replaceFirst("/", ":"), 1, Urgency.QUEUED);
        ModelCalls calls = new ModelCalls(engine, session.parts().writing().prompts(), new ModelCalls.OptionalSeed(session.parts().writing().seed()), cancellation,
                caller, session.parts().clock(), new CallsApart(session));
        String text;
        try {
            text = new SummaryWriting(calls).shorter(prompt(element).orElseThrow(), element.text(), size, engine, book);
        } catch (EngineException e) {
            failed.add(name(element, size));
            throw e;
        }
        OpenBook.await(session.inSession(store -> {
            store.digests().put(new Digest(Digest.Subject.ELEMENT, element.id(), form(element, size), SourceHash.of(element.text()), Map.of(), text,
                    Author.AGENT, SummaryUpdate.AGENT, engine.countTokens(text), session.parts().clock().instant()));
            return null;
        }));
    }

    /** Whether it is of a kind that can be said in fewer words, and has not failed at this size since the book was opened. */
    boolean canMake(ContextElement element, int tokens) {
        return tokens >= SMALLEST && prompt(element).isPresent() && !failed.contains(name(element, size(tokens)));
    }

    private String name(ContextElement element, int size) {
        return form(element, size) + " " + SourceHash.of(element.text());
    }

    /** The prompt for this kind of text; empty for cards, facts, notes and requests, which go in word for word or not at all. */
    private static Optional<String> prompt(ContextElement element) {
        return switch (element.kind()) {
            case PROSE -> Optional.of("distil-prose");
            case CHARACTER -> Optional.of("distil-character");
            case WORLD -> Optional.of("distil-place");
            case PLOT -> Optional.of("distil-plan");
            case INSTRUCTIONS, STYLE, STORY_SO_FAR, FACTS, CARD, NOTE, REQUEST -> Optional.empty();
        };
    }

    /** Sizes are few, so that a little more or less room finds the same text again. */
    private static int size(int tokens) {
        return Math.min(LARGEST, Integer.highestOneBit(Math.max(1, tokens)));
    }

    private String form(ContextElement element, int size) {
        return prompt(element).orElse("") + " " + size + " " + session.parts().engine().get().status().model().map(ModelInfo::name).orElse("");
    }
}
