package app.snowquill.importing;

import app.snowquill.story.EntryKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Characters, places, items and notes of a yWriter project, by their numbers. Belongs to one reading; not thread-safe. */
final class YWriterPages {
    private static final Set<String> KNOWN = Set.of("ID", "Title", "FullName", "AKA", "Desc", "Bio", "Goals", "Notes", "Tags", "ImageFile", "SortOrder", "Major",
            "Fields");

    private final XmlTree project;
    private final ProjectBook book;
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    YWriterPages(XmlTree project, ProjectBook book) {
        this.project = project;
        this.book = book;
    }

    void add(XmlTree about) {
        project.under("CHARACTERS").forEach(page -> {
            String name = page.text("FullName").isEmpty() ? page.text("Title") : page.text("FullName");
            people.put(page.text("ID"), name);
            entry(page, EntryKind.CHARACTER, name);
        });
        project.under("LOCATIONS").forEach(page -> {
            places.put(page.text("ID"), page.text("Title"));
            entry(page, EntryKind.PLACE, page.text("Title"));
        });
        project.under("ITEMS").forEach(page -> entry(page, EntryKind.OBJECT, page.text("Title")));
        project.under("PROJECTNOTES").forEach(page -> entry(page, EntryKind.WORLD, page.text("Title")));
        if (!about.text("Desc").isEmpty()) {
            book.entry(new ForeignEntry(EntryKind.PLOT, "About the book", "", List.of(), List.of(), Map.of("Description", about.text("Desc"))));
        }
    }

    private void entry(XmlTree page, EntryKind kind, String name) {
        List<String> aliases = new ArrayList<>();
        Stream.concat(Stream.of(page.text("Title")), Stream.of(page.text("AKA").split("[,;]"))).map(String::strip)
                .filter(alias -> !alias.isEmpty() && !alias.equals(name) && !aliases.contains(alias)).forEach(aliases::add);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Description", page.text("Desc"));
        fields.put("Biography", page.text("Bio"));
        fields.put(kind == EntryKind.CHARACTER ? "goal" : "Goals", page.text("Goals"));
        fields.put("Notes", page.text("Notes"));
        fields.put("Tags", page.text("Tags"));
        fields.values().removeIf(String::isEmpty);
        book.left().unknown(page.filled(), KNOWN);
        book.left().count(LeftOut.What.PICTURE, page.text("ImageFile").isEmpty() ? 0 : 1);
        if (!name.isBlank()) {
            book.entry(new ForeignEntry(kind, name, "", aliases, List.of(), fields));
        }
    }

    /** Blank for none. */
    String person(String id) {
        return people.getOrDefault(id, "");
    }

    String place(String id) {
        return places.getOrDefault(id, "");
    }
}
