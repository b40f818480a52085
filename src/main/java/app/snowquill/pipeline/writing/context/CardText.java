package app.snowquill.pipeline.writing.context;

import app.snowquill.story.Book;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneType;
import app.snowquill.story.StoryTime;
import java.util.Locale;

/** A card in words, for the prompt of its draft: only the fields that {@code ConsumedFields} counts. */
public final class CardText {
    private CardText() {
    }

    public static String of(SceneCard card, Book book) {
        String name = book.nameOf(card.pov());
        StringBuilder text = new StringBuilder();
        line(text, "Seen by", name + ", at " + card.place() + ", " + StoryTime.shown(card.time()));
        line(text, "Coming in", switch (card.transition().kind()) {
            case NONE -> card.transition().line();
            case IMMEDIATE -> "right after the scene before. " + card.transition().line();
            case COMPRESSED -> "what lies between is told in a line. " + card.transition().line();
            case SEQUEL -> "out of the blow of the scene before. " + card.transition().line();
            case TIME_CUT -> "after some time; say when in the first lines. " + card.transition().line();
            case POV_SHIFT -> "through other eyes than before; name " + name + " in the first lines. " + card.transition().line();
            case LOCATION_SHIFT -> "at another place; say where in the first lines. " + card.transition().line();
        });
        line(text, "Trap", card.crucible());
        if (card.type() == SceneType.PROACTIVE && card.goal() != null) {
            line(text, name + " wants", card.goal().text());
            card.obstacles().forEach(obstacle -> line(text, "Try", obstacle.attempt() + "; but " + obstacle.obstacle()));
            if (card.outcome() != null) {
                line(text, "It ends in a " + card.outcome().kind().name().toLowerCase(Locale.ROOT),
                        card.outcome().rationale());
            }
        } else {
            line(text, "First", card.reaction());
            card.options().forEach(option -> line(text, "Option", option.option() + "; but " + option.whyBad()));
            line(text, name + " decides", card.decision());
        }
        line(text, "At stake", card.stakes());
        line(text, "From", card.polarity().start() + " to " + card.polarity().end());
        card.exposition().forEach(exposition -> line(text, "The reader learns", exposition.fact()));
        return text.toString().strip();
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isBlank()) {
            text.append(name).append(": ").append(value).append('\n');
        }
    }
}
