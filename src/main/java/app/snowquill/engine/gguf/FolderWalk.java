package app.snowquill.engine.gguf;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Goes through a folder and what lies beneath, links followed, and passes over what can't be read. Ends early where the
 * tree is larger than allowed, the time is up, or nobody wants it any more. One walk, one thread.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private static final Set<String> NOT_FOR_PEOPLE = Set.of("$recycle.bin", "system volume information", ".trash", ".git",
            "node_modules");

    private final int mostEntries;
    private final long deadline;
    private final BooleanSupplier unwanted;
    private final Consumer<Path> files;
    private int entries;
    private boolean cut;

    /**
     * @param mostEntries files and folders to look at
     * @param deadline of {@link System#nanoTime()}
     * @param files is given every regular file
     */
    FolderWalk(int mostEntries, long deadline, BooleanSupplier unwanted, Consumer<Path> files) {
        this.mostEntries = mostEntries;
        this.deadline = deadline;
        this.unwanted = unwanted;
        this.files = files;
    }

    /** @return whether all of it was seen */
    boolean through(Path folder, int depth) {
        if (Files.exists(folder)) {
            try {
                Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, this);
            } catch (IOException | SecurityException e) {
                return !cut; // a folder that can't be read has no models for us
            }
        }
        return !cut;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean skipped = folder.getFileName() != null
                && NOT_FOR_PEOPLE.contains(folder.getFileName().toString().toLowerCase(Locale.ROOT));
        return skipped ? FileVisitResult.SKIP_SUBTREE : next();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            files.accept(file);
        }
        return next();
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        return next();
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
        return FileVisitResult.CONTINUE;
    }

    private FileVisitResult next() {
        cut = ++entries > mostEntries || System.nanoTime() - deadline > 0 || unwanted.getAsBoolean();
        return cut ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }
}
