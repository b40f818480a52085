package app.snowquill.snowflake;

import app.snowquill.story.Anchor;
import app.snowquill.story.Book;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneList;
import app.snowquill.story.SceneType;
import java.util.List;
import java.util.stream.Stream;

/** What cards and prose are made from; a part of {@link ConsumedFields}. */
final class ConsumedByScenes {
    private ConsumedByScenes() {
    }

    static void card(String sceneId, Book book, Fingerprint print) {
        SceneList list = book.outline();
        ConsumedFields.cast(book, print);
        list.scene(sceneId).ifPresent((Scene scene) -> {
            print.add("pov", scene.pov()).add("name", book.nameOf(scene.pov())).add("type", scene.type())
                    .add("summary", scene.summary()).add("conflict", scene.conflict()).add("time", scene.time())
                    .add("place", scene.place()).add("target_words", scene.targetWords())
                    .add("strand", scene.strand()).add("disaster", disaster(scene.anchor(), book))
                    .add("transition", PlannedTransition.of(sceneId, list));
            List<Scene> strand = list.strand(scene.strand());
            int next = strand.indexOf(scene) + 1;
            print.add("next", next < strand.size() ? strand.get(next).id() + " " + strand.get(next).type() + " "
                    + strand.get(next).summary() : "");
        });
        book.firstThings().ifPresent(first -> print.add("viewpoint", first.pov()).add("tense", first.tense()));
    }

    private static String disaster(Anchor anchor, Book book) {
        return anchor == Anchor.NONE ? "" : book.oneParagraph()
                .map(two -> two.disasters().get(anchor.ordinal() - 1).sentence()).orElse("");
    }

    static void prose(String sceneId, Book book, Fingerprint print) {
        SceneCard card = book.cards().get(sceneId);
        if (card == null) {
            return;
        }
        ConsumedFields.cast(book, print);
        print.add("name", book.nameOf(card.pov())).add("viewpoint", card.viewpoint())
                .add("tense", card.tense()).add("place", card.place()).add("time", card.time())
                .add("crucible", card.crucible()).addAll("exposition", card.exposition().stream().map(SceneCard.Exposition::fact).toList())
                .add("polarity", card.polarity()).add("stakes", card.stakes()).add("target_words", card.targetWords());
        if (card.type() == SceneType.PROACTIVE && card.goal() != null) {
            print.add("goal", card.goal().text()).addAll("obstacles", card.obstacles().stream()
                    .flatMap(obstacle -> Stream.of(obstacle.attempt(), obstacle.obstacle())).toList())
                    .add("outcome", card.outcome());
        } else {
            print.add("reaction", card.reaction()).addAll("options", card.options()).add("decision", card.decision());
        }
        if (!card.transition().equals(SceneCard.Transition.NONE)) { // drafts of books from before there were transitions stay current
            print.add("transition", card.transition());
        }
    }
}
