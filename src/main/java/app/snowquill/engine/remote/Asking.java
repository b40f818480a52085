package app.snowquill.engine.remote;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.ShapeWords;
import dev.langchain4j.data.message.ChatMessage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks a server for a call's answer: with all that it is known to take, and again without what it refuses by name, as long
 * as nothing of the answer has come. Remembers for the next call. Thread-safe; lives as long as its engine.
 */
final class Asking {
    /** Room for thinking of a model that thinks before it writes and counts that as its answer. */
    private static final int THINKING = 4_096;

    private final Server server;
    private final ChatClient client;
    private final Executor threads;
    private final Duration limit;
    private final TokenCounting counting;
    private final Refusals refusals = new Refusals();
    private final AtomicInteger thinking = new AtomicInteger();

    Asking(Server server, ChatClient client, Executor threads, Duration limit, TokenCounting counting) {
        this.server = server;
        this.client = client;
        this.threads = threads;
        this.limit = limit;
        this.counting = counting;
    }

    /** Comes back at once. */
    void ask(RemoteCall call, ServedModel model) {
        try {
            send(call, model);
        } catch (RuntimeException e) { // an answer always ends
            call.fail(Failures.of(e, server, sent(call)));
        }
    }

    private void send(RemoteCall call, ServedModel model) {
        int room = thinking.get();
        GenerationRequest request = call.request().withMaxTokens(call.request().maxTokens() + room);
        Set<Feature> features = refusals.without(client.features(request, model.make()));
        Question question = new Question(server.base(), model, request, messages(request, model, features), features);
        Attempt attempt = new Attempt(call, client, thrown -> failed(call, model, features, thrown),
                () -> thoughtOnly(call, model, room));
        Exchange line = new Exchange(server, threads, limit, attempt);
        if (call.begin(line::close)) {
            client.ask(question, line, attempt);
        }
    }

    private List<ChatMessage> messages(GenerationRequest request, ServedModel model, Set<Feature> features) {
        Conversation.GoOn goOn = features.contains(Feature.PREFILL) ? Conversation.GoOn.BY_SERVER : Conversation.GoOn.IN_WORDS;
        String form = request.shape().filter(shape -> !features.contains(Feature.GRAMMAR)).map(ShapeWords::asked).orElse("");
        boolean held = features.contains(Feature.SCHEMA);
        if (!form.isEmpty() && held && counting.estimatePrompt(request.messages()) + counting.estimate(form)
                + request.maxTokens() > model.contextTokens()) {
            form = ""; // the schema says it too, and the prompt must not be cut for it
        }
        return Conversation.of(request.messages(), form, goOn);
    }

    private void failed(RemoteCall call, ServedModel model, Set<Feature> features, Throwable thrown) {
        ServerRefusal refusal = refusal(thrown);
        if (refusal != null && call.isBlank() && refusals.learn(refusal, features).isPresent()) {
            ask(call, model);
        } else {
            call.fail(Failures.of(thrown, server, sent(call)));
        }
    }

    private void thoughtOnly(RemoteCall call, ServedModel model, int room) {
        if (room == 0) {
            thinking.set(THINKING);
            ask(call, model);
        } else {
            call.fail(new EngineException(EngineException.Kind.UNUSABLE_ANSWER, "The model at " + server.host()
                    + " thought until its tokens were used up and wrote nothing. Choose one that thinks less."));
        }
    }

    private static ServerRefusal refusal(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ServerRefusal refusal) {
                return refusal;
            }
        }
        return null;
    }

    private static String sent(RemoteCall call) {
        return call.request().messages().stream().map(message -> message.text()).reduce("", (a, b) -> a + "\n" + b);
    }
}
