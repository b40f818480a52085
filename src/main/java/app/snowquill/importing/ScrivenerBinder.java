package app.snowquill.importing;

import app.snowquill.story.EntryKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The binder of a Scrivener project: the draft becomes chapters and scenes, the other folders pages of the bible. Belongs to one reading. */
final class ScrivenerBinder {
    private static final Pattern PEOPLE = Pattern.compile("(?i)characters?(?: sheets?| sketches)?|cast|people|figuren|personen|personnages|personajes|personaggi");
    private static final Pattern PLACES = Pattern.compile("(?i)places?|locations?|settings?(?: sketches)?|orte|schauplätze|lieux|lugares|luoghi");
    private static final Pattern SHEETS = Pattern.compile("(?i)template sheets|front matter|vorlagen.*");
    private static final int MOST_DEPTH = 24;

    private final ScrivenerTexts texts;
    private final ProjectBook book;
    private final ScrivenerSettings settings;
    private final boolean marksWhatIsCompiled;

    ScrivenerBinder(XmlTree project, ScrivenerTexts texts, ProjectBook book) {
        this.texts = texts;
        this.book = book;
        this.settings = new ScrivenerSettings(project);
        this.marksWhatIsCompiled = project.under("Binder").filter(item -> item.attribute("Type").equals("DraftFolder")).anyMatch(ScrivenerBinder::anyCompiled);
    }

    private static boolean anyCompiled(XmlTree item) {
        return isCompiled(item) || children(item).stream().anyMatch(ScrivenerBinder::anyCompiled);
    }

    private static boolean isCompiled(XmlTree item) {
        return item.child("MetaData").map(data -> data.text("IncludeInCompile").equals("Yes")).orElse(false);
    }

    private static List<XmlTree> children(XmlTree item) {
        return item.under("Children").filter(child -> child.name().equals("BinderItem")).toList();
    }

    List<OutlineNode> draft(XmlTree folder) throws IOException {
        List<OutlineNode> nodes = new ArrayList<>();
        for (XmlTree item : children(folder)) {
            List<OutlineNode> under = draft(item);
            if (texts.isAttached(item)) {
                book.left().count(LeftOut.What.ATTACHED, item.text("Title"));
            } else if (marksWhatIsCompiled && !isCompiled(item) && under.isEmpty() && !item.attribute("Type").equals("Folder")) {
                book.left().count(LeftOut.What.SWITCHED_OFF, item.text("Title"));
            } else {
                nodes.add(node(item, under));
            }
        }
        return nodes;
    }

    private OutlineNode node(XmlTree item, List<OutlineNode> under) throws IOException {
        Optional<RtfText> text = texts.text(item);
        ForeignScene scene = settings.scene(item, text.map(RtfText::paragraphs).orElse(List.of()), texts.synopsis(item), texts.notes(item, text), book);
        boolean folder = item.attribute("Type").equals("Folder") || !under.isEmpty();
        if (!folder || !scene.paragraphs().isEmpty()) {
            return new OutlineNode(item.text("Title"), Optional.of(folder ? untitled(scene) : scene), List.of(), under);
        }
        List<String> notes = new ArrayList<>();
        if (!scene.summary().isEmpty()) {
            notes.add(scene.summary());
        }
        scene.notes().forEach(note -> notes.add(note.text()));
        return new OutlineNode(item.text("Title"), Optional.empty(), notes, under);
    }

    /** The text of a folder stands under the folder's title already. */
    private static ForeignScene untitled(ForeignScene scene) {
        return new ForeignScene("", scene.summary(), scene.paragraphs(), scene.details(), scene.notes());
    }

    void trash(XmlTree folder) {
        children(folder).forEach(item -> {
            book.left().count(LeftOut.What.TRASH, item.text("Title"));
            trash(item);
        });
    }

    /** A folder beside the draft: people, places, research. */
    void beside(XmlTree item) throws IOException {
        beside(item, EntryKind.WORLD, 0);
    }

    private void beside(XmlTree item, EntryKind inherited, int depth) throws IOException {
        String title = item.text("Title").strip();
        EntryKind kind = PEOPLE.matcher(title).matches() ? EntryKind.CHARACTER : PLACES.matcher(title).matches() ? EntryKind.PLACE : inherited;
        if (SHEETS.matcher(title).matches()) {
            templates(item);
            return;
        }
        if (texts.isAttached(item)) {
            book.left().count(LeftOut.What.ATTACHED, title);
        } else {
            entry(item, title, kind);
        }
        if (depth < MOST_DEPTH) {
            for (XmlTree child : children(item)) {
                beside(child, kind, depth + 1);
            }
        }
    }

    private void entry(XmlTree item, String title, EntryKind kind) throws IOException {
        Optional<RtfText> text = texts.text(item);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Notes", text.map(RtfText::words).orElse(""));
        fields.put("Remarks", String.join("\n", texts.notes(item, text).stream().map(ForeignNote::text).toList()));
        fields.values().removeIf(String::isBlank);
        String synopsis = texts.synopsis(item);
        boolean folder = item.attribute("Type").endsWith("Folder");
        if (!title.isEmpty() && (!fields.isEmpty() || !synopsis.isEmpty() || kind != EntryKind.WORLD && !folder)) {
            book.entry(new ForeignEntry(kind, title, synopsis.replaceAll("\\s*\n\\s*", " "), List.of(), List.of(), fields));
        }
    }

    private void templates(XmlTree folder) {
        children(folder).forEach(item -> {
            book.left().count(LeftOut.What.TEMPLATE, item.text("Title"));
            templates(item);
        });
    }
}
