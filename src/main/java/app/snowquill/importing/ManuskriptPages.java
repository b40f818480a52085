package app.snowquill.importing;

import app.snowquill.story.EntryKind;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters, world, plots and summaries of a Manuskript project. Belongs to one reading; not thread-safe. */
final class ManuskriptPages {
    private static final Pattern REFERENCE = Pattern.compile("\\{[CTPW]:[^:{}]{1,20}:([^{}]{0,200})}");
    private static final Pattern PLACES = Pattern.compile("(?i)places?|locations?|geography|settings?|lieux|orte|lugares|luoghi");
    private static final Pattern OBJECTS = Pattern.compile("(?i)objects?|items?|things?|objets|dinge|gegenstände|objetos|oggetti");
    /** Manuskript's names of what a character has, and ours. */
    private static final Map<String, String> FIELDS = Map.of("Motivation", "motivation", "Goal", "goal", "Conflict", "conflict", "Epiphany", "epiphany",
            "Phrase Summary", "storyline", "Paragraph Summary", "paragraph", "Full Summary", "Summary");
    private static final Set<String> INNER = Set.of("Name", "ID", "Importance", "POV", "Color", "lastPath");

    private final ProjectFiles files;
    private final ProjectBook book;
    private final Map<String, String> people = new HashMap<>();

    ManuskriptPages(ProjectFiles files, ProjectBook book) {
        this.files = files;
        this.book = book;
    }

    /** A character's name by its number; blank for none. */
    String named(String id) {
        return people.getOrDefault(id, "");
    }

    /** With names where Manuskript writes {C:0:Name}. */
    static String resolved(String text) {
        return REFERENCE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(match.group(1)));
    }

    void person(String text) {
        HeaderText page = HeaderText.of(text);
        if (page.value("Name").isEmpty()) {
            book.left().count(LeftOut.What.UNREADABLE);
            return;
        }
        people.put(page.value("ID"), page.value("Name"));
        Map<String, String> fields = new LinkedHashMap<>();
        page.head().forEach((name, value) -> {
            if (!INNER.contains(name) && !value.isBlank()) {
                fields.put(FIELDS.getOrDefault(name, name), resolved(value).strip());
            }
        });
        book.entry(new ForeignEntry(EntryKind.CHARACTER, page.value("Name"), "", List.of(), List.of(), fields));
    }

    void world() throws IOException {
        files.xml("world.opml").ifPresent(xml -> xml.under("opml", "body").forEach(outline -> world(outline, "", EntryKind.WORLD)));
    }

    private void world(XmlTree outline, String above, EntryKind inherited) {
        String name = outline.attribute("name").strip();
        EntryKind kind = PLACES.matcher(name).matches() ? EntryKind.PLACE : OBJECTS.matcher(name).matches() ? EntryKind.OBJECT : inherited;
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : List.of("description", "passion", "conflict")) {
            if (!outline.attribute(field).isBlank()) {
                fields.put(Character.toUpperCase(field.charAt(0)) + field.substring(1), resolved(outline.attribute(field)).strip());
            }
        }
        boolean shelf = outline.children("outline").findAny().isPresent() && fields.isEmpty();
        if (!shelf && !name.isEmpty()) {
            book.entry(new ForeignEntry(kind, name, above, List.of(), List.of(), fields));
        }
        outline.children("outline").forEach(child -> world(child, name, kind));
    }

    void plots() throws IOException {
        files.xml("plots.xml").ifPresent(xml -> xml.under("root").filter(plot -> plot.name().equals("plot")).forEach(plot -> {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("Description", resolved(plot.attribute("description")).strip());
            fields.put("answer", resolved(plot.attribute("result")).strip());
            fields.put("turns", String.join("\n", plot.children().stream().map(ManuskriptPages::step).toList()));
            fields.put("Characters", String.join(", ", List.of(plot.attribute("characters").split(",")).stream().map(id -> named(id.strip()))
                    .filter(name -> !name.isEmpty()).toList()));
            fields.values().removeIf(String::isBlank);
            book.entry(new ForeignEntry(EntryKind.PLOT, plot.attribute("name").strip(), resolved(plot.attribute("summary")).strip(), List.of(),
                    List.of(), fields));
        }));
    }

    private static String step(XmlTree step) {
        String text = step.attribute("summary").isBlank() ? step.attribute("meta") : step.attribute("summary");
        return text.isBlank() ? step.attribute("name") : step.attribute("name") + ": " + resolved(text);
    }

    void summary() throws IOException {
        Map<String, String> fields = new LinkedHashMap<>(HeaderText.of(files.text("summary.txt")).head());
        fields.values().removeIf(String::isBlank);
        if (!fields.isEmpty()) {
            book.entry(new ForeignEntry(EntryKind.PLOT, "Summary", "", List.of(), List.of(), fields));
        }
    }
}
