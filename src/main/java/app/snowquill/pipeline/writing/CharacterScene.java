package app.snowquill.pipeline.writing;

import app.snowquill.context.Agent;
import app.snowquill.context.Phase;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.FinishReason;
import app.snowquill.pipeline.writing.context.Told;
import app.snowquill.story.Book;
import app.snowquill.story.SceneCard;
import app.snowquill.story.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A scene out of its people: each says what they say and do in it, told only what they know themselves, all at once; the Director weaves that into a
 * scene by the card, the Dramaturge criticises it, and the Director weaves once more. The second is taken where it is not worse. Each is asked by its own
 * route, one after another. Belongs to one answer.
 */
public final class CharacterScene {
    private static final int WORDS_OF_ONE = 120;
    private static final int WORDS_OF_CRITIQUE = 90;
    private static final int LEAST_WORDS = 60;

    private final Ensemble ensemble;
    private final HeardPieces pieces;

    /** @param pieces receives the weaving */
    public CharacterScene(Ensemble ensemble, HeardPieces pieces) {
        this.ensemble = ensemble;
        this.pieces = pieces;
    }

    /** @param text of the scene @param complete whether the model came to an end by itself */
    public record Woven(String text, boolean complete) {
    }

    /**
     * @param people who speak, at least one; ids
     * @param words length asked for; 0 for the card's own
     * @param isNoWorse whether the second weaving may take the place of the first
     * @throws IllegalStateException where the scene has no card
     */
    public Woven woven(String scene, List<String> people, int words, Book book, Predicate<List<String>> isNoWorse) {
        SceneCard card = book.cards().get(scene);
        if (card == null) {
            throw new IllegalStateException("This scene has no card yet, so the Director has nothing to weave by. Plan it first.");
        }
        int target = Math.max(LEAST_WORDS, words > 0 ? words : card.targetWords());
        String lines = lines(scene, people, book);
        Woven first = weave(card, target, lines, "", book);
        String critique = critique(scene, first.text(), book);
        if (critique.isBlank()) {
            return first;
        }
        pieces.takenBack(pieces.text().length());
        Woven second = weave(card, target, lines, critique, book);
        if (isNoWorse.test(List.of(first.text(), second.text()))) {
            return second;
        }
        pieces.takenBack(pieces.text().length());
        pieces.accept(first.text());
        return first;
    }

    private String lines(String scene, List<String> people, Book book) {
        return ensemble.with(Agent.CHARACTER, part -> lines(scene, people, book, part));
    }

    private static String lines(String scene, List<String> people, Book book, Ensemble.Part part) {
        List<CompletableFuture<String>> spoken = people.stream().map(who -> CompletableFuture.supplyAsync(() ->
                spoken(scene, who, people, book, part.writings().get()), part.places())).toList();
        spoken.forEach(one -> one.handle((text, failure) -> text).join()); // none is left behind where one fails
        try {
            return spoken.stream().map(CompletableFuture::join).collect(Collectors.joining("\n\n"));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private static String spoken(String scene, String who, List<String> people, Book book, Writing plain) {
        Writing writing = plain.again(people.indexOf(who));
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("name", book.nameOf(who));
        inputs.put("others", people.stream().filter(other -> !other.equals(who)).map(book::nameOf).collect(Collectors.joining(", ")));
        inputs.put("words", Integer.toString(WORDS_OF_ONE));
        Told told = writing.context().knownTo(who, Agent.CHARACTER, Phase.CONTINUE, scene, book, "");
        ProseShaping shaping = new ProseShaping(WORDS_OF_ONE);
        shaping.add(writing.unheard().prose("speak", book, inputs, told, WORDS_OF_ONE + WORDS_OF_ONE / 3).text());
        return book.nameOf(who) + ":\n" + shaping.finished();
    }

    private Woven weave(SceneCard card, int target, String lines, String critique, Book book) {
        return ensemble.with(Agent.DIRECTOR, part -> woven(card, target, lines, critique, book, part.writings().get().again(critique.isBlank() ? 0 : 1)));
    }

    private static Woven woven(SceneCard card, int target, String lines, String critique, Book book, Writing writing) {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("viewpoint", card.viewpoint());
        inputs.put("tense", card.tense());
        inputs.put("words", Integer.toString(target));
        inputs.put("lines", lines);
        inputs.put("critique", critique);
        Told told = writing.context().of(Agent.DIRECTOR, Phase.DRAFT, card.scene(), book, "");
        ProseShaping shaping = new ProseShaping(target);
        ModelCalls.Prose prose = writing.prose("weave", book, inputs, told, target + target / 3);
        shaping.add(prose.text());
        String text = shaping.finished();
        if (Words.count(text) == 0) {
            throw new EngineException(EngineException.Kind.UNUSABLE_ANSWER, "The Director wove nothing. The scene stays as it is.");
        }
        return new Woven(text, prose.finish() == FinishReason.STOP);
    }

    private String critique(String scene, String text, Book book) {
        Map<String, String> inputs = new LinkedHashMap<>(Map.of("words", Integer.toString(WORDS_OF_CRITIQUE)));
        return ensemble.with(Agent.DRAMATURGE, part -> {
            Writing writing = part.writings().get().unheard();
            Told told = writing.context().of(Agent.DRAMATURGE, Phase.REVISE, scene, book, text);
            return writing.prose("weave-critique", book, inputs, told, WORDS_OF_CRITIQUE + WORDS_OF_CRITIQUE / 2).text().strip();
        });
    }
}
