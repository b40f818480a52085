package app.snowquill.launcher;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.Recovery;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Toast;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;

/**
 * Says what was recovered when a book was opened, and beside the save status that keys can't be noted. Lives with the book's
 * room; on the window's thread.
 */
final class TypingNotices implements AutoCloseable {
    /** More toasts than these hide the page. */
    private static final int MOST_TOASTS = 3;

    private final BookSession session;
    private final Strings strings;
    private final Consumer<Toast> toasts;
    private final Consumer<String> status;
    private final AutoCloseable listening;
    private String saved = "";
    private String trouble = "";

    /** @param status shows in the status bar whether what is typed is safe */
    TypingNotices(BookSession session, Strings strings, FxThread fx, Consumer<Toast> toasts, Consumer<String> status) {
        this.session = session;
        this.strings = strings;
        this.toasts = toasts;
        this.status = status;
        this.listening = session.typing().onTrouble(sentence -> fx.execute(() -> {
            trouble = sentence;
            showStatus();
        }));
    }

    /** @param words of the save status */
    void saved(String words) {
        saved = words;
        showStatus();
    }

    private void showStatus() {
        if (trouble.isEmpty()) {
            status.accept(saved);
        } else {
            status.accept(saved.isEmpty() ? strings.text("recovery.trouble-alone", trouble)
                    : strings.text("recovery.trouble", saved, trouble));
        }
    }

    /** @param open shows a document */
    void tellRecovery(Consumer<DocumentKey> open) {
        Recovery recovery = session.typing().recovery();
        List<Recovery.Text> texts = recovery.texts();
        if (texts.size() > MOST_TOASTS) {
            toasts.accept(toast(Feather.LIFE_BUOY, words(texts.stream().mapToInt(Recovery.Text::words).sum()),
                    strings.text("recovery.many", texts.size())));
        } else {
            texts.forEach(text -> toasts.accept(new Toast(Feather.LIFE_BUOY, words(text.words()), strings.text(
                    switch (text.place()) {
                        case CURRENT -> "recovery.in";
                        case HISTORY -> "recovery.history";
                        case NOT_KEPT -> "recovery.not-kept";
                    }, name(text.key())),
                    strings.text("recovery.show"), () -> open.accept(text.key()))));
        }
        for (Path file : recovery.setAside()) {
            toasts.accept(toast(Feather.ALERT_OCTAGON, strings.text("recovery.damaged"),
                    strings.text("recovery.damaged-detail", file)));
        }
        if (!recovery.waiting().isEmpty()) {
            toasts.accept(toast(Feather.ALERT_OCTAGON, strings.text("recovery.waits"),
                    strings.text("recovery.waits-detail", recovery.waiting())));
        }
    }

    private String words(int number) {
        return number == 0 ? strings.text("recovery.changes") : strings.text("recovery.words", number);
    }

    private String name(DocumentKey key) {
        Book book = session.view().book();
        return switch (key.kind()) {
            case PROJECT -> strings.text("recovery.project");
            case STEP -> strings.of("snowflake.step", Integer.parseInt(key.id()));
            case CHARACTER, SYNOPSIS, BIBLE, ENTRY -> book.nameOf(key.id());
            case CARD, PROSE, NOTES -> book.outline().scene(key.id()).map(scene -> scene.title())
                    .filter(title -> !title.isEmpty()).orElse(key.id());
            case FACT, SETUP -> book.lore().sentence(key.id());
        };
    }

    private static Toast toast(Feather icon, String title, String detail) {
        return new Toast(icon, title, detail, "", () -> {
        });
    }

    @Override
    public void close() throws Exception {
        listening.close();
    }
}
