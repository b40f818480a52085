package app.snowquill.ui.bible;

import app.snowquill.engine.GenerationRequest;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.TestEngines;
import app.snowquill.pipeline.TestStudio;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Project;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.common.Toast;
import app.snowquill.ui.write.DressedStage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** The bible's view over a real book, with a ledger that a test scripts. */
final class OpenBible implements AutoCloseable {
    final BookSession book;
    final ScriptedLedger ledger;
    final BibleView view;
    final List<DocumentKey> opened = new CopyOnWriteArrayList<>();
    final List<DocumentKey> histories = new CopyOnWriteArrayList<>();
    final List<String> renames = new CopyOnWriteArrayList<>();
    final List<DocumentKey> writtenAgain = new CopyOnWriteArrayList<>();
    final List<Toast> toasts = new CopyOnWriteArrayList<>();
    String page = "s07";
    private final TestStudio studio;

    private OpenBible(TestStudio studio, BookSession book, Ledger wanted) {
        this.studio = studio;
        this.book = book;
        this.ledger = new ScriptedLedger(book);
        FxThread fx = new FxThread();
        view = new BibleView(wanted == Ledger.SCRIPTED ? ledger.session() : book, new BibleActions(opened::add, histories::add, renames::add,
                (key, instruction) -> writtenAgain.add(key), () -> page, toasts::add, ForkJoinPool.commonPool()), new Strings(Locale.ENGLISH), fx);
        book.onChange(newer -> fx.execute(() -> view.show(newer)));
    }

    private enum Ledger {
        SCRIPTED, REAL
    }

    /** With the real ledger, and a model that gives the test's own answers. */
    static OpenBible answering(Path folder, Function<GenerationRequest, String> pen) {
        TestStudio studio = TestEngines.answering(folder, pen);
        return new OpenBible(studio, studio.sample(folder.resolve("answering.snowquill")), Ledger.REAL);
    }

    static OpenBible sample(Path folder) {
        TestStudio studio = TestEngines.silent(folder);
        return new OpenBible(studio, studio.sample(folder.resolve("sample.snowquill")), Ledger.SCRIPTED);
    }

    /** With nothing but a logline, and a model that answers nothing until it is stopped. */
    static OpenBible empty(Path folder) {
        TestStudio studio = TestEngines.answering(folder, request -> null);
        return new OpenBible(studio, studio.studio().create(folder.resolve("empty.snowquill"), new Project("The Salt Road", "A. Writer", "en",
                "", 8_000, "A ferryman finds the ledger of a drowned clerk.")), Ledger.REAL);
    }

    /** What a test told or was told is gone, and what waits is what the picture of the design shows; the book stays as it is. */
    void beginAnew() {
        ledger.asDesigned();
        List.of(opened, histories, renames, writtenAgain, toasts).forEach(List::clear);
    }

    /** As the window lays it out. */
    void show(Stage stage, Theme.Shade shade) {
        Region left = (Region) view.left();
        Region right = (Region) view.right();
        left.setMinWidth(236);
        left.setMaxWidth(236);
        right.setMinWidth(311);
        right.setMaxWidth(311);
        HBox.setHgrow(view.centre(), Priority.ALWAYS);
        HBox panels = new HBox(1, left, view.centre(), right);
        DressedStage.show(stage, panels, 1440, 900, shade);
    }

    @Override
    public void close() {
        view.close();
        book.close();
        studio.close();
    }
}
