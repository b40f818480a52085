package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.engine.GenerationRequest;
import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.pipeline.memory.SummaryDesk;
import app.snowquill.pipeline.summaries.BookSummary;
import app.snowquill.pipeline.summaries.SummaryLevel;
import app.snowquill.pipeline.summaries.SummaryState;
import app.snowquill.store.StoreException;
import app.snowquill.story.DocumentKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model's answers are the tests' input; the store is a real one. Chapter c1 has the scenes s01 and s02. */
class SummaryDeskTest {
    @TempDir
    Path folder;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void whatIsMissingIsWrittenFromTheBottomUpAndWhatIsCurrentCostsNoCall() {
        with(this::stage, (book, desk) -> {
            assertThat(update(desk)).as("two scenes and their chapter; the book is its one chapter").isEqualTo(3);
            assertThat(asked).containsExactly("summary-scene", "summary-scene", "summary-merge");
            assertThat(all(desk)).allMatch(one -> one.state() == SummaryState.CURRENT);
            assertThat(one(desk, SummaryLevel.BOOK, "book").text()).isEqualTo("Answer 3 to summary-merge.");
            assertThat(update(desk)).isZero();
            assertThat(asked).hasSize(3);
            assertThat(book.view().canUndo()).as("only the making of the book").isTrue();
            book.undo().join();
            assertThat(book.view().canUndo()).isFalse();
        });
    }

    @Test
    void aChangedSceneIsMergedIntoTheOldTextAndTheOtherIsNotReadAgain() {
        List<String> prompts = new CopyOnWriteArrayList<>();
        with(request -> {
            request.messages().forEach(message -> prompts.add(message.text()));
            return stage(request);
        }, (book, desk) -> {
            update(desk);
            book.edit(HandEdit.of("Typed", DocumentKey.prose("s02"), "The boat had been there all along.")).join();
            assertThat(one(desk, SummaryLevel.SCENE, "s02").state()).isEqualTo(SummaryState.STALE);
            assertThat(one(desk, SummaryLevel.CHAPTER, "c1").changed()).containsExactly("scene/s02");
            prompts.clear();
            asked.clear();
            assertThat(update(desk)).isEqualTo(2);
            assertThat(asked).containsExactly("summary-scene", "summary-merge");
            assertThat(prompts.get(3)).contains("The summary so far:\nAnswer 3 to summary-merge.").contains("Scene s02: Answer 1 to summary-scene.")
                    .doesNotContain("Scene s01:");
            book.undo().join();
            assertThat(one(desk, SummaryLevel.SCENE, "s02").state()).as("the old summary was replaced").isEqualTo(SummaryState.STALE);
        });
    }

    @Test
    void anAuthorsSummaryIsNeverWrittenOverAndTheNewOneWaits() {
        with(this::stage, (book, desk) -> {
            update(desk);
            desk.write(SummaryLevel.CHAPTER, "c1", "Nothing happens, and that is the point.").join();
            assertThat(one(desk, SummaryLevel.CHAPTER, "c1").maker()).isEqualTo(BookSummary.Maker.AUTHOR);
            assertThat(one(desk, SummaryLevel.CHAPTER, "c1").state()).isEqualTo(SummaryState.CURRENT);
            book.edit(HandEdit.of("Typed", DocumentKey.prose("s01"), "Something happens after all.")).join();
            update(desk);
            BookSummary chapter = one(desk, SummaryLevel.CHAPTER, "c1");
            assertThat(chapter.text()).isEqualTo("Nothing happens, and that is the point.");
            assertThat(chapter.state()).isEqualTo(SummaryState.STALE);
            assertThat(chapter.waiting()).startsWith("Answer");
            assertThat(update(desk)).as("what waits is current").isZero();
            desk.keep(SummaryLevel.CHAPTER, "c1").join();
            assertThat(one(desk, SummaryLevel.CHAPTER, "c1").state()).isEqualTo(SummaryState.CURRENT);
            desk.write(SummaryLevel.CHAPTER, "c1", " ").join();
            assertThat(one(desk, SummaryLevel.CHAPTER, "c1").text()).isEqualTo(chapter.waiting());
            assertThatThrownBy(() -> desk.take(SummaryLevel.CHAPTER, "c1").join()).hasMessageContaining("No other summary waits");
        });
    }

