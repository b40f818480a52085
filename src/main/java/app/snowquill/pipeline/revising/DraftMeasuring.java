package app.snowquill.pipeline.revising;

import app.snowquill.ledger.DraftAgainstLedger;
import app.snowquill.scene.DraftChecks;
import app.snowquill.scene.Narration;
import app.snowquill.scene.quality.WordingChecks;
import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Names;
import app.snowquill.story.Book;
import app.snowquill.story.ContentWords;
import app.snowquill.story.DraftNotes;
import app.snowquill.story.SceneCard;
import app.snowquill.story.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Measures versions of one scene's draft with every check there is for one. Belongs to one revision. */
public final class DraftMeasuring implements Function<String, DraftMeasure> {
    private final String scene;
    private final Function<String, Book> with;
    private final List<String> phrases;

    /**
     * @param with the book with this text as the scene's
     * @param phrases that the author does not want, in small letters
     */
    public DraftMeasuring(String scene, Function<String, Book> with, List<String> phrases) {
        this.scene = scene;
        this.with = with;
        this.phrases = List.copyOf(phrases);
    }

    @Override
    public DraftMeasure apply(String text) {
        Book book = with.apply(text);
        SceneCard card = book.cards().get(scene);
        DraftNotes notes = book.notes().get(scene);
        int target = notes != null && notes.targetWords() > 0 ? notes.targetWords() : card == null ? 0 : card.targetWords();
        return new DraftMeasure(found(text, book, card), Words.count(text), target, kept(text, book, card, notes));
    }

    private List<Finding> found(String text, Book book, SceneCard card) {
        List<Finding> all = new ArrayList<>();
        for (Finding finding : DraftChecks.check(scene, book)) {
            List<String> slips = switch (finding.rule()) {
                case "step-10.tense" -> new Narration(text).tenseSlips(card.tense()).quotes();
                case "step-10.pov" -> new Narration(text).povSlips(card, book).quotes();
                default -> List.of();
            };
            if (slips.isEmpty()) {
                all.add(finding);
            }
            slips.forEach(slip -> all.add(new Finding(finding.rule(), finding.severity(), finding.where(), finding.field(), slip, finding.message(), finding.fix())));
        }
        all.addAll(WordingChecks.check(scene, book, phrases));
        all.addAll(new DraftAgainstLedger(book).check(scene));
        return all;
    }

    private static Set<String> kept(String text, Book book, SceneCard card, DraftNotes notes) {
        Set<String> kept = new HashSet<>();
        if (card != null) {
            WordingChecks.heard(text, card).forEach(slot -> kept.add("slot " + slot));
        }
        if (notes != null) {
            notes.factsLearned().stream().filter(fact -> ContentWords.shared(fact, text).size() * 2 >= Math.max(1, ContentWords.of(fact).size()))
                    .forEach(fact -> kept.add("fact " + fact));
        }
        book.characters().values().stream().filter(who -> !who.name().isBlank() && Names.occurs(who.name().split(" ", 2)[0], text))
                .forEach(who -> kept.add("named " + who.id()));
        return kept;
    }
}
