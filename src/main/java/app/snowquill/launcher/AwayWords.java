package app.snowquill.launcher;

import app.snowquill.pipeline.AwayQuestion;
import app.snowquill.story.Book;
import app.snowquill.ui.common.Strings;
import java.util.Optional;
import java.util.Set;

/** Says in words what would leave the computer. */
final class AwayWords {
    private static final String STEP = "step-";
    private static final String TRY_OUT = "try-out";
    private static final Set<String> WITHOUT_A_BOOK = Set.of("health", "bench");

    private final Strings strings;

    AwayWords(Strings strings) {
        this.strings = strings;
    }

    /** "scene 11, The staff by lantern light, and what the Writer reads with it; about 5,772 tokens, to api.example.org." */
    String of(AwayQuestion question, Optional<Book> book) {
        return strings.text("messages.away-goes", what(question, book), question.tokens(), question.host());
    }

    private String what(AwayQuestion question, Optional<Book> book) {
        if (question.stage().equals(TRY_OUT) || WITHOUT_A_BOOK.contains(question.component())) {
            return strings.text("messages.away-try");
        }
        Optional<String> scene = book.flatMap(open -> open.outline().scenes().stream()
                .filter(one -> question.subject().endsWith("/" + one.id()) || question.subject().endsWith(":" + one.id()))
                .map(one -> strings.text("messages.away-scene", open.outline().scenes().indexOf(one) + 1, one.title()))
                .findFirst());
        if (scene.isPresent()) {
            return scene.get();
        }
        return question.component().matches(STEP + "\\d+")
                ? strings.text("messages.away-step", question.component().substring(STEP.length()))
                : strings.text("messages.away-writing");
    }
}
