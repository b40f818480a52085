package app.snowquill.ui.exporting;

import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which chapters are to be written: all of those that have text, or some. Belongs to its {@link ExportViewModel}; on the window's thread. */
public final class ChapterChoice {
    /**
     * A chapter with text.
     *
     * @param number as the outline counts it
     * @param part title of its part; blank where it has none
     * @param scenes how many of its scenes have text
     * @param words of those scenes
     */
    public record Row(String id, int number, String title, String part, int scenes, int words) {
    }

    private final List<Row> rows;
    private final ReadOnlyObjectWrapper<Set<String>> chosen;

    ChapterChoice(Book book) {
        List<Row> all = new ArrayList<>();
        int number = 0;
        for (Chapter chapter : book.outline().chapters()) {
            number++;
            int scenes = (int) book.outline().scenesOf(chapter.id()).stream().filter(scene -> book.wordsOf(scene.id()) > 0).count();
            String part = book.outline().parts().stream().filter(each -> each.id().equals(chapter.part())).map(Part::title).findFirst().orElse("");
            if (scenes > 0) {
                all.add(new Row(chapter.id(), number, chapter.title(), part, scenes,
                        book.outline().scenesOf(chapter.id()).stream().mapToInt(scene -> book.wordsOf(scene.id())).sum()));
            }
        }
        this.rows = List.copyOf(all);
        this.chosen = new ReadOnlyObjectWrapper<>(all.stream().map(Row::id).collect(Collectors.toUnmodifiableSet()));
    }

    public List<Row> rows() {
        return rows;
    }

    public void choose(List<Row> which, boolean on) {
        Set<String> now = new LinkedHashSet<>(chosen.get());
        which.forEach(row -> {
            if (on) {
                now.add(row.id());
            } else {
                now.remove(row.id());
            }
        });
        chosen.set(Set.copyOf(now));
    }

    public ReadOnlyObjectProperty<Set<String>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public boolean isWhole() {
        return chosen.get().size() == rows.size();
    }

    /** Scenes with text in the chosen chapters. */
    public int scenes() {
        return rows.stream().filter(row -> chosen.get().contains(row.id())).mapToInt(Row::scenes).sum();
    }

    public int words() {
        return rows.stream().filter(row -> chosen.get().contains(row.id())).mapToInt(Row::words).sum();
    }

    /** Ids to write; empty for the whole book, so that a scene of no chapter is written too. */
    Set<String> ids() {
        return isWhole() ? Set.of() : chosen.get();
    }
}
