package app.snowquill.ui.messages;

import app.snowquill.importing.ForeignFormat;
import app.snowquill.ui.common.Strings;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The operating system's own file dialogs, over the window that is open when they are asked for. */
public final class SystemFileDialogs implements FileDialogs {
    private final Strings strings;
    private final Supplier<Window> owner;

    public SystemFileDialogs(Strings strings, Supplier<Window> owner) {
        this.strings = strings;
        this.owner = owner;
    }

    @Override
    public Optional<Path> modelFile() {
        FileChooser chooser = chooser("messages.choose-model", Path.of(System.getProperty("user.home")));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(strings.text("messages.model-files"), "*.gguf"));
        return path(chooser.showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> program() {
        return path(chooser("messages.choose-program", Path.of(System.getProperty("user.home"))).showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> book() {
        FileChooser chooser = chooser("messages.choose-book", Path.of(System.getProperty("user.home"), "Documents", "Snowquill"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(strings.text("messages.book-files"), "*.snowquill", "*.json"));
        return path(chooser.showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> source() {
        FileChooser chooser = chooser("messages.choose-source", Path.of(System.getProperty("user.home"), "Documents"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(strings.text("messages.source-files"),
                Arrays.stream(ForeignFormat.values()).flatMap(format -> format.endings().stream()).map(ending -> "*." + ending).toList()));
        return path(chooser.showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> picture() {
        FileChooser chooser = chooser("messages.choose-picture", Path.of(System.getProperty("user.home"), "Pictures"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(strings.text("messages.picture-files"), "*.png", "*.jpg", "*.jpeg"));
        return path(chooser.showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> folder(Path start) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(strings.text("messages.choose-folder"));
        chooser.setInitialDirectory(existing(start));
        return path(chooser.showDialog(owner.get()));
    }

    @Override
    public Optional<Path> target(Path suggestion) {
        String name = suggestion.getFileName().toString();
        FileChooser chooser = chooser("messages.choose-target", suggestion.toAbsolutePath().getParent());
        chooser.setInitialFileName(name);
        String ending = name.contains(".") ? name.substring(name.lastIndexOf('.')) : "";
        if (!ending.isEmpty()) {
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*" + ending, "*" + ending));
        }
        return path(chooser.showSaveDialog(owner.get()))
                .map(file -> file.toString().endsWith(ending) ? file : Path.of(file + ending));
    }

    private FileChooser chooser(String title, Path start) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(strings.text(title));
        chooser.setInitialDirectory(existing(start));
        return chooser;
    }

    /** The system's dialogs refuse a folder that is not there. */
    private static File existing(Path start) {
        Path folder = start;
        while (folder != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        return folder == null ? null : folder.toFile();
    }

    private static Optional<Path> path(File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }
}
