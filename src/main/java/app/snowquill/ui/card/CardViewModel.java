package app.snowquill.ui.card;

import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.DocumentInfo;
import app.snowquill.scene.CardRule;
import app.snowquill.scene.CardRules;
import app.snowquill.scene.Transitions;
import app.snowquill.scene.Triage;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.ChainLink;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.FirstThings;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import java.util.List;
import java.util.Optional;

/** What one scene's card shows, made from one view of a book. Immutable, safe on any thread. */
final class CardViewModel {
    static final int RULES = CardRule.values().length;

    private final BookView view;
    private final Book book;
    private final String scene;
    private final Optional<SceneCard> typed;

    CardViewModel(BookView view, String scene) {
        this(view, scene, Optional.empty());
    }

    private CardViewModel(BookView view, String scene, Optional<SceneCard> typed) {
        this.typed = typed;
        this.view = view;
        this.book = view.book();
        this.scene = scene;
    }

    /** Someone who can tell a scene; {@code place} in the list of characters chooses the colour. */
    record Teller(String id, String name, int place) {
    }

    /** A scene that can be linked to; {@code number} in reading order from 1. */
    record Other(String id, int number, String title) {
    }

    Optional<SceneCard> card() {
        return Optional.ofNullable(book.cards().get(scene));
    }

    Optional<Scene> line() {
        return book.outline().scene(scene);
    }

    /** The card that the scene list alone can fill. */
    Optional<SceneCard> fromSceneList() {
        String viewpoint = book.firstThings().map(FirstThings::pov).orElse("");
        String tense = book.firstThings().map(FirstThings::tense).orElse("");
        return line().map(line -> new SceneCard(scene, line.type(), line.pov(), viewpoint, tense, line.place(), line.time(), "",
                List.of(), null, line.strand(), "", line.targetWords(), ChainLink.NONE, ChainLink.NONE, null, List.of(), null,
                "", List.of(), "", "", SceneCard.Compression.FULL));
    }

    /** The same, with what the checks say of a card that is not kept yet. */
    CardViewModel typing(SceneCard now) {
        return new CardViewModel(view, scene, Optional.of(now));
    }

    /** The verdict on the card as it is typed; empty where there is no card. */
    Optional<Triage> triage() {
        return typed.or(this::card).map(card -> Triage.of(card, findings()));
    }

    /** The kind of transition that this scene and the one read before it make. */
    SceneCard.TransitionKind derivedTransition() {
        return typed.or(this::card).map(card -> Transitions.derived(card, book)).orElse(SceneCard.TransitionKind.NONE);
    }

    List<Finding> findings() {
        return typed.isPresent() ? CardRules.check(typed.get(), book).stream().filter(this::isOpen).toList()
                : view.findingsOf(DocumentKey.card(scene));
    }

    private boolean isOpen(Finding finding) {
        return waived().stream().noneMatch(one -> one.rule().equals(finding.rule()) && one.field().equals(finding.field())
                && one.quote().equals(finding.quote()));
    }

    /** Those the author said are intended. */
    List<Finding> waived() {
        return view.waivedOf(DocumentKey.card(scene));
    }

    /** Of the twelve rules of a card, those that hold. */
    int rulesThatHold() {
        long failing = findings().stream().map(Finding::rule).distinct().filter(rule -> CardRule.named(rule).isPresent()).count();
        return (int) (RULES - failing);
    }

    Optional<DocumentInfo> info() {
        return Optional.ofNullable(view.documents().get(DocumentKey.card(scene)));
    }

    List<Teller> tellers() {
        List<Character> all = List.copyOf(book.characters().values());
        return all.stream().map(who -> new Teller(who.id(), book.nameOf(who.id()), all.indexOf(who))).toList();
    }

    List<Other> others() {
        List<Scene> scenes = book.outline().scenes();
        return scenes.stream().filter(other -> !other.id().equals(scene))
                .map(other -> new Other(other.id(), scenes.indexOf(other) + 1, other.title())).toList();
    }

    int number() {
        return book.outline().scenes().stream().map(Scene::id).toList().indexOf(scene) + 1;
    }

    static int sentences(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? 0 : stripped.split("(?<=[.!?…])[”’\"')]*\\s+").length;
    }
}
