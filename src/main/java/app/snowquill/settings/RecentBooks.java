package app.snowquill.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The books that were open last, newest first. Thread-safe; waits for the disk. */
public final class RecentBooks {
    /** How many are remembered. */
    public static final int MOST = 12;

    private static final String KEY = "recent";

    private final StateFile state;

    public RecentBooks(StateFile state) {
        this.state = state;
    }

    public List<RecentBook> list() {
        return read(state.read());
    }

    /** Puts a book first; it stands in the list once. @throws SettingsException where that can't be written */
    public void opened(Path path, String title, Instant at) {
        Path whole = path.toAbsolutePath().normalize();
        state.change(object -> {
            List<RecentBook> books = without(read(object), whole);
            books.add(0, new RecentBook(whole, title, at));
            write(object, books.subList(0, Math.min(MOST, books.size())));
        });
    }

    /** @throws SettingsException where that can't be written */
    public void forget(Path path) {
        state.change(object -> write(object, without(read(object), path.toAbsolutePath().normalize())));
    }

    private static List<RecentBook> without(List<RecentBook> books, Path path) {
        List<RecentBook> left = new ArrayList<>(books);
        left.removeIf(book -> book.path().equals(path));
        return left;
    }

    private static List<RecentBook> read(ObjectNode object) {
        List<RecentBook> books = new ArrayList<>();
        for (JsonNode entry : object.path(KEY)) {
            book(entry).ifPresent(books::add);
        }
        return List.copyOf(books);
    }

    private static Optional<RecentBook> book(JsonNode entry) {
        try {
            String path = entry.path("path").asText();
            return path.isBlank() ? Optional.empty() : Optional.of(new RecentBook(Path.of(path),
                    entry.path("title").asText(),
                    Instant.parse(entry.path("opened").asText())));
        } catch (InvalidPathException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void write(ObjectNode object, List<RecentBook> books) {
        ArrayNode entries = object.putArray(KEY);
        books.forEach(book -> entries.addObject().put("path", book.path().toString()).put("title", book.title())
                .put("opened", book.opened().toString()));
    }
}
