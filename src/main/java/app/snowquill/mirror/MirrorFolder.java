package app.snowquill.mirror;

import app.snowquill.export.ManuscriptExport;
import app.snowquill.export.FileName;
import app.snowquill.export.MarkdownPage;
import app.snowquill.story.Book;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The mirror of one book: a folder inside one that the author chose, named for the title it has when it is written first and found
 * again by the book's identity afterwards, so that it may be renamed. Any thread but the window's, one at a time.
 */
public final class MirrorFolder {
    private static final String ENDING = ".md";

    private final Path chosen;
    private final String identity;

    /**
     * @param chosen has to be there; never made
     * @param identity of the book; one line
     */
    public MirrorFolder(Path chosen, String identity) {
        this.chosen = chosen;
        this.identity = identity;
    }

    /**
     * Writes what changed since the last time and takes away chapters that are no more, where nobody else wrote in them.
     *
     * @throws MirrorException where that can't be done; every file is then whole, old or new
     */
    public MirrorReport write(Book book) {
        List<MarkdownPage> pages = new ManuscriptExport().pages(book);
        if (!Files.isDirectory(chosen)) {
            throw MirrorException.gone(chosen);
        }
        try {
            Path folder = folder(pages.get(0).title());
            Files.createDirectories(folder);
            WholeFile.clean(folder);
            return write(folder, pages);
        } catch (IOException e) {
            throw MirrorException.of(chosen, e);
        } catch (InvalidPathException e) {
            throw MirrorException.unnamed(chosen, e);
        }
    }

    private MirrorReport write(Path folder, List<MarkdownPage> pages) throws IOException {
        Manifest before = Manifest.in(folder).orElse(new Manifest(identity, Map.of()));
        Map<String, byte[]> contents = new LinkedHashMap<>();
        List<String> leftAlone = new ArrayList<>();
        for (MarkdownPage page : pages) {
            byte[] content = page.text().getBytes(StandardCharsets.UTF_8);
            contents.put(place(folder, name(page, pages), content, before, leftAlone), content);
        }
        Map<String, String> hashes = new LinkedHashMap<>();
        contents.forEach((name, content) -> hashes.put(name, WholeFile.hash(content)));
        Map<String, Set<String>> after = new LinkedHashMap<>();
        hashes.forEach((name, hash) -> after.put(name, Set.of(hash)));
        Manifest now = new Manifest(identity, after);
        if (now.equals(before) && isThere(folder, hashes)) {
            return new MirrorReport(folder, contents.size(), 0, leftAlone);
        }
        WholeFile.write(folder.resolve(Manifest.NAME), before.and(hashes).bytes());
        removeOld(folder, before, hashes.keySet());
        int written = 0;
        for (Map.Entry<String, byte[]> each : contents.entrySet()) {
            Path file = folder.resolve(each.getKey());
            if (!WholeFile.hash(file).equals(Optional.of(hashes.get(each.getKey())))) {
                WholeFile.write(file, each.getValue());
                written++;
            }
        }
        WholeFile.write(folder.resolve(Manifest.NAME), now.bytes());
        return new MirrorReport(folder, contents.size(), written, leftAlone);
    }

    private static boolean isThere(Path folder, Map<String, String> hashes) throws IOException {
        for (Map.Entry<String, String> each : hashes.entrySet()) {
            if (!WholeFile.hash(folder.resolve(each.getKey())).equals(Optional.of(each.getValue()))) {
                return false;
            }
        }
        return true;
    }

    /** The name itself, or one beside it where somebody else's text stands under that. */
    private static String place(Path folder, String name, byte[] content, Manifest before, List<String> leftAlone) throws IOException {
        String free = name + ENDING;
        for (int number = 1; !isOurs(folder, free, content, before); number++) {
            leftAlone.add(free);
            free = name + (number == 1 ? " (Snowquill)" : " (Snowquill " + number + ")") + ENDING;
        }
        return free;
    }

    private static boolean isOurs(Path folder, String name, byte[] content, Manifest before) throws IOException {
        Optional<String> there = WholeFile.hash(folder.resolve(name));
        return there.isEmpty() || there.get().equals(WholeFile.hash(content)) || before.wrote(name, there.get());
    }

    /** Before the new ones are written: where only capitals changed, a disk that does not tell them apart has one file for both. */
    private static void removeOld(Path folder, Manifest before, Set<String> wanted) throws IOException {
        for (String name : before.files().keySet()) {
            Optional<String> there = wanted.contains(name) ? Optional.empty() : WholeFile.hash(folder.resolve(name));
            if (there.isPresent() && before.wrote(name, there.get())) {
                Files.delete(folder.resolve(name));
            }
        }
    }

    private static String name(MarkdownPage page, List<MarkdownPage> pages) {
        int digits = Math.max(2, Integer.toString(pages.get(pages.size() - 1).number()).length());
        String number = String.format(Locale.ROOT, "%0" + digits + "d", page.number());
        return (number + " " + FileName.of(page.title(), "")).strip();
    }

    private Path folder(String title) throws IOException {
        Set<String> taken = new HashSet<>();
        for (Path each : inChosen()) {
            if (isThisBooks(each)) {
                return each;
            }
            if (!isUnused(each)) {
                taken.add(FileName.folded(each.getFileName().toString()));
            }
        }
        String name = FileName.of(title, "Book");
        String free = name;
        for (int number = 2; taken.contains(FileName.folded(free)); number++) {
            free = name + " " + number;
        }
        return chosen.resolve(free);
    }

    private boolean isThisBooks(Path folder) {
        try {
            return Files.isDirectory(folder) && Manifest.in(folder).filter(manifest -> manifest.identity().equals(identity)).isPresent();
        } catch (IOException e) {
            return false; // one that can't be looked into is somebody else's
        }
    }

    /** Whether it is a folder with nothing in it, or with what a program left that was killed before it wrote the first file. */
    private static boolean isUnused(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.allMatch(WholeFile::isHalf);
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private List<Path> inChosen() throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(chosen)) {
            List<Path> found = new ArrayList<>();
            all.forEach(found::add);
            Collections.sort(found);
            return found;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }
}
