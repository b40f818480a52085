package app.snowquill.ui.bible;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.BookView;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One entry, whole: head, fields, relations, changes, who knows what. What is typed is kept by {@link EntryKeeper}. */
final class EntryPane extends VBox implements EntryHeader.Listener {
    private static final KeyCombination KEEP = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final Strings strings;
    private final BibleDeeds deeds;
    private final EntryHeader header;
    private final EntryForm form;
    private final RelationsPane relations;
    private final TimelinePane timeline;
    private final FactsPane facts;
    private final VBox asking = new VBox();
    private final ScrollPane scroller;
    private final EntryKeepBar keepBar;
    private final EntryKeeper keeper;
    private final Consumer<Map<DocumentKey, Object>> typing;
    private BookView view;
    private Memory memory = Memory.NONE;
    private String entry = "";

    /**
     * @param open shows another entry
     * @param typing told what is changed and not kept yet
     */
    EntryPane(BookSession session, BibleDeeds deeds, FxThread fx, Consumer<String> open, Consumer<Map<DocumentKey, Object>> typing) {
        this.strings = deeds.strings();
        this.deeds = deeds;
        this.typing = typing;
        this.view = session.view();
        this.header = new EntryHeader(strings, this);
        this.form = new EntryForm(strings, this::changed);
        this.relations = new RelationsPane(deeds, open);
        this.timeline = new TimelinePane(deeds);
        this.facts = new FactsPane(deeds);
        this.keeper = new EntryKeeper(session, fx, deeds, this::read, result -> show(session.view()));
        this.keepBar = new EntryKeepBar(strings, () -> deeds.tell(keeper.flush()), this::undoEdits);
        keeper.impactProperty().addListener(property -> showKeepBar());
        VBox content = new VBox(14, header, form, asking, relations, timeline, facts);
        content.getStyleClass().add("entry-content");
        scroller = new ScrollPane(content);
        scroller.setFitToWidth(true);
        scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroller.getStyleClass().add("entry-scroller");
        VBox.setVgrow(scroller, Priority.ALWAYS);
        getChildren().addAll(scroller, keepBar);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (KEEP.match(event)) {
                event.consume();
                deeds.tell(keeper.flush());
            }
        });
        deeds.setFlush(keeper::flush);
    }

    /** Shows an entry; what was changed in the one before is kept first. */
    void open(String id) {
        if (!id.equals(entry)) {
            keeper.flush();
            entry = id;
            keeper.shown(null);
            scroller.setVvalue(0);
            asking.getChildren().clear();
            present();
        }
    }

    void show(BookView newer) {
        if (newer.number() >= view.number()) {
            view = newer;
            present();
        }
    }

    void show(Memory newer) {
        memory = newer;
        present();
    }

    private void present() {
        Book book = view.book();
        Optional<EntryDraft> kept = EntryDraft.of(book, entry);
        if (kept.isEmpty()) {
            keeper.shown(null);
            return;
        }
        String page = deeds.actions().openScene().get();
        keeper.merged(kept.get()).ifPresent(draft -> {
            form.show(draft);
            header.show(draft, new EntryRows(book, memory, strings).row(entry), where(book));
            keeper.shown(kept.get());
        });
        relations.show(book, entry);
        timeline.show(book, kept.get(), memory, page);
        facts.show(book, entry, memory, page);
        showKeepBar();
    }

    private String where(Book book) {
        long planned = book.outline().scenes().stream().filter(scene -> scene.pov().equals(entry)).count();
        if (!memory.entry().equals(entry)) {
            return "";
        }
        long scenes = memory.places().stream().map(place -> place.key()).filter(key -> key.kind() == DocumentKind.PROSE
                || key.kind() == DocumentKind.CARD).map(DocumentKey::id).distinct().count();
        return planned == 0 ? strings.text("bible.in-scenes", scenes) : strings.text("bible.in-scenes-pov", scenes, planned);
    }

    private EntryDraft read() {
        return header.write(form.read());
    }

    /** Keeps what is typed, at once. */
    CompletableFuture<Void> flush() {
        return keeper.flush();
    }

    void end() {
        keeper.end();
    }

    void askName() {
        header.askName();
    }

    @Override
    public void changed() {
        if (keeper != null && keeper.kept() != null) {
            keeper.changed();
            showKeepBar();
            typing.accept(read().changesFrom(keeper.kept()));
        }
    }

    private void showKeepBar() {
        keepBar.show(keeper.weighed().isEmpty() ? 0 : edits(), keeper.impactProperty().get());
    }

    /** Fields of steps 3 and 7 that read otherwise. */
    private int edits() {
        EntryDraft now = read();
        EntryDraft before = keeper.kept();
        long fields = new EntryFields(strings).of(now, List.of()).stream().flatMap(List::stream)
                .filter(field -> !field.read().apply(now.with(before.entry())).equals(field.read().apply(before))).count();
        return (int) Math.max(1, fields + (now.name().equals(before.name()) ? 0 : 1));
    }

    private void undoEdits() {
        EntryDraft undone = keeper.undone();
        form.show(undone);
        header.show(undone, new EntryRows(view.book(), memory, strings).row(entry), where(view.book()));
        changed();
    }

    @Override
    public void rename() {
        flush().thenRun(() -> deeds.actions().rename().accept(entry));
    }

    @Override
    public void bin() {
        String name = view.book().nameOf(entry);
        String id = entry;
        AtomicReference<BibleEntry> binned = new AtomicReference<>();
        deeds.keep("bible.did-bin", book -> {
            Map<DocumentKey, Object> gone = new LinkedHashMap<>();
            gone.put(DocumentKey.entry(id), null);
            binned.set(book.lore().entries().get(id));
            return gone;
        }).thenRun(() -> deeds.done(strings.text("bible.binned", name), newer -> Map.of(DocumentKey.entry(id), binned.get())));
    }

    @Override
    public void history() {
        deeds.actions().history().accept(historyKey());
    }

    /** The entry's own document, or of a character who has none yet that of step 3. */
    DocumentKey historyKey() {
        return view.documents().containsKey(DocumentKey.entry(entry)) ? DocumentKey.entry(entry)
                : new DocumentKey(DocumentKind.CHARACTER, entry);
    }

    @Override
    public void addField() {
        TextField name = new TextField();
        name.setPromptText(strings.text("bible.field-name"));
        name.setAccessibleText(strings.text("bible.field-name"));
        name.setId("new-field");
        name.setOnAction(event -> {
            asking.getChildren().clear();
            if (!name.getText().isBlank()) {
                form.addField(name.getText().strip());
            }
        });
        Leaving.onEscape(name, asking.getChildren()::clear);
        asking.getChildren().setAll(name);
        name.requestFocus();
    }
}
