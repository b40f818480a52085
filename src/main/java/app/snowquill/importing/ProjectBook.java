package app.snowquill.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what a project says, in its order: parts, chapters, scenes, people and things, and what stays behind. Belongs to one reading; not thread-safe. */
final class ProjectBook {
    private final LeftOut left = new LeftOut();
    private final List<ForeignChapter> chapters = new ArrayList<>();
    private final List<ForeignScene> scenes = new ArrayList<>();
    private final Map<String, ForeignEntry> entries = new LinkedHashMap<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private final List<ForeignNote> waiting = new ArrayList<>();
    private String title = "";
    private String author = "";
    private String part = "";
    private String chapter = "";
    private boolean begun;

    LeftOut left() {
        return left;
    }

    void titled(String of, String by) {
        title = of.strip();
        author = by.strip();
    }

    void warn(String sentence) {
        warnings.add(sentence);
    }

    void part(String named) {
        endChapter();
        part = HeadingWords.title(named);
    }

    void chapter(String named) {
        endChapter();
        chapter = HeadingWords.title(named);
        begun = true;
    }

    /** About what has no place of its own here, a chapter or a part: it waits for the next scene. */
    void noteOn(String what, String text) {
        if (!text.isBlank()) {
            waiting.add(ForeignNote.of(what.isBlank() ? text.strip() : what + ": " + text.strip()));
        }
    }

    void scene(ForeignScene scene) {
        if (!scene.details().status().isBlank()) {
            left.count(LeftOut.What.STATUS);
        }
        List<ForeignNote> notes = new ArrayList<>(waiting);
        waiting.clear();
        notes.addAll(scene.notes());
        scenes.add(new ForeignScene(scene.title().strip(), scene.summary().strip(), scene.paragraphs(), scene.details(), notes));
    }

    /** A second one of the same kind and name adds its texts to the first. */
    void entry(ForeignEntry entry) {
        entries.merge(entry.kind() + "|" + entry.name(), entry, (first, second) -> {
            Map<String, String> fields = new LinkedHashMap<>(first.fields());
            second.fields().forEach((name, text) -> fields.merge(name, text, (one, other) -> one.equals(other) ? one : one + "\n\n" + other));
            return new ForeignEntry(first.kind(), first.name(), first.summary().isBlank() ? second.summary() : first.summary(),
                    together(first.aliases(), second.aliases()), together(first.keys(), second.keys()), fields);
        });
    }

    private static List<String> together(List<String> one, List<String> other) {
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    /** A tree of folders and texts: a folder of texts is a chapter, one of folders a part. */
    void outline(List<OutlineNode> nodes) {
        outline(nodes, "");
    }

    private void outline(List<OutlineNode> nodes, String within) {
        boolean loose = false;
        for (OutlineNode node : nodes) {
            if (node.children().isEmpty()) {
                if (HeadingWords.isChapter(node.title())) {
                    part(within);
                    chapter(node.title());
                    loose = true;
                } else if (!loose) {
                    endChapter();
                    part = within;
                    loose = true;
                }
                node.scene().ifPresent(this::scene);
                continue;
            }
            loose = false;
            if (node.children().stream().allMatch(child -> child.children().isEmpty())) {
                part(within);
                chapter(node.title());
                node.chapterNotes().forEach(note -> noteOn("", note));
                node.scene().ifPresent(this::scene);
                node.children().forEach(child -> child.scene().ifPresent(this::scene));
            } else {
                String deeper = within.isEmpty() ? node.title() : within + " · " + node.title();
                part(deeper);
                node.chapterNotes().forEach(note -> noteOn("", note));
                node.scene().ifPresent(this::scene);
                outline(node.children(), deeper);
            }
        }
    }

    private void endChapter() {
        if (!scenes.isEmpty() || begun) {
            chapters.add(new ForeignChapter(part, chapter, scenes));
        }
        scenes.clear();
        chapter = "";
        begun = false;
    }

    ForeignManuscript manuscript() {
        endChapter();
        if (!waiting.isEmpty()) {
            warn("Notes on a chapter without scenes have no place here: " + String.join(" ", waiting.stream().map(ForeignNote::text).toList()));
        }
        return new ForeignManuscript(title, author, chapters, List.copyOf(warnings), SplitSuggestions.of(chapters),
                List.copyOf(entries.values()), left.lines());
    }
}
