package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.agent.Operation;
import app.snowquill.pipeline.agents.AgentAnswer;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.job.SerialWorker;
import app.snowquill.json.StoryJson;
import app.snowquill.snowflake.Sample;
import app.snowquill.snowflake.Step;
import app.snowquill.snowflake.StepStatus;
import app.snowquill.store.ProjectFiles;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.RowSink;
import app.snowquill.store.StoreException;
import app.snowquill.store.sqlite.SqliteProjectFiles;
import app.snowquill.story.ChainLink;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.OneParagraph;
import app.snowquill.story.Project;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneList;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookSessionTest {
    private static final String NOTES = "{\"facts_learned\":[\"Somebody knows the whole of it.\"],\"state_changes\":[],\"summary\":\"Ines goes down to the water and waits there.\"}";
    private static final String PROSE = "Ines went down to the water and waited there. ".repeat(300);

    @TempDir
    Path folder;

    @Test
    void theLedgerOfASceneIsNoPartOfItsText() {
        List<String> pieces = Collections.synchronizedList(new ArrayList<>());
        withSample(request -> request.shape().isPresent() ? NOTES : PROSE, book -> {
            RunRequest one = RunRequest.again(DocumentKey.prose("s12"), "");
            RunReport report = book.run(one, event -> {
                if (event instanceof RunEvent.Piece piece) {
                    pieces.add(piece.text());
                }
            }).done().join();
            assertThat(report.outcome()).as(report.message()).isEqualTo(RunReport.Outcome.SUCCEEDED);
            assertThat(String.join("", pieces)).contains("Ines went down").doesNotContain("facts_learned");
            assertThat(book.view().book().notes().get("s12").factsLearned()).hasSize(1);
        });
    }

    @Test
    void aSceneWhoseLedgerCantBeHadKeepsItsTextAsAPartial() {
        withSample(request -> request.shape().isPresent() ? "I would rather not." : PROSE, book -> {
            book.run(RunRequest.again(DocumentKey.prose("s12"), ""), event -> { }).done().join();
            assertThat(book.view().partials().get(DocumentKey.prose("s12")))
                    .contains("Ines went down").doesNotContain("rather not");
        });
    }

    @Test
    void aCastThatCantBeHadFailsItsStepAndTheRestGoesOn() {
        try (TestStudio test = studio(request -> "No."); BookSession book = test.studio().create(
                folder.resolve("new.snowquill"), new Project("T", "", "en", "", 0, "A brief."))) {
            OneParagraph two = Sample.book().oneParagraph().orElseThrow();
            book.edit(HandEdit.of("Step 2", DocumentKey.step(2), two)).join();
            RunReport report = book.run(new RunRequest(Set.of(Step.CHARACTERS, Step.ONE_PAGE), Set.of(), false, "",
                    OptionalInt.empty(), 0), event -> { }).done().join();
            assertThat(report.outcome()).isEqualTo(RunReport.Outcome.FAILED);
            assertThat(report.failed()).hasSize(2).containsKey(DocumentKey.step(4));
            assertThat(book.view().step(Step.CHARACTERS).status()).isEqualTo(StepStatus.FAILED);
        }
    }

    @Test
    void aDryRunCountsNoLockedDocument() {
        withSample(request -> "", book -> {
            book.setLocked(book.documentsOf(Step.SYNOPSES), true).join();
            assertThat(book.plan(RunRequest.again(Step.SYNOPSES, "")).join().calls()).isZero();
            DocumentKey one = book.documentsOf(Step.SYNOPSES).get(0);
            assertThat(book.plan(RunRequest.again(one, "")).join().calls()).isZero();
        });
    }

    @Test
    void aSceneWithoutAnIdDoesNotCloseTheBookForGood() {
        withSample(request -> "", book -> {
            SceneList list = book.view().book().outline();
            SceneList broken = new StoryJson().read("{\"scenes\":[{\"title\":\"No id\"}]}", SceneList.class);
            book.edit(HandEdit.of("Broke the list", DocumentKey.step(8), broken)).join();
            assertThat(book.view().findingsOf(DocumentKey.step(8))).isNotEmpty();
            assertThat(book.undo().join()).isTrue();
            assertThat(book.view().book().outline()).isEqualTo(list);
        });
    }

    @Test
    void aFailedListenerKeepsNobodyElseFromHearing() {
        withSample(request -> "", book -> {
            AtomicInteger heard = new AtomicInteger();
            book.onChange(view -> {
                throw new IllegalStateException("A listener of no use");
            });
            book.onChange(view -> heard.incrementAndGet());
            EditResult kept = book.edit(HandEdit.of("Typed", DocumentKey.prose("s01"), "A line.")).join();
            assertThat(kept.revision()).isPresent();
            assertThat(heard).hasValue(1);
        });
    }

    @Test
    void aCardTakenInHandWhileCardsAreBeingJoinedStaysAsTyped() {
        withSample(request -> "No.", book -> {
            Map<DocumentKey, Object> cards = new LinkedHashMap<>();
            book.view().book().cards().forEach((id, card) -> cards.put(DocumentKey.card(id), unlinked(card, "")));
            book.edit(new HandEdit("Written by an agent", cards, "Architect")).join();
            CompletableFuture<Void> busy = new CompletableFuture<>();
            SceneCard typed = unlinked(book.view().book().cards().get("s01"), "Everything I own.");
            book.run(RunRequest.again(DocumentKey.card("s02"), ""), event -> {
                if (event instanceof RunEvent.ItemEnded) { // the session's thread is held up, and the edit waits behind
                    book.onChange(view -> busy.orTimeout(5, TimeUnit.SECONDS).join());
                    book.acceptAsIs(List.of());
                    book.edit(HandEdit.of("Typed", DocumentKey.card("s01"), typed));
                    CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS).execute(() -> busy.complete(null));
                }
            }).done().join();
            assertThat(book.view().book().cards().get("s01").stakes()).isEqualTo("Everything I own.");
            assertThat(book.view().book().cards().get("s02").linkOut().kind()).isNotEqualTo(ChainLink.LinkKind.NONE);
        });
    }

    @Test
    void aRunEndsWithTheFirstTextThatCantBeKept() {
        AtomicInteger asked = new AtomicInteger();
        AtomicBoolean full = new AtomicBoolean();
        ProjectFiles files = new SqliteProjectFiles(new StoryJson(), Clock.systemUTC(), SerialWorker::new);
        try (TestStudio test = new TestStudio(folder, Optional.of(TestStudio.STARTER), settings -> new PenEngine(request -> {
                asked.incrementAndGet();
                return request.shape().isPresent() ? NOTES : PROSE;
            }), wrapped(files, (store, method) -> {
                if (full.get() && method.equals("commit")) {
                    throw new StoreException(StoreException.Kind.DISK_FULL, "The disk is full.");
                }
            })); BookSession book = test.studio().createSample(folder.resolve("sample.snowquill"))) {
            full.set(true);
            RunReport report = book.run(new RunRequest(Set.of(Step.DRAFT), Set.of(), false, "", OptionalInt.empty(), 1),
                    event -> { }).done().join();
            assertThat(report.message()).isEqualTo("The disk is full.");
            assertThat(asked).hasValueLessThan(8);
        }
    }

    @Test
    void theModelIsLetGoOfAlsoWhereABookCantBeClosed() {
        PenEngine engine = new PenEngine(request -> "");
        ProjectFiles files = new SqliteProjectFiles(new StoryJson(), Clock.systemUTC(), SerialWorker::new);
        AtomicBoolean closing = new AtomicBoolean();
        try (TestStudio test = new TestStudio(folder, Optional.of(TestStudio.STARTER), settings -> engine,
                wrapped(files, (store, method) -> {
                    if (method.equals("close") && closing.compareAndSet(false, true)) {
                        store.close();
                        throw new StoreException(StoreException.Kind.FAILED, "The disk is gone.");
                    }
                }))) {
            test.studio().createSample(folder.resolve("sample.snowquill"));
        }
        assertThat(closing).isTrue();
        assertThat(engine.isClosed()).isTrue();
    }

    @Test
    void aSuggestionUnderWayEndsWithItsBook() {
        CompletableFuture<Void> asked = new CompletableFuture<>();
        PenEngine engine = new PenEngine(request -> {
            asked.complete(null);
            return null;
        });
        try (TestStudio test = new TestStudio(folder, Optional.of(TestStudio.STARTER), settings -> engine)) {
            BookSession book = test.studio().createSample(folder.resolve("sample.snowquill"));
            ModelWork<AgentAnswer> suggestion = book.agents().write(new AgentRequest(Operation.CONTINUE, "s01", Optional.empty(), "", "", 50, 0), piece -> { });
            asked.join();
            book.close();
            assertThat(suggestion.done()).isDone();
        }
    }

    private static SceneCard unlinked(SceneCard card, String stakes) {
        return new SceneCard(card.scene(), card.type(), card.pov(), card.viewpoint(), card.tense(), card.place(), card.time(),
                card.crucible(), card.exposition(), card.polarity(), card.strand(), stakes, card.targetWords(), ChainLink.NONE,
                ChainLink.NONE, card.goal(), card.obstacles(), card.outcome(), card.reaction(), card.options(), card.decision(),
                card.nextGoalStub(), card.compression());
    }

    /** Files whose stores have something done before each call. */
    private static ProjectFiles wrapped(ProjectFiles files, BiConsumer<ProjectStore, String> before) {
        return new ProjectFiles() {
            @Override
            public boolean isThere(Path file) {
                return files.isThere(file);
            }

            @Override
            public ProjectStore create(Path file, Consumer<RowSink> rows) {
                throw new UnsupportedOperationException();
            }

            @Override
            public ProjectStore openToRead(Path file) {
                throw new UnsupportedOperationException();
            }

            @Override
            public ProjectStore create(Path file, Project project) {
                return wrapped(files.create(file, project));
            }

            @Override
            public ProjectStore open(Path file) {
                return wrapped(files.open(file));
            }

            private ProjectStore wrapped(ProjectStore store) {
                return (ProjectStore) Proxy.newProxyInstance(ProjectStore.class.getClassLoader(),
                        new Class<?>[] {ProjectStore.class}, (proxy, method, arguments) -> {
                            before.accept(store, method.getName());
                            try {
                                return method.invoke(store, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
            }
        };
    }

    private void withSample(Function<GenerationRequest, String> pen, Consumer<BookSession> use) {
        try (TestStudio test = studio(pen); BookSession book = test.studio().createSample(folder.resolve("sample.snowquill"))) {
            use.accept(book);
        }
    }

    private TestStudio studio(Function<GenerationRequest, String> pen) {
        return new TestStudio(folder, Optional.of(TestStudio.STARTER), settings -> new PenEngine(pen));
    }
}
