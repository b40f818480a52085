package app.snowquill.pipeline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.summaries.ToldBefore.Told;
import app.snowquill.store.Author;
import app.snowquill.store.Digest;
import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.DraftNotes;
import app.snowquill.story.Part;
import app.snowquill.story.Project;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Two parts of two chapters of two scenes each, s1 to s8. */
class ToldBeforeTest {
    private static final Predicate<List<String>> ALL = scenes -> true;

    @Test
    void whatIsCurrentIsToldAsCoarselyAsItCanBe() {
        Book book = book(8);
        List<Digest> kept = current(book, Set.of());
        assertThat(names(told(book, kept, "s8", ALL))).containsExactly("PART p1", "CHAPTER c3", "SCENE s7");
        assertThat(names(told(book, kept, "s4", ALL))).containsExactly("CHAPTER c1", "SCENE s3");
        assertThat(told(book, kept, "s1", ALL)).isEmpty();
        assertThat(told(book, kept, "elsewhere", ALL)).isEmpty();
    }

    @Test
    void aChangedSceneIsToldByItsLineAndMakesAllAboveItStale() {
        Book book = book(8);
        List<Digest> kept = current(book, Set.of());
        Book changed = with(book, "s2", "Nobody came after all.");
        List<Told> told = told(changed, kept, "s8", ALL);
        assertThat(names(told)).containsExactly("SCENE s1", "SCENE s2", "CHAPTER c2", "CHAPTER c3", "SCENE s7");
        assertThat(told.get(1).text()).isEqualTo("Line of s2.");
        SummaryLook look = new SummaryLook(changed, kept);
        assertThat(look.all().stream().filter(one -> one.state() == SummaryState.STALE).map(BookSummary::name))
                .containsExactly("book/book", "part/p1", "chapter/c1", "scene/s2");
        assertThat(look.wanting(look.root()).stream().map(SummaryNode::name)).containsExactly("scene/s2", "chapter/c1", "part/p1", "book/book");
        assertThat(look.of(look.find(SummaryLevel.CHAPTER, "c1").orElseThrow()).changed()).containsExactly("scene/s2");
        assertThat(names(told(with(changed, "s2", book.prose().get("s2")), kept, "s8", ALL))).as("taken back").contains("PART p1");
    }

    @Test
    void scenesThatMayNotBeToldTogetherAreToldEachAlone() {
        Book book = book(8);
        assertThat(names(told(book, current(book, Set.of()), "s7", scenes -> !scenes.contains("s3"))))
                .containsExactly("CHAPTER c1", "SCENE s3", "SCENE s4", "CHAPTER c3");
    }

    @Test
    void anUnwrittenSceneIsToldByItsLineBesideWhatIsWritten() {
        Book book = book(3);
        assertThat(names(told(book, current(book, Set.of()), "s5", ALL))).containsExactly("CHAPTER c1", "SCENE s3", "SCENE s4");
        SummaryLook look = new SummaryLook(book, List.of());
        assertThat(look.of(look.find(SummaryLevel.CHAPTER, "c3").orElseThrow()).state()).isEqualTo(SummaryState.UNWRITTEN);
    }

    @Test
    void aDraftsNotesSumUpTheirOwnProseAndNoOther() {
        Book plain = book(8);
        Book noted = noted(plain, new DraftNotes("s1", List.of(), List.of(), 0, "She waits.", SourceHash.of(plain.prose().get("s1"))));
        SummaryLook look = new SummaryLook(noted, List.of());
        SummaryNode scene = look.find(SummaryLevel.SCENE, "s1").orElseThrow();
        assertThat(look.usable(scene)).contains("She waits.");
        assertThat(look.of(scene).maker()).isEqualTo(BookSummary.Maker.DRAFT);
        SummaryLook later = new SummaryLook(with(noted, "s1", "She left at once."), List.of());
        assertThat(later.of(scene).state()).isEqualTo(SummaryState.STALE);
        assertThat(later.usable(scene)).isEmpty();
    }

