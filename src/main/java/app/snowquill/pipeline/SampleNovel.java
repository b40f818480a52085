package app.snowquill.pipeline;

import app.snowquill.json.StepJson;
import app.snowquill.json.StoryJson;
import app.snowquill.snowflake.Step;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Fact;
import app.snowquill.story.Project;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import app.snowquill.story.Setup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The novel that comes with the program, "Slack Water": its plan, its cards, the scenes that are written, its bible and its ledger. */
final class SampleNovel {
    private final StoryJson json;

    SampleNovel(StoryJson json) {
        this.json = json;
    }

    Project project() {
        return json.read(text("project.json").orElseThrow(), Project.class);
    }

    /** Everything but the project, in the order of the steps. */
    Map<DocumentKey, Object> documents() {
        Map<DocumentKey, Object> documents = new LinkedHashMap<>();
        StepJson steps = new StepJson(json);
        Book none = Book.of(project());
        for (Step step : Step.values()) {
            if (step != Step.DRAFT) {
                documents.putAll(steps.read(step.number(), text("step-" + step.number() + ".json").orElseThrow(), none));
            }
        }
        SceneList list = (SceneList) documents.get(DocumentKey.step(8));
        for (Scene scene : list.scenes()) {
            text("prose/" + scene.id() + ".txt").ifPresent(prose ->
                    documents.put(DocumentKey.prose(scene.id()), prose.strip()));
        }
        Lore lore = json.read(text("lore.json").orElseThrow(), Lore.class);
        lore.entries().forEach(entry -> documents.put(DocumentKey.entry(entry.id()), entry));
        lore.facts().forEach(fact -> documents.put(DocumentKey.fact(fact.id()), fact));
        lore.setups().forEach(setup -> documents.put(DocumentKey.setup(setup.id()), setup));
        return documents;
    }

    /** The bible and the ledger, as the file has them. */
    private record Lore(List<BibleEntry> entries, List<Fact> facts, List<Setup> setups) {
    }

    private static Optional<String> text(String name) {
        try (InputStream in = SampleNovel.class.getResourceAsStream("/app/snowquill/sample/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
