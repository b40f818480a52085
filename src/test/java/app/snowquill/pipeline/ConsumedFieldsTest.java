package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.Caller;
import app.snowquill.context.Agent;
import app.snowquill.context.Candidate;
import app.snowquill.context.Choice;
import app.snowquill.context.Phase;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.pipeline.writing.ModelCalls;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.pipeline.writing.StepWriters;
import app.snowquill.pipeline.writing.Writing;
import app.snowquill.pipeline.writing.context.Choices;
import app.snowquill.pipeline.writing.context.SceneContext;
import app.snowquill.pipeline.writing.context.SceneSources;
import app.snowquill.prompt.PromptLibrary;
import app.snowquill.snowflake.ConsumedFields;
import app.snowquill.snowflake.Sample;
import app.snowquill.snowflake.Step;
import app.snowquill.story.Anchor;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.FirstThings;
import app.snowquill.story.SceneList;
import com.fasterxml.jackson.core.JsonPointer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What makes a text stale is what its writer gives to the model, no more and no less: every field of a book is changed once (in
 * the long round every single value), and what the real writers ask and make of the answers changes if and only if the hash of the consumed fields does.
 * What a scene's prompt is only shown beside its card is no part of that: here an author has left all of it out.
 */
class ConsumedFieldsTest {
    private static final boolean EVERY_VALUE = Integer.getInteger("snowquill.rounds", 3) >= 40;
    private static final PromptLibrary PROMPTS = PromptLibrary.ofProgram();
    private static final Map<DocumentKey, Object> BOOK = small();

    /** The beginning of the sample novel, short enough that every value can be changed for every document. */
    private static Map<DocumentKey, Object> small() {
        Map<DocumentKey, Object> contents = new LinkedHashMap<>(BookAssembler.contents(Sample.book()));
        SceneList all = Sample.book().outline();
        List<String> kept = Stream.concat(all.scenes().stream().limit(2), all.scenes().stream()
                .filter(scene -> scene.anchor() == Anchor.DISASTER_1)).map(scene -> scene.id()).distinct().toList();
        contents.put(DocumentKey.step(8), SceneList.withoutBin(all.parts(), all.chapters(), all.scenes().stream()
                .filter(scene -> kept.contains(scene.id())).toList()));
        FirstThings first = Sample.book().firstThings().orElseThrow();
        contents.put(DocumentKey.step(0), new FirstThings(first.category(), first.storyKind(), first.audienceDelight(), 7_000,
                first.pov(), first.tense()));
        contents.keySet().removeIf(key -> (key.kind() == DocumentKind.CARD || key.kind() == DocumentKind.PROSE
                || key.kind() == DocumentKind.NOTES) && !kept.contains(key.id()));
        contents.keySet().removeIf(key -> List.of("aldous", "hale").contains(key.id()));
        contents.put(DocumentKey.prose(kept.get(0)), "It was so. It went on.");
        return contents;
    }

    static Stream<DocumentKey> written() {
        Book book = BookAssembler.assembled(BOOK);
        String who = book.characters().keySet().iterator().next();
        Stream<DocumentKey> scenes = book.outline().sceneIds().stream()
                .flatMap(id -> Stream.of(DocumentKey.card(id), DocumentKey.prose(id)));
        return Stream.concat(Stream.concat(Stream.of(0, 1, 2, 4, 6, 8).map(DocumentKey::step),
                Stream.of(DocumentKind.CHARACTER, DocumentKind.SYNOPSIS, DocumentKind.BIBLE).map(kind -> new DocumentKey(kind, who))), scenes);
    }

    @ParameterizedTest
    @MethodSource("written")
    void aFieldMakesStaleIfAndOnlyIfTheWriterUsesIt(DocumentKey key) {
        Book before = BookAssembler.assembled(BOOK);
        String asked = asked(key, before);
        String hash = ConsumedFields.hash(key, before);
        List<String> wrong = new ArrayList<>();
        Set<String> tried = new HashSet<>();
        BOOK.forEach((changed, record) -> {
            for (JsonPointer at : Leaves.of(record)) {
                if (!EVERY_VALUE && !tried.add(changed.kind() + (changed.kind() == DocumentKind.STEP ? changed.id() : "")
                        + changed.id().equals(key.id()) + at.toString().replaceAll("/[1-9]\\d*", "/*"))) {
                    continue;
                }
                Optional<Object> other = Leaves.changed(changed, record, at, "zz");
                if (other.isEmpty()) {
                    continue;
                }
                Map<DocumentKey, Object> contents = new LinkedHashMap<>(BOOK);
                contents.put(changed, other.get());
                Book after = BookAssembler.assembled(contents);
                boolean used = !asked(key, after).equals(asked);
                boolean consumed = !ConsumedFields.hash(key, after).equals(hash);
                if (used != consumed) {
                    wrong.add(changed + at.toString() + (used ? " is used and not counted" : " is counted and not used"));
                }
            }
        });
        assertThat(wrong).as(key.toString()).isEmpty();
    }

    /** All that the writer asks the model, with the shapes of the answers, and what it makes of them. */
    private static String asked(DocumentKey key, Book book) {
        List<String> asked = new ArrayList<>();
        PenEngine engine = new PenEngine((GenerationRequest request) -> {
            asked.add(request.messages().stream().map(message -> message.text()).collect(Collectors.joining("\n")) + request.shape());
            return request.shape().map(ShapedAnswer::to).orElse("He went. ".repeat(200));
        });
        Writing writing = new Writing(new ModelCalls(engine, PROMPTS, ModelCalls.OptionalSeed.NONE, new Cancellation(),
                Caller.of("test"), Clock.systemUTC(), ModelCalls.Listener.NONE),
                Writing.Frame.plain("", LocalDate.of(2020, 1, 1)).with(nothingShown(key, book)), new Nothing(), Pieces.NONE);
        Map<DocumentKey, Object> made = new StepWriters().of(step(key)).write(key, book, writing);
        return String.join("\n---\n", asked) + new TreeMap<>(made);
    }

    /** All that is not the task itself is left out: the card, the cast and what the scene says so far stay. */
    private static SceneSources nothingShown(DocumentKey key, Book book) {
        Choices choices = Choices.NONE;
        if (key.kind() == DocumentKind.PROSE) {
            for (Candidate candidate : new SceneContext(SceneSources.PLAIN).of(Agent.WRITER, Phase.DRAFT, key.id(), book, "").ask().candidates()) {
                String id = candidate.element().id();
                choices = id.startsWith("cast") || id.startsWith("card/") ? choices : choices.with(key.id(), id, Choice.LEAVE_OUT);
            }
        }
        return SceneSources.PLAIN.with(choices);
    }

    private static Step step(DocumentKey key) {
        return key.kind() == DocumentKind.STEP ? Step.of(Integer.parseInt(key.id()))
                : Stream.of(Step.values()).filter(step -> step.kind() == key.kind()).findFirst().orElseThrow();
    }

    private record Nothing() implements Writing.Progress {
        @Override
        public Optional<String> saved() {
            return Optional.empty();
        }

        @Override
        public void save(String text) {
        }
    }
}
