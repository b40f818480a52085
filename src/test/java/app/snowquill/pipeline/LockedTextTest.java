package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.GenerationRequest;
import app.snowquill.snowflake.Sample;
import app.snowquill.snowflake.Step;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.SceneList;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a run is told to write anew, locked text stays as it is, and what was written by hand only ever gets a proposal. */
class LockedTextTest {
    private static final RunRequest EVERYTHING_AGAIN = new RunRequest(EnumSet.allOf(Step.class), Set.of(), true, "",
            OptionalInt.of(60), 0);
    private static final Set<DocumentKey> LEFT_TO_THE_RUN = Set.of(DocumentKey.step(4), DocumentKey.card("s01"), DocumentKey.prose("s01"));

    @TempDir
    Path folder;
    private final AtomicInteger asked = new AtomicInteger();
    private TestStudio test;
    private BookSession book;

    @BeforeEach
    void aBookWithTextOfBothHands() {
        test = new TestStudio(folder, Optional.of(TestStudio.STARTER), settings -> new PenEngine((GenerationRequest request) -> {
            int times = asked.incrementAndGet();
            return request.shape().map(ShapedAnswer::to).orElse("He went, for the " + times + "th time. ".repeat(20));
        }));
        Book sample = Sample.book();
        book = test.studio().create(folder.resolve("b.snowquill"), sample.project());
        Map<DocumentKey, Object> contents = new LinkedHashMap<>(BookAssembler.contents(sample));
        SceneList all = sample.outline();
        contents.put(DocumentKey.step(8), all.withScenes(all.scenes().subList(0, 2)));
        contents.keySet().removeIf(key -> LEFT_TO_THE_RUN.contains(key) || key.kind() == DocumentKind.NOTES || key.kind() == DocumentKind.PROJECT
                || Set.of(DocumentKind.CARD, DocumentKind.PROSE).contains(key.kind()) && !Set.of("s01", "s02").contains(key.id()));
        book.edit(new HandEdit("Written", contents, "")).join();
    }

    @AfterEach
    void close() {
        book.close();
        test.close();
    }

    @Test
    void whatWasWrittenByHandOnlyGetsProposals() {
        Map<DocumentKey, Object> before = BookAssembler.contents(book.view().book());
        run(EVERYTHING_AGAIN);
        assertThat(asked).hasPositiveValue();
        assertThat(BookAssembler.contents(book.view().book())).containsAllEntriesOf(before);
        assertThat(book.view().proposals()).isNotEmpty();
        assertThat(book.view().proposals().keySet()).isSubsetOf(before.keySet());
    }

    @Test
    void nothingIsChangedAndNothingProposedWhereAllIsLocked() {
        run(new RunRequest(EnumSet.allOf(Step.class), Set.of(), false, "", OptionalInt.of(60), 0));
        List<DocumentKey> all = List.copyOf(BookAssembler.contents(book.view().book()).keySet());
        assertThat(all).containsAll(LEFT_TO_THE_RUN);
        book.setLocked(all.stream().filter(key -> key.kind() != DocumentKind.PROJECT && key.kind() != DocumentKind.NOTES).toList(), true).join();
        Map<DocumentKey, Object> before = BookAssembler.contents(book.view().book());
        Map<DocumentKey, String> proposed = book.view().proposals();
        run(EVERYTHING_AGAIN);
        assertThat(BookAssembler.contents(book.view().book())).containsAllEntriesOf(before);
        assertThat(book.view().proposals()).isEqualTo(proposed);
    }

    @Test
    void eachDocumentKeepsItsTextWhileItIsLocked() {
        run(new RunRequest(EnumSet.allOf(Step.class), Set.of(), false, "", OptionalInt.of(60), 0));
        for (DocumentKey key : BookAssembler.contents(book.view().book()).keySet()) {
            if (key.kind() == DocumentKind.PROJECT || key.kind() == DocumentKind.NOTES) {
                continue;
            }
            book.setLocked(List.of(key), true).join();
            Object before = BookAssembler.contents(book.view().book()).get(key);
            Optional<String> proposed = Optional.ofNullable(book.view().proposals().get(key));
            run(RunRequest.again(key, "Write it anew.").withDraftWords(60));
            assertThat(BookAssembler.contents(book.view().book())).as(key.toString()).containsEntry(key, before);
            assertThat(Optional.ofNullable(book.view().proposals().get(key))).as("proposal of " + key).isEqualTo(proposed);
            book.setLocked(List.of(key), false).join();
        }
    }

    private void run(RunRequest request) {
        book.run(request, event -> {
        }).done().join();
    }
}
