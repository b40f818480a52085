package app.snowquill.launcher;

import app.snowquill.importing.ForeignFormat;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** A file that is let fall on the window: a book is opened, a document is shown to be brought in. On the window's thread. */
final class DroppedFiles {
    private static final List<String> BOOKS = List.of(".snowquill");

    private final Consumer<Path> book;
    private final Consumer<Path> document;
    private final BooleanSupplier bookThere;

    /**
     * @param document told a document that is to come into the open book
     * @param bookThere whether there is one
     */
    DroppedFiles(Consumer<Path> book, Consumer<Path> document, BooleanSupplier bookThere) {
        this.book = book;
        this.document = document;
        this.bookThere = bookThere;
    }

    /** What lies over it and takes a drop itself comes first. */
    void install(Scene scene) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (way(event).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> way(event).ifPresent(begin -> {
            event.setDropCompleted(true);
            event.consume();
            begin.run();
        }));
    }

    private Optional<Runnable> way(DragEvent event) {
        List<File> files = event.getDragboard().hasFiles() ? event.getDragboard().getFiles() : List.of();
        return files.size() == 1 ? way(files.get(0).toPath()) : Optional.empty();
    }

    private Optional<Runnable> way(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (BOOKS.stream().anyMatch(name::endsWith)) {
            return Optional.of(() -> book.accept(file));
        }
        return bookThere.getAsBoolean() && ForeignFormat.of(file).isPresent() ? Optional.of(() -> document.accept(file))
                : Optional.empty();
    }
}
