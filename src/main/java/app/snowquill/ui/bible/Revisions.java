package app.snowquill.ui.bible;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.SceneEngine;
import app.snowquill.pipeline.SceneWork;
import app.snowquill.pipeline.memory.BibleDesk.Touched;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKind;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Brings one text in line with the bible by the model: a scene is revised, so that the revision is kept or waits beside the author's text;
 * a text of a step is written anew the same way. On the window's thread.
 */
final class Revisions {
    private final BookSession session;
    private final BibleActions actions;
    private final Strings strings;
    private final FxThread fx;
    private final Supplier<String> entry;
    private final Set<SceneWork<?>> underWay = new HashSet<>();

    /** @param entry the open one */
    Revisions(BookSession session, BibleActions actions, Strings strings, FxThread fx, Supplier<String> entry) {
        this.session = session;
        this.actions = actions;
        this.strings = strings;
        this.fx = fx;
        this.entry = entry;
    }

    /** @param told what has come of it, in a few words */
    void revise(Touched one, Consumer<String> told) {
        if (one.key().kind() == DocumentKind.PROSE) {
            SceneWork<SceneEngine.Revised> work;
            try {
                work = session.scenes().revise(one.key().id(), strings.text("bible.scene-instruction", nameOfEntry()));
            } catch (RuntimeException e) {
                told.accept(e.getMessage());
                return;
            }
            underWay.add(work);
            work.done().whenCompleteAsync((revised, failure) -> {
                underWay.remove(work);
                Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
                told.accept(cause == null ? strings.of("bible.revised", revised.fate()) : String.valueOf(cause.getMessage()));
            }, fx);
        } else {
            actions.write().again(one.key(), instruction());
            told.accept(strings.text("bible.written-again"));
        }
    }

    private String nameOfEntry() {
        return session.view().book().nameOf(entry.get());
    }

    /**
     * What the bible says of the entry now, for a text of the plan, which is the writer's. A scene is never sent this: its context brings the entry
     * in as of the scene, and behind the fence what its point of view does not know.
     */
    private String instruction() {
        Book book = session.view().book();
        StringBuilder says = new StringBuilder();
        EntryDraft.of(book, entry.get()).ifPresent(draft -> new EntryFields(strings).of(draft, List.of()).forEach(row -> row.forEach(field -> {
            String text = field.read().apply(draft);
            if (!text.isBlank()) {
                says.append("\n").append(field.label()).append(": ").append(text.replace('\n', ';'));
            }
        })));
        return strings.text("bible.instruction", nameOfEntry()) + says;
    }

    /** Stops what is being revised. */
    void stop() {
        Set.copyOf(underWay).forEach(SceneWork::cancel);
    }
}
