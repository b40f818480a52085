package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.export.OriginReport;
import app.snowquill.export.OriginReport.Level;
import app.snowquill.export.OriginReport.Place;
import app.snowquill.export.OriginReport.Words;
import app.snowquill.job.SerialWorker;
import app.snowquill.json.StoryJson;
import app.snowquill.store.Author;
import app.snowquill.store.CallMetric;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Edit;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.sqlite.SqliteProjectFiles;
import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Part;
import app.snowquill.story.Project;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import app.snowquill.story.SceneType;
import app.snowquill.story.Anchor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookOriginsTest {
    private static final String MINE = "I wrote these five words.";
    private static final String AGENTS = "The keeper trimmed the wick and wrote the hour down in his log.";
    private static final String EDITED = "The keeper trimmed the wick and wrote the year down in his log.";
    private static final String BROUGHT = "This stood in another file.";
    private static final DocumentKey FIRST = DocumentKey.prose("s1");
    private static final DocumentKey SECOND = DocumentKey.prose("s2");

    @TempDir
    Path folder;

    @Test
    void everyWordIsCountedOnceAsThePageMarksIt() {
        Project project = new Project("Salt", "Orla", "en", "", 0, "");
        try (ProjectStore store = new SqliteProjectFiles(new StoryJson(), Clock.systemUTC(), SerialWorker::new).create(folder.resolve("a.snowquill"), project)) {
            write(store, Author.HAND, "", FIRST, MINE);
            write(store, Author.AGENT, "Writer", FIRST, MINE + "\n\n" + AGENTS + "\n\n#\n\n“No.”\n\n“No.”");
            write(store, Author.HAND, "", FIRST, MINE + "\n\n*" + AGENTS + "*\n\n" + EDITED + "\n\n#\n\n“No.”\n\n“No.”");
            write(store, Author.IMPORT, "", SECOND, BROUGHT);
            store.recordCall(call("prose:s1"), "");
            String first = store.documents().get(FIRST).current().content();
            OriginReport report = new BookOrigins(book(project, Map.of("s1", first, "s2", BROUGHT)), store).report(Instant.EPOCH);

            assertThat(report.words()).isEqualTo(new Words(5, 13, 13 + 2, 5));
            assertThat(report.places()).extracting(Place::level).containsExactly(Level.PART, Level.CHAPTER, Level.SCENE, Level.CHAPTER, Level.SCENE);
            assertThat(report.places().get(0).words()).isEqualTo(report.words());
            assertThat(report.places().get(3).words()).isEqualTo(new Words(0, 0, 0, 5));
            assertThat(report.places().get(2).hands()).singleElement().satisfies(hand -> {
                assertThat(hand.agent()).isEqualTo("Writer");
                assertThat(hand.models()).containsExactly("small.gguf");
            });
            assertThat(report.models()).singleElement().satisfies(model -> assertThat(model.calls()).isEqualTo(1));
        }
    }

    private static void write(ProjectStore store, Author author, String agent, DocumentKey key, String text) {
        store.commit(new CommitRequest(author, agent, "Written", List.of(Edit.of(key, text, "", 0))));
    }

    private static CallMetric call(String subject) {
        return new CallMetric(0, OptionalLong.empty(), "writer", "draft", subject, "QUEUED", 1, "", "{}", "small.gguf", 100, 20, 0, 10, 20, "MODEL", "STOP",
                "STOP", false, Instant.EPOCH);
    }

    private static Book book(Project project, Map<String, String> prose) {
        SceneList outline = SceneList.withoutBin(List.of(new Part("p1", "Low Water")), List.of(new Chapter("c1", "p1", "One"), new Chapter("c2", "p1", "Two")),
                List.of(scene("s1", "c1"), scene("s2", "c2"), scene("s3", "c2")));
        return new Book(project, Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), Map.of(), Optional.empty(), Map.of(),
                Optional.of(outline), Map.of(), prose, Map.of());
    }

    private static Scene scene(String id, String chapter) {
        return new Scene(id, id, chapter, "", SceneType.PROACTIVE, "", "", "", "", 1000, "", Anchor.NONE, false);
    }
}
