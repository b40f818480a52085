package app.snowquill.ui.snowflake;

import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.Decisions;
import app.snowquill.pipeline.RunRequest;
import app.snowquill.pipeline.StaleReason;
import app.snowquill.pipeline.WaitingVersion;
import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Takes the author's word on versions that wait, stale texts and findings to the book. Lives with its model; on the window's thread. */
final class DecisionDesk {
    private final SnowflakeViewModel model;
    private final Decisions decisions;
    private final Strings strings;
    private final FxThread fx;
    private final Consumer<CompletableFuture<?>> follow;

    /** @param follow is given each change on its way into the book, and says what fails */
    DecisionDesk(SnowflakeViewModel model, Decisions decisions, Strings strings, FxThread fx,
                 Consumer<CompletableFuture<?>> follow) {
        this.model = model;
        this.decisions = decisions;
        this.strings = strings;
        this.fx = fx;
        this.follow = follow;
    }

    Decisions decisions() {
        return decisions;
    }

    Optional<WaitingVersion> waiting(DocumentKey key) {
        return decisions.waiting(key);
    }

    /** Takes these changes; edits of the same document that are not kept yet are kept first, and it is compared anew. */
    void accept(WaitingVersion version, Set<Integer> taken) {
        if (!model.isEdited(version.key())) {
            follow.accept(decisions.accept(version, taken));
        } else if (taken.isEmpty()) {
            follow.accept(decisions.refuse(version.key()));
        } else {
            model.keep();
            model.messageProperty().set(strings.text("snowflake.kept-first"));
        }
    }

    /** Tells {@code receiver} why a document is stale, on the window's thread. */
    void whyStale(DocumentKey key, Consumer<List<StaleReason>> receiver) {
        decisions.whyStale(key).whenComplete((reasons, failure) ->
                fx.execute(() -> receiver.accept(failure == null ? reasons : List.of())));
    }

    void waive(Finding finding) {
        follow.accept(decisions.waive(finding));
    }

    void takeBack(Finding finding) {
        follow.accept(decisions.takeBack(finding));
    }

    /** The stale documents of the book that are not locked. */
    List<DocumentKey> stale() {
        return RunRequest.stale(view()).only().stream().sorted().toList();
    }

    List<DocumentKey> staleOf(Step step) {
        return model.documentsOf(step).stream().filter(key -> view().documents().get(key).stale()).toList();
    }

    void writeStale() {
        model.runs().start(RunRequest.stale(view()));
    }

    private BookView view() {
        return model.viewProperty().get();
    }
}
