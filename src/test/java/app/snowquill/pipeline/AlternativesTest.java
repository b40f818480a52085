package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.engine.EngineException;
import app.snowquill.pipeline.Alternatives.Alternative;
import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.FirstThings;
import app.snowquill.story.OneSentence;
import app.snowquill.story.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlternativesTest {
    private static final DocumentKey SENTENCE = DocumentKey.step(1);
    private static final List<String> ANSWERS = List.of("A drowned clerk leaves a ledger that will hang the harbour master.",
            "A drowned clerk leaves a ledger that will hang the harbour master.",
            "Two sisters race a flood to save the town that banished them.",
            "An old pilot must steer his worst enemy through the burning strait.");

    @TempDir
    Path folder;
    private final AtomicInteger asked = new AtomicInteger();
    private final Alternatives.Listener deaf = new Alternatives.Listener() {
        @Override
        public void text(int number, String text) {
        }

        @Override
        public void written(Alternative alternative) {
        }

        @Override
        public void dropped(int number) {
        }
    };

    private TestStudio studio() {
        return new TestStudio(folder, Optional.empty(), settings -> new PenEngine(request ->
                "{\"sentence\":\"" + ANSWERS.get(asked.getAndIncrement() % ANSWERS.size()) + "\"}"));
    }

    private BookSession book(TestStudio test) {
        BookSession book = test.studio().create(folder.resolve("book.snowquill"), new Project("The Salt Road", "", "en", "", 0, "A brief."));
        book.edit(new HandEdit("Begun", Map.of(DocumentKey.step(0), new FirstThings("Crime", "A clerk finds a ledger.",
                List.of("A chase at night", "A trial"), 60_000, "third limited", "past")), "Architect")).join();
        return book;
    }

    @BeforeEach
    void begin() {
        asked.set(0);
    }

    @Test
    void nearlyEqualOnesAreAskedForAgain() {
        try (TestStudio test = studio(); BookSession book = book(test)) {
            List<Alternative> all = book.alternatives().write(Step.ONE_SENTENCE, 3, "", deaf).done().join();
            assertThat(all).extracting(Alternative::content).doesNotHaveDuplicates().hasSize(3);
            assertThat(book.view().book().oneSentence()).isEmpty();
            assertThat(book.alternatives().last(Step.ONE_SENTENCE).join()).isEqualTo(all);
        }
    }

    @Test
    void oneThatCannotBeWrittenLeavesTheOthers() {
        try (TestStudio test = new TestStudio(folder, Optional.empty(), settings -> new PenEngine(request -> {
                int number = asked.getAndIncrement();
                if (number == 1) {
                    throw new EngineException(EngineException.Kind.TOO_LONG, "It went on and on.");
                }
                return "{\"sentence\":\"" + ANSWERS.get(number % ANSWERS.size()) + "\"}";
            })); BookSession book = book(test)) {
            assertThat(book.alternatives().write(Step.ONE_SENTENCE, 3, "", deaf).done().join()).hasSize(2);
        }
    }

    @Test
    void aRoundThatIsCutShortTakesNothingOfTheLastOneAway() {
        AtomicReference<Alternatives.Round> round = new AtomicReference<>();
        AtomicInteger open = new AtomicInteger(Integer.MAX_VALUE);
        try (TestStudio test = new TestStudio(folder, Optional.empty(), settings -> new PenEngine(request -> {
                int number = asked.getAndIncrement();
                return number > open.get() ? null : number == open.get() ? "{\"sentence\":\"Another thing altogether befalls a tired nurse.\"}"
                        : "{\"sentence\":\"" + ANSWERS.get(1 + number % 3) + "\"}";
            })); BookSession book = book(test)) {
            List<Alternative> first = book.alternatives().write(Step.ONE_SENTENCE, 3, "", deaf).done().join();
            assertThat(first).hasSize(3);
            open.set(asked.get());
            round.set(book.alternatives().write(Step.ONE_SENTENCE, 3, "", new Alternatives.Listener() {
                @Override
                public void text(int number, String text) {
                }

                @Override
                public void written(Alternative alternative) {
                    round.get().cancel();
                }

                @Override
                public void dropped(int number) {
                }
            }));
            List<Alternative> all = round.get().done().join();
            assertThat(all).hasSize(4).extracting(Alternative::number).containsExactly(1, 2, 3, 4);
            assertThat(all.get(0).content()).contains("tired nurse");
            assertThat(all).extracting(Alternative::content).containsAll(first.stream().map(Alternative::content).toList());
            assertThat(book.alternatives().last(Step.ONE_SENTENCE).join()).isEqualTo(all);
        }
    }

    @Test
    void theChosenOneIsAVersionAndTheOthersStayToComeBackTo() {
        try (TestStudio test = studio(); BookSession book = book(test)) {
            List<Alternative> all = book.alternatives().write(Step.ONE_SENTENCE, 3, "", deaf).done().join();
            assertThat(book.alternatives().choose(Step.ONE_SENTENCE, 3).join()).isEqualTo(Alternatives.Chosen.KEPT);
            assertThat(all.get(2).content()).contains(book.view().book().oneSentence().orElseThrow().sentence());
            assertThat(book.history(SENTENCE).join().get(0).reason()).isEqualTo("3 of 3 chosen");
            assertThat(book.view().documents().get(SENTENCE).stale()).isFalse();
            book.alternatives().choose(Step.ONE_SENTENCE, 1).join();
            assertThat(all.get(0).content()).contains(book.view().book().oneSentence().orElseThrow().sentence());
        }
    }

    @Test
    void whereTheAuthorsHandIsOnTheStepTheChosenOneWaits() {
        try (TestStudio test = studio(); BookSession book = book(test)) {
            book.edit(new HandEdit("Mine", Map.of(SENTENCE, new OneSentence("A ferryman must hang a friend or drown.")), "")).join();
            book.alternatives().write(Step.ONE_SENTENCE, 2, "", deaf).done().join();
            assertThat(book.alternatives().choose(Step.ONE_SENTENCE, 1).join()).isEqualTo(Alternatives.Chosen.PROPOSED);
            assertThat(book.view().book().oneSentence().orElseThrow().sentence()).isEqualTo("A ferryman must hang a friend or drown.");
            assertThat(book.view().proposals()).containsKey(SENTENCE);
        }
    }

    @Test
    void whatIsNotThereIsToldInASentence() {
        try (TestStudio test = studio(); BookSession book = book(test)) {
            assertThatThrownBy(() -> book.alternatives().choose(Step.ONE_SENTENCE, 2).join()).hasMessageContaining("Write some first");
            assertThatThrownBy(() -> book.alternatives().write(Step.ONE_PARAGRAPH, 5, "", deaf)).hasMessageContaining("Write step 1 first");
            assertThatThrownBy(() -> book.alternatives().write(Step.DRAFT, 5, "", deaf)).hasMessageContaining("steps 0, 1 and 2");
        }
    }
}
