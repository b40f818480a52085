package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.EngineKind;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.TextEngine;
import app.snowquill.job.WorkerPool;
import app.snowquill.pipeline.EngineDesk.KeyKept;
import app.snowquill.pipeline.EngineDesk.KeyState;
import app.snowquill.pipeline.EngineDesk.TypedKey;
import app.snowquill.pipeline.EngineSetup.Place;
import app.snowquill.pipeline.EngineSetup.Way;
import app.snowquill.prompt.PromptLibrary;
import app.snowquill.settings.MeasuredSpeeds;
import app.snowquill.settings.Settings;
import app.snowquill.settings.StateFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineDeskTest {
    private static final String AWAY = "api.example.org";
    private static final Optional<TypedKey> NO_KEY = Optional.empty();

    @TempDir
    Path folder;
    private final ServerEngine.Log log = new ServerEngine.Log();
    private final MemoryKeys keys = new MemoryKeys(MemoryKeys.Lasting.YES);
    private final List<EngineChoice> remembered = new ArrayList<>();
    private final Set<String> allowed = new TreeSet<>();
    private final List<AwayQuestion> questions = new ArrayList<>();
    private final WorkerPool threads = new WorkerPool("run", 4, Duration.ofSeconds(2));
    private final AwayConsent consent = new AwayConsent(Set.of(), hosts -> {
        allowed.clear();
        allowed.addAll(hosts);
    });
    private final EngineInUse inUse = new EngineInUse(Settings.defaults().engine()
            .withLocal(new EngineSettings(Optional.of(Path.of("m.gguf")), 0, 1, 0, 1)), (choice, with) -> {
        TextEngine engine = new ServerEngine(choice, with, log);
        return choice.awayHost().<TextEngine>map(host -> new AwayGuard(engine, host, consent, Runnable::run)).orElse(engine);
    }, keys);
    private final LocalEngineDesk desk = new LocalEngineDesk(inUse, consent, (choice, with) -> List.of("small", "large"),
            new LocalEngineDesk.Surroundings() {
                @Override
                public List<Path> programs() {
                    return List.of(Path.of("llama-server"));
                }

                @Override
                public void remember(EngineChoice choice) {
                    remembered.add(choice);
                }
            }, threads);

    private LocalModelDesk models() {
        return new LocalModelDesk(inUse, new MeasuredSpeeds(new StateFile(folder.resolve("models.json"))), file -> {
        }, threads, PromptLibrary.ofProgram());
    }

    @AfterEach
    void end() {
        threads.close();
    }

    @Test
    void aServerThatAnswersIsUsedAndRemembered() {
        desk.use(to("https://" + AWAY + "/v1"), NO_KEY).join();
        assertThat(desk.now().way()).isEqualTo(Way.ADDRESS);
        assertThat(desk.now().awayHost()).contains(AWAY);
        assertThat(remembered).extracting(EngineChoice::kind).containsExactly(EngineKind.OPENAI);
        assertThat(remembered.get(0).openai().model()).isEqualTo("small");
        assertThat(log.closed).containsExactly("llama");
        assertThat(models().state().awayHost()).contains(AWAY);
    }

    @Test
    void aServerThatDoesNotAnswerChangesNothing() {
        log.broken.add(AWAY);
        assertThatThrownBy(() -> desk.use(to("https://" + AWAY + "/v1"), typed(KeyKept.KEY_STORE)).join())
                .isInstanceOf(CompletionException.class).hasMessageContaining("Nobody answers at " + AWAY);
        assertThat(desk.now().way()).isEqualTo(Way.INCLUDED);
        assertThat(remembered).isEmpty();
        assertThat(keys.kept).isEmpty();
        assertThat(keys.session).isEmpty();
        assertThat(log.closed).containsExactly(AWAY);
    }

    @Test
    void aTypedKeyIsTriedFirstAndThenKeptWhereTheAuthorWants() {
        assertThat(desk.use(to("https://" + AWAY + "/v1"), typed(KeyKept.KEY_STORE)).join()).isEqualTo(KeyKept.KEY_STORE);
        assertThat(log.loaded).containsExactly(AWAY + " with sk-secret");
        assertThat(keys.kept).containsEntry(AWAY, "sk-secret");
        assertThat(desk.key(AWAY).join()).isEqualTo(new KeyState(true, true));
        desk.forgetKey(AWAY).join();
        assertThat(desk.key(AWAY).join().there()).isFalse();
    }

    @Test
    void aKeyForThisSessionIsNotInTheKeyStore() {
        assertThat(desk.use(to("https://" + AWAY + "/v1"), typed(KeyKept.THIS_SESSION)).join()).isEqualTo(KeyKept.THIS_SESSION);
        assertThat(keys.kept).isEmpty();
        assertThat(keys.session).containsKey(AWAY);
        assertThat(typed(KeyKept.THIS_SESSION).orElseThrow().toString()).doesNotContain("secret");
    }

    @Test
    void anAddressThatCanBeReadOnTheWayIsRefusedInASentence() {
        for (String address : List.of("http://" + AWAY + "/v1", "https://me:pw@" + AWAY, "ftp://" + AWAY, "example", "https://")) {
            assertThatThrownBy(() -> desk.use(to(address), NO_KEY).join()).hasMessageContaining("can’t be used as an address");
        }
        assertThat(log.loaded).isEmpty();
        desk.use(to("http://localhost:11434/v1"), NO_KEY).join();
        assertThat(desk.now().awayHost()).isEmpty();
    }

    @Test
    void tryingAServerNamesItsModelsAndChangesNothing() {
        EngineDesk.ServerAnswer answer = desk.tryServer(to("http://localhost:1234/v1"), typed(KeyKept.KEY_STORE)).join();
        assertThat(answer.models()).containsExactly("small", "large");
        assertThat(answer.contextTokens()).isEqualTo(4_096);
        assertThat(desk.now().way()).isEqualTo(Way.INCLUDED);
        assertThat(keys.kept).isEmpty();
        assertThat(log.closed).containsExactly("localhost");
        assertThat(log.sent).isEmpty();
    }

    @Test
    void withNobodyToAskNothingIsSent() {
        desk.use(to("https://" + AWAY + "/v1"), NO_KEY).join();
        assertThatThrownBy(() -> models().tryOut().join()).hasMessageContaining("Nothing was sent").hasMessageContaining(AWAY);
        models().countTokens("The bell stopped.").join();
        assertThat(log.sent).isEmpty();
        assertThat(log.counted).isEmpty();
    }

    @Test
    void sendingOnceAsksAgainTheNextTime() {
        answering(AwayAnswer.ONCE);
        desk.use(to("https://" + AWAY + "/v1"), NO_KEY).join();
        models().tryOut().join();
        models().tryOut().join();
        assertThat(questions).hasSize(2).allSatisfy(question -> {
            assertThat(question.host()).isEqualTo(AWAY);
            assertThat(question.component()).isEqualTo("writer");
            assertThat(question.tokens()).isPositive();
        });
        assertThat(log.sent).containsExactly(AWAY, AWAY);
        assertThat(allowed).isEmpty();
    }

    @Test
    void sendingAlwaysIsRememberedUntilTheAuthorWantsToBeAskedAgain() {
        answering(AwayAnswer.ALWAYS);
        desk.use(to("https://" + AWAY + "/v1"), NO_KEY).join();
        models().tryOut().join();
        models().tryOut().join();
        assertThat(questions).hasSize(1);
        assertThat(allowed).containsExactly(AWAY);
        desk.askAgain(AWAY);
        assertThat(desk.allowed()).isEmpty();
        models().tryOut().join();
        assertThat(questions).hasSize(2);
    }

    @Test
    void anotherHostThanTheAllowedOneIsAskedFor() {
        answering(AwayAnswer.ALWAYS);
        desk.use(to("https://" + AWAY + "/v1"), NO_KEY).join();
        models().tryOut().join();
        answering(AwayAnswer.NOT_NOW);
        desk.use(to("https://other.example.org/v1"), NO_KEY).join();
        assertThatThrownBy(() -> models().tryOut().join()).hasMessageContaining("other.example.org");
        assertThat(log.sent).containsExactly(AWAY);
    }

    @Test
    void usingTheLocalModelInsteadWritesTheSameWithoutSendingAnything() {
        desk.use(to("https://" + AWAY + "/v1"), NO_KEY).join();
        desk.askWith(question -> desk.useLocal().thenApply(done -> AwayAnswer.LOCAL));
        assertThat(models().tryOut().join()).isEqualTo(ServerEngine.ANSWER);
        assertThat(log.sent).containsExactly("llama");
        assertThat(desk.now().way()).isEqualTo(Way.INCLUDED);
        assertThat(remembered).extracting(EngineChoice::kind).containsExactly(EngineKind.OPENAI, EngineKind.LLAMA);
    }

    @Test
    void whatStaysOnThisComputerIsNeverAskedFor() {
        desk.use(to("http://127.0.0.1:11434/v1"), NO_KEY).join();
        models().tryOut().join();
        assertThat(questions).isEmpty();
        assertThat(log.sent).containsExactly("127.0.0.1");
    }

    @Test
    void theFallbackOrderIsKeptWithoutTheEngineInUse() {
        EngineSetup wanted = new EngineSetup(Way.ADDRESS, Optional.empty(), Optional.empty(),
                new Place("http://localhost:1/v1", "", 0), desk.now().anthropic(), List.of(Way.ADDRESS, Way.INCLUDED, Way.ANTHROPIC));
        desk.use(wanted, NO_KEY).join();
        assertThat(desk.now().fallback()).containsExactly(Way.INCLUDED, Way.ANTHROPIC);
        assertThat(remembered.get(0).fallback()).containsExactly(EngineKind.LLAMA, EngineKind.ANTHROPIC);
    }

    private void answering(AwayAnswer answer) {
        desk.askWith(question -> {
            questions.add(question);
            return CompletableFuture.completedFuture(answer);
        });
    }

    private static Optional<TypedKey> typed(KeyKept where) {
        return Optional.of(new TypedKey("sk-secret", where));
    }

    private EngineSetup to(String address) {
        return new EngineSetup(Way.ADDRESS, desk.now().model(), Optional.empty(), new Place(address, "small", 0),
                desk.now().anthropic(), List.of());
    }
}