    @Test
    void wordsOfTheAuthorsThatStandThereNoMoreCanBePutBack() {
        with(this::stage, (book, desk) -> {
            assertThatThrownBy(() -> desk.write(SummaryLevel.CHAPTER, "c1", "Too early.").join()).hasMessageContaining("put aside");
            desk.putBack(SummaryLevel.CHAPTER, "c1").join();
            assertThat(one(desk, SummaryLevel.CHAPTER, "c1").text()).isEqualTo("Too early.");
            assertThat(one(desk, SummaryLevel.CHAPTER, "c1").state()).isEqualTo(SummaryState.STALE);
            update(desk);
            desk.take(SummaryLevel.CHAPTER, "c1").join();
            assertThat(one(desk, SummaryLevel.CHAPTER, "c1").maker()).isEqualTo(BookSummary.Maker.MODEL);
            desk.write(SummaryLevel.CHAPTER, "c1", "Nothing happens.\n\nThat is the point.").join();
            desk.write(SummaryLevel.CHAPTER, "c1", "").join();
            assertThat(desk.aside(SummaryLevel.CHAPTER, "c1").join()).contains("Nothing happens.\n\nThat is the point.");
            desk.putBack(SummaryLevel.CHAPTER, "c1").join();
            assertThat(one(desk, SummaryLevel.CHAPTER, "c1").text()).isEqualTo("Nothing happens.\n\nThat is the point.");
            assertThat(one(desk, SummaryLevel.CHAPTER, "c1").state()).isEqualTo(SummaryState.CURRENT);
            assertThatThrownBy(() -> desk.putBack(SummaryLevel.SCENE, "s01").join()).hasMessageContaining("Nothing was changed");
        });
    }

    @Test
    void aLongSceneIsReadInPieces() {
        with(this::stage, (book, desk) -> {
            String paragraph = "The tide came in over the flats and nobody looked. ".repeat(30).strip();
            book.edit(HandEdit.of("Typed", DocumentKey.prose("s01"), String.join("\n\n", List.of(paragraph, paragraph, paragraph, paragraph)))).join();
            desk.update(SummaryLevel.SCENE, "s01", progress -> { }).done().orTimeout(60, TimeUnit.SECONDS).join();
            assertThat(asked).containsExactly("summary-scene", "summary-scene");
        });
    }

    @Test
    void whatWasWrittenBeforeAStopStays() {
        with(request -> asked.isEmpty() ? stage(request) : null, (book, desk) -> {
            List<ModelWork<Integer>> work = new CopyOnWriteArrayList<>();
            work.add(desk.update(SummaryLevel.BOOK, "book", progress -> {
                if (progress.done() == 1) {
                    work.get(0).cancel();
                }
            }));
            assertThatThrownBy(() -> work.get(0).done().orTimeout(60, TimeUnit.SECONDS).join()).isInstanceOf(CancellationException.class);
            assertThat(one(desk, SummaryLevel.SCENE, "s01").state()).isEqualTo(SummaryState.CURRENT);
            assertThat(one(desk, SummaryLevel.SCENE, "s02").state()).isEqualTo(SummaryState.MISSING);
        });
    }

    @Test
    void whatCanNotBeSummedUpSaysWhy() {
        with(this::stage, (book, desk) -> {
            assertThatThrownBy(() -> desk.write(SummaryLevel.CHAPTER, "c1", "All of it.").join()).hasMessageContaining("no current summary");
            assertThatThrownBy(() -> desk.write(SummaryLevel.PART, "p9", "All of it.").join()).hasMessageContaining("no part “p9”");
            assertThatThrownBy(() -> desk.update(SummaryLevel.SCENE, "s77", progress -> { }).done().orTimeout(60, TimeUnit.SECONDS).join())
                    .isInstanceOf(CompletionException.class).hasMessageContaining("no scene “s77”");
            book.close();
            assertThatThrownBy(() -> desk.write(SummaryLevel.SCENE, "s01", "All of it.").join()).hasCauseInstanceOf(StoreException.class);
        });
    }

    private static int update(SummaryDesk desk) {
        return desk.update(SummaryLevel.BOOK, "book", progress -> { }).done().orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static List<BookSummary> all(SummaryDesk desk) {
        return desk.all().orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static BookSummary one(SummaryDesk desk, SummaryLevel level, String id) {
        return all(desk).stream().filter(one -> one.level() == level && one.id().equals(id)).findFirst().orElseThrow();
    }

    private String stage(GenerationRequest request) {
        asked.add(request.caller().stage());
        return "Answer " + asked.size() + " to " + request.caller().stage() + ".";
    }

    private void with(Function<GenerationRequest, String> pen, BiConsumer<BookSession, SummaryDesk> use) {
        try (TestStudio test = new TestStudio(folder, Optional.of(TestStudio.STARTER), settings -> new PenEngine(pen));
             BookSession book = SmallBook.create(test.studio(), folder.resolve("small.snowquill"))) {
            use.accept(book, book.memory().summaries());
        }
    }
}
