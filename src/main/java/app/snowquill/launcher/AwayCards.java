package app.snowquill.launcher;

import app.snowquill.pipeline.AwayAnswer;
import app.snowquill.pipeline.AwayAsker;
import app.snowquill.pipeline.AwayQuestion;
import app.snowquill.pipeline.EngineDesk;
import app.snowquill.story.Book;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.messages.AwayCard;
import app.snowquill.ui.messages.FailureText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Asks by a card over the window before text leaves the computer, one question after the other. Called on any thread;
 * everything but {@link #ask} happens on the window's.
 */
final class AwayCards implements AwayAsker {
    private final EngineDesk engines;
    private final Dialogs dialogs;
    private final Strings strings;
    private final FxThread fx;
    private final Supplier<Optional<Book>> book;
    private final Deque<Asked> waiting = new ArrayDeque<>();
    private Optional<Asked> shown = Optional.empty();

    private record Asked(AwayQuestion question, CompletableFuture<AwayAnswer> answer) {
    }

    /** @param book the open one, for its names */
    AwayCards(EngineDesk engines, Dialogs dialogs, Strings strings, FxThread fx, Supplier<Optional<Book>> book) {
        this.engines = engines;
        this.dialogs = dialogs;
        this.strings = strings;
        this.fx = fx;
        this.book = book;
    }

    @Override
    public CompletableFuture<AwayAnswer> ask(AwayQuestion question) {
        Asked asked = new Asked(question, new CompletableFuture<>());
        fx.execute(() -> {
            waiting.add(asked);
            next();
        });
        asked.answer().whenComplete((answer, failure) -> fx.execute(() -> gone(asked)));
        return asked.answer();
    }

    private void next() {
        if (shown.isPresent() || waiting.isEmpty()) {
            return;
        }
        Asked asked = waiting.poll();
        if (asked.answer().isDone()) {
            next();
            return;
        }
        shown = Optional.of(asked);
        AwayCard[] card = new AwayCard[1];
        card[0] = new AwayCard(new AwayWords(strings).of(asked.question(), book.get()),
                engines.now().model().isPresent() ? AwayCard.Local.THERE : AwayCard.Local.NONE, strings,
                answer -> answered(asked, answer, card[0]));
        dialogs.ask(card[0], card[0].first());
    }

    private void answered(Asked asked, AwayAnswer answer, AwayCard card) {
        if (answer != AwayAnswer.LOCAL) {
            asked.answer().complete(answer);
            return;
        }
        card.showLoading();
        engines.useLocal().whenCompleteAsync((done, failure) -> {
            if (failure == null) {
                asked.answer().complete(AwayAnswer.LOCAL);
            } else {
                card.showFailure(new FailureText(strings).of(failure).title() + ". " + strings.text("messages.away-still"));
            }
        }, fx);
    }

    private void gone(Asked asked) {
        waiting.remove(asked);
        if (shown.filter(asked::equals).isPresent()) {
            shown = Optional.empty();
            dialogs.endQuestion();
            next();
        }
    }
}
