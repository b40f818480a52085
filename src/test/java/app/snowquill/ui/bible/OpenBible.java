package app.snowquill.ui.bible;

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

    private OpenBible(TestStudio studio, BookSession book) {
        this.studio = studio;
        this.book = book;
        this.ledger = new ScriptedLedger(book);
        FxThread fx = new FxThread();
        view = new BibleView(ledger.session(), new BibleActions(opened::add, histories::add, renames::add,
                (key, instruction) -> writtenAgain.add(key), () -> page, toasts::add, ForkJoinPool.commonPool()), new Strings(Locale.ENGLISH), fx);
        book.onChange(newer -> fx.execute(() -> view.show(newer)));
    }

    static OpenBible sample(Path folder) {
        TestStudio studio = TestEngines.silent(folder);
        return new OpenBible(studio, studio.studio().createSample(folder.resolve("sample.snowquill")));
    }

    static OpenBible empty(Path folder) {
        TestStudio studio = TestEngines.silent(folder);
        return new OpenBible(studio, studio.studio().create(folder.resolve("empty.snowquill"), new Project("The Salt Road", "A. Writer", "en",
                "", 8_000, "A ferryman finds the ledger of a drowned clerk.")));
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
