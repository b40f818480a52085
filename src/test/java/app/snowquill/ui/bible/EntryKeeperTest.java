package app.snowquill.ui.bible;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.TestEngines;
import app.snowquill.pipeline.TestStudio;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterRole;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.EntryKind;
import app.snowquill.story.Project;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Toast;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Keeping beside what comes into the book otherwise, over a real book; saving fails where the test wants it to. */
@ExtendWith(ApplicationExtension.class)
class EntryKeeperTest {
    private static final DocumentKey INN = DocumentKey.entry("inn");
    private static final BibleEntry BEFORE = new BibleEntry("inn", EntryKind.PLACE, "The inn", "An inn.", List.of("The Anchor"),
            Map.of("smell", "tar"), List.of(), List.of());

    @TempDir
    Path folder;
    private final List<CompletableFuture<Void>> gates = new CopyOnWriteArrayList<>();
    private final List<Toast> toasts = new CopyOnWriteArrayList<>();
    private TestStudio studio;
    private BookSession book;
    private BibleDeeds deeds;
    private EntryKeeper keeper;
    private EntryDraft form;

    @BeforeEach
    void open() {
        studio = TestEngines.silent(folder);
        book = studio.studio().create(folder.resolve("book.snowquill"), new Project("The Salt Road", "A. Writer", "en", "", 8_000, ""));
        book.edit(new HandEdit("Made", Map.of(INN, BEFORE, new DocumentKey(DocumentKind.CHARACTER, "mo"), new Character("mo", "Mo",
                CharacterRole.PROTAGONIST, "", "", "", "", "", "", "", List.of(), "")), "")).join();
        Strings strings = new Strings(Locale.ENGLISH);
        FxThread fx = new FxThread();
        BookSession gated = gated();
        deeds = new BibleDeeds(gated, new BibleActions(key -> { }, key -> { }, id -> { }, (key, words) -> { }, () -> "", toasts::add,
                ForkJoinPool.commonPool()), strings, fx, touched -> { });
        form = EntryDraft.of(book.view().book(), "inn").orElseThrow();
        keeper = new EntryKeeper(gated, fx, deeds, () -> form, kept -> { });
        deeds.setFlush(keeper::flush);
        onWindow(() -> keeper.shown(form));
    }

    /** Each edit waits for the next gate, where there is one, and fails with it. */
    private BookSession gated() {
        return (BookSession) Proxy.newProxyInstance(BookSession.class.getClassLoader(), new Class<?>[] {BookSession.class}, (proxy, method, arguments) -> {
            try {
                if (method.getName().equals("edit") && !gates.isEmpty()) {
                    return gates.remove(0).thenCompose(open -> book.edit((HandEdit) arguments[0]));
                }
                return method.invoke(book, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    @AfterEach
    void close() {
        onWindow(keeper::end);
        book.close();
        studio.close();
    }

    @Test
    void whatIsTypedTakesNothingOutThatWasAddedMeanwhile() throws Exception {
        onWindow(() -> form = form.with(entry("An old inn.", Map.of("smell", "tar"), List.of())));
        book.edit(HandEdit.of("Added", INN, with(BEFORE, new BibleEntry.Relation("mo", "home", "guest"), Map.of("smell", "tar", "light", "dim")))).join();

        await(onWindow(keeper::flush));

        assertThat(kept().summary()).isEqualTo("An old inn.");
        assertThat(kept().relations()).containsExactly(new BibleEntry.Relation("mo", "home", "guest"));
        assertThat(kept().fields()).containsEntry("smell", "tar").containsEntry("light", "dim");
    }

    @Test
    void aNewerStateIsShownWithWhatIsTypedInItsFieldsOnly() {
        form = form.with(entry("An inn.", Map.of("smell", "tar and rope"), List.of()));
        book.edit(HandEdit.of("Added", INN, with(BEFORE, new BibleEntry.Relation("mo", "home", ""), Map.of("smell", "tar", "light", "dim")))).join();

        BibleEntry merged = onWindow(() -> keeper.merged(EntryDraft.of(book.view().book(), "inn").orElseThrow())).orElseThrow().entry();

        assertThat(merged.relations()).hasSize(1);
        assertThat(merged.fields()).containsEntry("smell", "tar and rope").containsEntry("light", "dim");
    }

    @Test
    void aDeedThatIsWeighedWhileMoreIsTypedTakesNothingOfItBack() throws Exception {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        gates.add(gate);
        CompletableFuture<Void> deed = onWindow(() -> deeds.keep("bible.did-relation", newer -> Map.of(INN,
                with(newer.lore().entries().get("inn"), new BibleEntry.Relation("mo", "home", ""), newer.lore().entries().get("inn").fields()))));
        CompletableFuture<Void> typed = onWindow(() -> {
            form = form.with(entry("An old inn.", Map.of("smell", "tar"), List.of()));
            return keeper.flush();
        });
        gate.complete(null);
        await(deed);
        await(typed);

        assertThat(kept().summary()).isEqualTo("An old inn.");
        assertThat(kept().relations()).hasSize(1);
    }

    @Test
    void anOlderSaveThatFailsNeverComesOverANewerOne() throws Exception {
        CompletableFuture<Void> first = new CompletableFuture<>();
        gates.add(first);
        onWindow(() -> {
            form = form.with(entry("One.", Map.of("smell", "rope"), List.of()));
            keeper.flush();
            form = form.with(entry("Two.", Map.of("smell", "rope"), List.of()));
            return keeper.flush();
        });
        first.completeExceptionally(new IllegalStateException("The disk is full."));
        await(onWindow(keeper::flush));

        assertThat(kept().summary()).isEqualTo("Two.");
        assertThat(kept().fields()).as("what only the first had changed").containsEntry("smell", "rope");
        assertThat(toasts).hasSize(1);
        long revision = book.view().documents().get(INN).revision();
        await(onWindow(keeper::flush));
        assertThat(book.view().documents().get(INN).revision()).as("nothing is left to be tried again").isEqualTo(revision);
    }

    @Test
    void undoOfADeedTakesBackThatDeedWhateverCameSince() throws Exception {
        await(onWindow(() -> deeds.keep("bible.did-bin", newer -> Collections.singletonMap(INN, null))));
        onWindow(() -> deeds.done("Binned", newer -> Map.of(INN, BEFORE)));
        book.edit(HandEdit.of("Added", DocumentKey.entry("quay"), BibleEntry.named("quay", EntryKind.PLACE, "The quay"))).join();

        onWindow(() -> toasts.get(0).action().run());

        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> book.view().book().lore().entries().containsKey("inn"));
        assertThat(book.view().book().lore().entries()).containsKey("quay");
    }

    private BibleEntry kept() {
        return book.view().book().lore().entries().get("inn");
    }

    private static BibleEntry entry(String summary, Map<String, String> fields, List<BibleEntry.Relation> relations) {
        return new BibleEntry("inn", EntryKind.PLACE, "The inn", summary, List.of("The Anchor"), fields, relations, List.of());
    }

    private static BibleEntry with(BibleEntry of, BibleEntry.Relation relation, Map<String, String> fields) {
        return new BibleEntry(of.id(), of.kind(), of.name(), of.summary(), of.aliases(), fields, List.of(relation), of.progressions());
    }

    private static <T> T onWindow(Supplier<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work::get);
    }

    private static void onWindow(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    private static void await(CompletableFuture<?> done) throws Exception {
        done.get(60, TimeUnit.SECONDS);
    }
}
