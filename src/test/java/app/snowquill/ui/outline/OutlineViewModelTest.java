package app.snowquill.ui.outline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BookView;
import app.snowquill.story.BinnedScene;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.SceneList;
import app.snowquill.ui.write.ScriptedBook;
import app.snowquill.ui.write.SlackWater;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutlineViewModelTest {
    @Test
    void rowsAreCountedSummedAndMarked() {
        List<OutlineRow> rows = new OutlineViewModel(SlackWater.view(), Set.of("s11"), Set.of()).rows();
        assertThat(rows).extracting(OutlineRow::kind).containsExactly(OutlineRow.Kind.PART, OutlineRow.Kind.PART,
                OutlineRow.Kind.UNPLACED_GROUP);
        OutlineRow four = rows.get(0).children().get(3);
        assertThat(four.number()).isEqualTo(4);
        assertThat(four.words()).isEqualTo(four.children().stream().mapToInt(OutlineRow::words).sum());
        assertThat(four.children()).extracting(OutlineRow::mark).containsExactly(OutlineRow.Mark.NONE, OutlineRow.Mark.WRITING,
                OutlineRow.Mark.WARNING, OutlineRow.Mark.NONE);
        assertThat(rows.get(0).children().get(1).children().get(1).mark()).isEqualTo(OutlineRow.Mark.STALE);
        assertThat(rows.get(2).children()).extracting(OutlineRow::id).containsExactly("old-1");
    }

    @Test
    void theBinStandsLastAndItsTextsAreNotUnplaced() {
        ScriptedBook scripted = new ScriptedBook(SlackWater.view());
        Book book = scripted.view().book();
        SceneList list = book.outline();
        scripted.change(DocumentKey.step(8), list.withScenes(list.scenes().subList(1, 16))
                .withBin(List.of(new BinnedScene(list.scenes().get(0), ""))), "");
        BookView view = scripted.view();
        List<OutlineRow> rows = new OutlineViewModel(view, Set.of(), Set.of()).rows();
        OutlineRow bin = rows.get(rows.size() - 1);
        assertThat(bin.kind()).isEqualTo(OutlineRow.Kind.BIN);
        assertThat(bin.children()).extracting(OutlineRow::id).containsExactly("s1");
        assertThat(rows.get(rows.size() - 2).children()).extracting(OutlineRow::id).containsExactly("old-1");
        assertThat(view.book().words()).isEqualTo(book.words() - book.wordsOf("s1"));
    }

    @Test
    void anApprovedTextWithNothingAgainstItShowsItsCheck() {
        List<OutlineRow.Mark> before = marks(Set.of());
        Set<String> all = Set.copyOf(SlackWater.view().book().outline().sceneIds());
        List<OutlineRow.Mark> after = marks(all);
        assertThat(before).contains(OutlineRow.Mark.NONE).doesNotContain(OutlineRow.Mark.APPROVED);
        assertThat(after).contains(OutlineRow.Mark.APPROVED);
        assertThat(Collections.frequency(after, OutlineRow.Mark.WARNING)).isEqualTo(Collections.frequency(before, OutlineRow.Mark.WARNING));
    }

    private static List<OutlineRow.Mark> marks(Set<String> approved) {
        return new OutlineViewModel(SlackWater.view(), Set.of(), approved).rows().stream().flatMap(OutlineViewModelTest::scenes)
                .map(OutlineRow::mark).toList();
    }

    private static Stream<OutlineRow> scenes(OutlineRow row) {
        return row.kind().isScene() ? Stream.of(row) : row.children().stream().flatMap(OutlineViewModelTest::scenes);
    }
}
