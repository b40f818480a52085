package app.snowquill.ui.editor;

import app.snowquill.pipeline.BookSession;
import app.snowquill.scene.quality.PhraseList;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.command.Command;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Puts the words chosen on the page on the list of phrases that the book does without. Lives with the page; on the window's thread. */
final class NeverWritten {
    private static final KeyCombination KEY = Command.NEVER_WRITE.keys().orElseThrow();
    private static final int MOST_WORDS = 8;

    private final BookSession session;
    private final Strings strings;
    private final FxThread fx;
    private final ProseArea area;
    private final Consumer<String> sayer;
    private boolean taken;

    /** @param sayer told what became of it */
    NeverWritten(BookSession session, Strings strings, FxThread fx, ProseArea area, Consumer<String> sayer) {
        this.session = session;
        this.strings = strings;
        this.fx = fx;
        this.area = area;
        this.sayer = sayer;
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            taken = KEY.match(event);
            if (taken) {
                event.consume();
                add();
            }
        });
        area.addEventFilter(KeyEvent.KEY_TYPED, event -> { // a key that was taken types no letter
            if (taken) {
                event.consume();
            }
        });
    }

    /** Whether what is chosen is a phrase: one line of a few words. */
    boolean isPhrase() {
        return phrase().isPresent();
    }

    void add() {
        phrase().ifPresentOrElse(this::add, () -> sayer.accept(strings.text("passage.never-none", MOST_WORDS)));
    }

    private void add(String phrase) {
        session.scenes().phrases().phrases().thenCompose(before -> session.scenes().phrases().keep(before.with(phrase)))
                .whenCompleteAsync((kept, failure) -> sayer.accept(failure == null ? strings.text("passage.never-kept", phrase)
                        : strings.text("passage.never-not-kept", String.valueOf((failure.getCause() == null ? failure : failure.getCause()).getMessage()))), fx);
    }

    private Optional<String> phrase() {
        String chosen = area.getSelectedText();
        if (chosen.indexOf('\n') >= 0) {
            return Optional.empty();
        }
        return PhraseList.NONE.with(chosen).phrases().stream().findFirst().filter(phrase -> phrase.split(" ").length <= MOST_WORDS);
    }
}
