package app.snowquill.ui.bible;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.Character;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.EntryKind;
import app.snowquill.story.Scene;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Toast;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** The two ways an entry begins: proposed by the model from what is written, or by the author's hand. On the window's thread. */
final class BibleBeginning {
    private final BookSession session;
    private final BibleDeeds deeds;
    private final Strings strings;
    private final FxThread fx;
    private final Consumer<String> added;
    private final BooleanProperty working = new SimpleBooleanProperty();
    private Optional<ModelWork<Integer>> work = Optional.empty();

    /** @param added told the id of an entry that was added */
    BibleBeginning(BookSession session, BibleDeeds deeds, FxThread fx, Consumer<String> added) {
        this.session = session;
        this.deeds = deeds;
        this.strings = deeds.strings();
        this.fx = fx;
        this.added = added;
    }

    /** Adds an entry that has a name in need of being another. */
    void add(EntryKind kind) {
        String name = strings.text("bible.new-name", strings.of("bible.one", kind).toLowerCase(strings.locale()));
        String id = kind.name().toLowerCase(strings.locale()) + Scene.freshId().substring("scene".length());
        deeds.keep("bible.did-add", book -> content(kind, id, name)).thenRunAsync(() -> added.accept(id), fx);
    }

    private static Map<DocumentKey, Object> content(EntryKind kind, String id, String name) {
        return kind == EntryKind.CHARACTER ? Map.of(new DocumentKey(DocumentKind.CHARACTER, id),
                new Character(id, name, null, "", "", "", "", "", "", "", List.of(), ""))
                : Map.of(DocumentKey.entry(id), BibleEntry.named(id, kind, name));
    }

    /** A button that has the model propose entries, and stops it while it does. */
    Button fromLogline(String id) {
        Button button = Buttons.machine(strings.text("bible.from-logline"), Feather.CPU, this::press);
        button.setId(id);
        button.textProperty().bind(Bindings.when(working).then(strings.text("bible.stop"))
                .otherwise(strings.text("bible.from-logline")));
        return button;
    }

    private void press() {
        if (work.isPresent()) {
            stop();
        } else {
            begin();
        }
    }

    private void begin() {
        ModelWork<Integer> begun;
        try {
            begun = session.memory().bible().bootstrap("");
        } catch (RuntimeException e) {
            deeds.failed(e.getMessage());
            return;
        }
        work = Optional.of(begun);
        working.set(true);
        begun.done().whenCompleteAsync((count, failure) -> {
            work = Optional.empty();
            working.set(false);
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            if (cause == null) {
                deeds.actions().toaster().accept(Toast.of(Feather.CHECK, strings.text("bible.proposed", count)));
            } else if (!(cause instanceof CancellationException)) {
                deeds.failed(cause.getMessage());
            }
        }, fx);
    }

    void stop() {
        work.ifPresent(ModelWork::cancel);
    }
}
