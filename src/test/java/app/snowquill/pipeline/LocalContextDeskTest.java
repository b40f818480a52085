package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.agent.Operation;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.context.Agent;
import app.snowquill.context.Choice;
import app.snowquill.context.ContextLook;
import app.snowquill.context.Fate;
import app.snowquill.context.SentElement;
import app.snowquill.pipeline.memory.ContextDesk;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book like the sample novel, and the model that comes with the program: what is shown is what is sent. */
class LocalContextDeskTest {
    private static final String SCENE = "s11";

    @TempDir
    Path folder;

    @Test
    void whatIsShownIsSentAndTheAuthorsWordHoldsUntilItIsTakenBack() {
        try (TestStudio studio = new TestStudio(folder, TestStudio.STARTER); BookSession book = studio.sample(folder.resolve("book.snowquill"))) {
            ContextDesk desk = book.memory().context();
            assertThatThrownBy(() -> await(desk.look(Agent.WRITER, "s99", ""))).hasMessageContaining("no scene “s99”");
            assertThatThrownBy(() -> await(desk.last(Agent.WRITER, SCENE))).hasMessageContaining("Nothing was asked");
            ContextLook usual = await(desk.look(Agent.WRITER, SCENE, ""));
            assertThat(usual.total() + usual.answer()).isLessThanOrEqualTo(usual.limit());
            assertThat(usual.cached()).isEmpty();

            await(book.agents().write(AgentRequest.of(Operation.CONTINUE, SCENE, ""), piece -> { }).done());
            ContextLook last = await(desk.last(Agent.WRITER, SCENE));
            assertThat(last.scene()).isEqualTo(SCENE);
            assertThat(last.system()).isEqualTo(usual.system());
            assertThat(last.user()).isEqualTo(usual.user());
            ContextLook again = await(desk.look(Agent.WRITER, SCENE, ""));
            assertThat(again.cached()).as("most of it is what was just sent").hasValueSatisfying(cached -> assertThat(cached.same()).isPositive());

            await(desk.choose(SCENE, "cast", Choice.LEAVE_OUT));
            assertThat(element(await(desk.look(Agent.WRITER, SCENE, "")), "cast")).satisfies(cast -> {
                assertThat(cast.fate()).isEqualTo(Fate.LEFT_OUT);
                assertThat(cast.why()).isEqualTo("left out by you");
            });
            await(desk.choose(SCENE, "cast", Choice.PIN));
            assertThat(element(await(desk.look(Agent.WRITER, "s12", "")), "cast").why()).as("pins hold for every scene").isEqualTo("pinned by you");
            await(desk.reset(SCENE));
            assertThat(await(desk.look(Agent.WRITER, SCENE, "")).layers()).as("nothing is left of what was said").allSatisfy(layer ->
                    assertThat(layer.elements()).extracting(SentElement::choice).containsOnly(Choice.USUAL));
        }
    }

    private static SentElement element(ContextLook look, String id) {
        return look.layers().stream().flatMap(layer -> layer.elements().stream()).filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(120, TimeUnit.SECONDS).join();
    }
}
