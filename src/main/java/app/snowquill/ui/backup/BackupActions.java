package app.snowquill.ui.backup;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the dialog asks of the window.
 *
 * @param openBook opens a book in place of the one that is open
 * @param showFile shows a file in the system's file browser
 * @param chooseFolder lets the author choose one, from where to begin; empty where none was chosen
 * @param asker asks before the book is brought back
 */
public record BackupActions(Consumer<Path> openBook, Consumer<Path> showFile, Function<Path, Optional<Path>> chooseFolder,
                            Asker asker, Runnable close) {
    /** Asks a question that has to be answered by a button. */
    @FunctionalInterface
    public interface Asker {
        /** @param yes done where the author agrees */
        void ask(String title, String sentence, String yesName, Runnable yes);
    }
}
