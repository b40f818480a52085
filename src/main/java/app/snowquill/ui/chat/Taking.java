package app.snowquill.ui.chat;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterBible;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.EntryKind;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneList;
import app.snowquill.story.Synopsis;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes words of an answer into the book: each time one change by the agent that wrote them, so one undo. What is there already stays, and the
 * words stand behind it; a character's form and the lines of scenes wait as proposals. Stateless but for the book.
 *
 * @param reason how history calls it
 */
record Taking(BookSession session, String reason) {
    /** A field of a scene's card. */
    enum CardField {
        CRUCIBLE, GOAL, STAKES, REACTION, DECISION, NEXT_GOAL
    }

    /** A text of a character's form. */
    enum PersonField {
        IN_SHORT, SYNOPSIS, LOOKS, LIFE
    }

    CompletableFuture<?> intoCard(String scene, CardField field, String words, String agent) {
        SceneCard card = book().cards().get(scene);
        return keep(DocumentKey.card(scene), card(card, field, words), agent);
    }

    private static SceneCard card(SceneCard of, CardField field, String words) {
        SceneCard.Goal goal = of.goal() == null ? new SceneCard.Goal("", "", "", "", "", "") : of.goal();
        return new SceneCard(of.scene(), of.type(), of.pov(), of.viewpoint(), of.tense(), of.place(), of.time(), put(of.crucible(), field == CardField.CRUCIBLE, words),
                of.exposition(), of.polarity(), of.strand(), put(of.stakes(), field == CardField.STAKES, words), of.targetWords(), of.linkIn(), of.linkOut(),
                field == CardField.GOAL ? new SceneCard.Goal(put(goal.text(), true, words), goal.fitsTime(), goal.possible(), goal.difficult(), goal.fitsPov(),
                        goal.concrete()) : of.goal(), of.obstacles(), of.outcome(), put(of.reaction(), field == CardField.REACTION, words), of.options(),
                put(of.decision(), field == CardField.DECISION, words), put(of.nextGoalStub(), field == CardField.NEXT_GOAL, words), of.compression(), of.transition());
    }

    /** @param field one of the kind's, or blank for the summary */
    CompletableFuture<?> intoEntry(String id, String field, String words, String agent) {
        return keep(DocumentKey.entry(id), entry(book().lore().entries().get(id), field, words), agent);
    }

    CompletableFuture<?> intoNewEntry(EntryKind kind, String name, String field, String words, String agent) {
        String id = kind.name().toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID().toString().substring(0, 8);
        return keep(DocumentKey.entry(id), entry(BibleEntry.named(id, kind, name.strip()), field, words), agent);
    }

    private static BibleEntry entry(BibleEntry of, String field, String words) {
        Map<String, String> fields = new LinkedHashMap<>(of.fields());
        if (!field.isBlank()) {
            fields.put(field, put(fields.getOrDefault(field, ""), true, words));
        }
        return new BibleEntry(of.id(), of.kind(), of.name(), put(of.summary(), field.isBlank(), words), of.aliases(), fields, of.relations(), of.progressions());
    }

    /** Waits beside what stands there, until the author takes it. */
    CompletableFuture<?> proposeFor(String who, PersonField field, String words, String agent) {
        Book book = book();
        CharacterBible seven = book.bibles().getOrDefault(who, new CharacterBible(who, "", "", "", List.of(), List.of(), List.of(), ""));
        Character three = book.characters().get(who);
        return switch (field) {
            case IN_SHORT -> propose(DocumentKind.CHARACTER, who, new Character(three.id(), three.name(), three.role(), three.storyline(), three.motivation(), three.goal(),
                    three.conflict(), three.epiphany(), three.epiphanyAbsentReason(), words, three.values(), three.ambition()), agent);
            case SYNOPSIS -> propose(DocumentKind.SYNOPSIS, who, new Synopsis(who, words), agent);
            case LOOKS -> propose(DocumentKind.BIBLE, who, new CharacterBible(who, seven.birthDate(), put(seven.physical(), true, words), seven.history(), seven.voiceNotes(),
                    seven.relationships(), seven.initialKnowledge(), seven.change()), agent);
            case LIFE -> propose(DocumentKind.BIBLE, who, new CharacterBible(who, seven.birthDate(), seven.physical(), words, seven.voiceNotes(), seven.relationships(),
                    seven.initialKnowledge(), seven.change()), agent);
        };
    }

    /** New lines of scenes wait beside the scene list, each to be accepted alone. @param lines by scene */
    CompletableFuture<?> proposeLines(Map<String, String> lines, String agent) {
        SceneList outline = book().outline();
        return session.agents().chat().propose(DocumentKey.step(8), outline.withScenes(outline.scenes().stream()
                .map(scene -> lines.containsKey(scene.id()) ? scene.withSummary(lines.get(scene.id())) : scene).toList()), agent);
    }

    private CompletableFuture<?> propose(DocumentKind kind, String who, Object content, String agent) {
        return session.agents().chat().propose(new DocumentKey(kind, who), content, agent);
    }

    private CompletableFuture<?> keep(DocumentKey key, Object content, String agent) {
        return session.edit(new HandEdit(reason, Map.of(key, content), agent));
    }

    private Book book() {
        return session.view().book();
    }

    private static String put(String before, boolean here, String words) {
        return here ? Stream.of(before, words).map(String::strip).filter(text -> !text.isBlank()).collect(Collectors.joining("\n")) : before;
    }
}
