package app.snowquill.pipeline;

import app.snowquill.scene.CardRules;
import app.snowquill.scene.DraftChecks;
import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.StepChecks;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.util.ArrayList;
import java.util.List;

/** Every check there is, over a whole book or one document of it. Pure. */
final class Findings {
    private Findings() {
    }

    static List<Finding> of(Book book) {
        List<Finding> findings = new ArrayList<>(StepChecks.all(book));
        for (String scene : book.outline().sceneIds()) {
            findings.addAll(of(DocumentKey.card(scene), book));
            findings.addAll(of(DocumentKey.prose(scene), book));
        }
        return findings;
    }

    static List<Finding> of(DocumentKey key, Book book) {
        return switch (key.kind()) {
            case CARD -> book.cards().containsKey(key.id()) ? CardRules.check(book.cards().get(key.id()), book) : List.of();
            case PROSE -> DraftChecks.check(key.id(), book);
            default -> StepChecks.of(key, book);
        };
    }
}