    @Test
    void anAuthorsStaleSummaryStaysAndIsToldToNobody() {
        Book book = book(8);
        List<Digest> kept = new ArrayList<>(current(book, Set.of("c1")));
        Book changed = with(book, "s2", "Nobody came after all.");
        kept.add(new Digest(Digest.Subject.SCENE, "s2", "", SourceHash.of("Nobody came after all."), Map.of(), "Nobody comes.", Author.AGENT, "m", 0,
                Instant.EPOCH));
        SummaryLook look = new SummaryLook(changed, kept);
        SummaryNode chapter = look.find(SummaryLevel.CHAPTER, "c1").orElseThrow();
        assertThat(look.of(chapter).text()).isEqualTo("Sum of CHAPTER c1.");
        assertThat(look.of(chapter).state()).isEqualTo(SummaryState.STALE);
        assertThat(look.usable(chapter)).isEmpty();
        kept.add(new Digest(Digest.Subject.CHAPTER, "c1", "", look.source(chapter), look.parts(chapter), "Newer.", Author.AGENT, "m", 0, Instant.EPOCH));
        SummaryLook beside = new SummaryLook(changed, kept);
        assertThat(beside.of(chapter).text()).isEqualTo("Sum of CHAPTER c1.");
        assertThat(beside.of(chapter).waiting()).isEqualTo("Newer.");
        assertThat(beside.usable(chapter)).contains("Newer.");
    }

    private static List<Told> told(Book book, List<Digest> kept, String scene, Predicate<List<String>> together) {
        return new ToldBefore(new SummaryLook(book, kept), book, scene, together).texts();
    }

    private static List<String> names(List<Told> told) {
        return told.stream().map(one -> one.node().level() + " " + one.node().id()).toList();
    }

    /** A current summary of everything; by hand of those named. */
    private static List<Digest> current(Book book, Set<String> byHand) {
        List<Digest> kept = new ArrayList<>();
        for (boolean more = true; more;) {
            SummaryLook look = new SummaryLook(book, kept);
            Optional<SummaryNode> next = look.wanting(look.root()).stream().findFirst();
            more = next.isPresent();
            next.ifPresent(node -> kept.add(new Digest(node.level().subject(), node.id(), "", look.source(node), look.parts(node),
                    "Sum of " + node.level() + " " + node.id() + ".", byHand.contains(node.id()) ? Author.HAND : Author.AGENT, "m", 0,
                    Instant.EPOCH)));
        }
        return kept;
    }

    private static Book book(int written) {
        List<Scene> scenes = new ArrayList<>();
        Map<String, String> prose = new LinkedHashMap<>();
        for (int i = 1; i <= 8; i++) {
            scenes.add(new Scene("s" + i, "Title " + i, "c" + (i + 1) / 2, "", null, "Line of s" + i + ".", "", "", "", 900, "", null, false));
            if (i <= written) {
                prose.put("s" + i, "The prose of scene " + i + " stands here.");
            }
        }
        List<Chapter> chapters = List.of(new Chapter("c1", "p1", "Ebb"), new Chapter("c2", "p1", "Slack"), new Chapter("c3", "p2", "Flood"),
                new Chapter("c4", "p2", "High"));
        return book(SceneList.withoutBin(List.of(new Part("p1", "One"), new Part("p2", "Two")), chapters, scenes), prose, Map.of());
    }

    private static Book with(Book book, String scene, String text) {
        Map<String, String> prose = new LinkedHashMap<>(book.prose());
        prose.put(scene, text);
        return book(book.outline(), prose, book.notes());
    }

    private static Book noted(Book book, DraftNotes notes) {
        return book(book.outline(), book.prose(), Map.of(notes.scene(), notes));
    }

    private static Book book(SceneList outline, Map<String, String> prose, Map<String, DraftNotes> notes) {
        return new Book(new Project("Slack Water", "", "en", "", 0, ""), Optional.empty(), Optional.empty(), Optional.empty(), Map.of(),
                Optional.empty(), Map.of(), Optional.empty(), Map.of(), Optional.of(outline), Map.of(), prose, notes);
    }
}
