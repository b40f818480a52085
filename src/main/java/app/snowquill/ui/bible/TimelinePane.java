package app.snowquill.ui.bible;

import app.snowquill.ledger.EntryMoment;
import app.snowquill.ledger.SceneOrder;
import app.snowquill.pipeline.memory.LedgerDesk.WaitingLore;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.BibleEntry.Progression;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.EntryKind;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What changes of an entry through the book, scene by scene; the one that holds at the scene on the page is filled. */
final class TimelinePane extends VBox {
    private static final int MOST_IN_A_ROW = 5;
    private static final int LEAST_IN_A_ROW = 3;

    private final Strings strings;
    private final BibleDeeds deeds;
    private final EntryFields fields;
    private final VBox rows = new VBox(10);
    private final VBox asking = new VBox();
    private Book book;
    private BibleEntry entry;
    private EntryKind kind;

    TimelinePane(BibleDeeds deeds) {
        super(8);
        this.strings = deeds.strings();
        this.deeds = deeds;
        this.fields = new EntryFields(strings);
        Hyperlink add = Buttons.link(strings.text("bible.change"), () -> ask(null));
        add.setGraphic(Icons.sized(Feather.PLUS, 12, "accent"));
        add.setId("add-change");
        getChildren().addAll(SectionHead.of(strings.text("bible.changes"), "", add), rows, asking);
    }

    void show(Book of, EntryDraft draft, Memory memory, String open) {
        if (entry == null || !entry.id().equals(draft.id())) {
            asking.getChildren().clear();
        }
        book = of;
        kind = draft.kind();
        entry = of.lore().entries().getOrDefault(draft.id(), BibleEntry.named(draft.id(), draft.kind(), ""));
        rows.getChildren().clear();
        List<TimelinePoint> points = points(memory, open);
        int columns = Math.min(MOST_IN_A_ROW, Math.max(LEAST_IN_A_ROW, points.size()));
        for (int from = 0; from < points.size(); from += columns) {
            rows.getChildren().add(row(points.subList(from, Math.min(points.size(), from + columns)), columns));
        }
    }

    private static GridPane row(List<TimelinePoint> points, int columns) {
        GridPane row = new GridPane();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            row.getColumnConstraints().add(column);
        }
        row.addRow(0, points.toArray(TimelinePoint[]::new));
        return row;
    }

    private List<TimelinePoint> points(Memory memory, String open) {
        SceneNumbers numbers = new SceneNumbers(book, strings);
        record Placed(int place, TimelinePoint point) {
        }
        List<Progression> all = EntryMoment.inOrder(entry, numbers.order());
        Progression now = all.stream().filter(one -> EntryMoment.holds(one, open, numbers.order())).reduce((one, other) -> other).orElse(null);
        String asOf = open.isBlank() ? "" : strings.text("bible.as-of", numbers.number(open));
        List<Placed> placed = new ArrayList<>();
        String start = entry.summary().isEmpty() ? strings.text("bible.as-in-fields") : entry.summary();
        placed.add(new Placed(-1, new TimelinePoint(strings.text("bible.at-start") + (now == null && !open.isBlank() ? asOf : ""), start,
                now == null ? TimelinePoint.State.NOW : TimelinePoint.State.KEPT, null)));
        all.forEach(one -> placed.add(new Placed(numbers.order().place(one.scene()), new TimelinePoint(numbers.title(one.scene())
                + (one == now ? asOf : ""), one.field().isEmpty() ? one.text() : fields.label(kind, one.field()) + ": " + one.text(),
                one == now ? TimelinePoint.State.NOW : TimelinePoint.State.KEPT, () -> ask(one)))));
        memory.waiting().stream().filter(one -> one.what() == WaitingLore.What.CHANGE && one.key().equals(DocumentKey.entry(entry.id())))
                .forEach(one -> placed.add(new Placed(numbers.order().place(one.scene()), new TimelinePoint(numbers.title(one.scene()),
                        strings.text("bible.proposed-change", one.sentence()), TimelinePoint.State.PROPOSED, null))));
        return placed.stream().sorted(Comparator.comparingInt(Placed::place)).map(Placed::point).toList();
    }

    /** @param changed the one that is changed; null for a new one */
    private void ask(Progression changed) {
        String of = entry.id();
        ChangeForm form = new ChangeForm(book, kind, fields, strings, changed, made -> {
            asking.getChildren().clear();
            deeds.keep("bible.did-change", newer -> Map.of(DocumentKey.entry(of), with(newer, of, changed, made)));
        }, asking.getChildren()::clear);
        asking.getChildren().setAll(form);
        form.begin();
    }

    private static BibleEntry with(Book book, String id, Progression changed, Progression made) {
        BibleEntry kept = book.lore().entries().getOrDefault(id, BibleEntry.named(id, EntryKind.CHARACTER, ""));
        List<Progression> all = new ArrayList<>(kept.progressions());
        all.remove(changed);
        if (made != null) {
            all.add(made);
        }
        return EntryParts.progressions(kept, EntryMoment.inOrder(EntryParts.progressions(kept, all), new SceneOrder(book.outline())));
    }
}
