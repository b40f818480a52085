package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.json.StoryJson;
import app.snowquill.snowflake.Step;
import app.snowquill.story.Chapter;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterRole;
import app.snowquill.story.Disaster;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.OneParagraph;
import app.snowquill.story.Project;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import app.snowquill.story.Synopsis;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Step 3 asked for anew over a cast that the agents chose. */
class CastAnewTest {
    @TempDir
    Path folder;

    @Test
    void whomTheAuthorNeedsStaysWithWhatTheAuthorWroteAndTheOthersGo() {
        try (TestStudio test = new TestStudio(folder, Optional.empty(), settings -> new PenEngine(request ->
                request.shape().map(shape -> named(ShapedAnswer.to(shape))).orElse("They go.")));
             BookSession book = test.studio().create(folder.resolve("b.snowquill"), new Project("Salt", "", "en", "", 0, ""))) {
            Map<DocumentKey, Object> made = new LinkedHashMap<>();
            made.put(DocumentKey.step(2), new OneParagraph("One.", new Disaster("Two.", ""), new Disaster("Three.", ""),
                    new Disaster("Four.", ""), "Five.", null));
            for (String who : List.of("typed", "locked", "waited", "seen", "nobody")) {
                made.put(new DocumentKey(DocumentKind.CHARACTER, who), new Character(who, "The " + who, CharacterRole.ALLY, "", "", "", "", "",
                        "", "", List.of(), "So it goes."));
                made.put(synopsis(who), new Synopsis(who, "An agent's."));
            }
            book.edit(new HandEdit("Written", made, "Architect")).join();
            book.edit(HandEdit.of("Typed", synopsis("typed"), new Synopsis("typed", "The author's."))).join();
            book.setLocked(List.of(synopsis("locked")), true).join();
            WaitingTexts.form(book, synopsis("waited"), form -> form.put("synopsis", "Another."));
            book.edit(HandEdit.of("Typed", DocumentKey.step(8), SceneList.withoutBin(List.of(), List.of(new Chapter("c1", "", "Ebb")),
                    List.of(new Scene("s01", "One", "c1", "seen", null, "", "", "", "", 0, "", null, false))))).join();

            RunReport report = book.run(RunRequest.again(Step.CHARACTERS, ""), event -> { }).done().join();

            assertThat(book.view().book().characters().keySet()).as(report.toString()).contains("typed", "locked", "waited", "seen").doesNotContain("nobody")
                    .hasSizeGreaterThan(4);
            assertThat(book.view().book().synopses().get("typed").synopsis()).isEqualTo("The author's.");
            assertThat(book.view().book().synopses()).containsKeys("locked", "waited", "seen").doesNotContainKey("nobody");
            assertThat(book.view().proposals()).containsKey(synopsis("waited"));
        }
    }

    /** The cast with names that can be told apart. */
    private static String named(String answer) {
        JsonNode tree = new StoryJson().tree(answer);
        List<String> names = List.of("Ada", "Bo", "Carl", "Fay", "Quin");
        for (int i = 0; i < tree.path("people").size(); i++) {
            ((ObjectNode) tree.get("people").get(i)).put("name", names.get(i));
        }
        return tree.toString();
    }

    private static DocumentKey synopsis(String who) {
        return new DocumentKey(DocumentKind.SYNOPSIS, who);
    }
}
