package app.snowquill.engine.remote;

import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.EngineKind;
import app.snowquill.engine.KeyStore;
import app.snowquill.engine.running.EngineThreads;
import java.time.Duration;
import java.util.List;

/** Names the models of a server, for a person to choose from. Holds nothing; any thread, on which it waits. */
public final class ServedModels {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /**
     * @return in the server's order; empty for a choice that asks no server, and where the server keeps no list
     * @throws app.snowquill.engine.EngineException where it does not answer
     */
    public List<String> of(EngineChoice choice, KeyStore keys) {
        if (choice.remote().isEmpty()) {
            return List.of();
        }
        ChatClient client = choice.kind() == EngineKind.OPENAI ? new OpenAiChat() : new AnthropicChat();
        EngineThreads threads = new EngineThreads();
        try {
            return new ModelLookup(new Server(choice.remote().get(), client::headers, keys, threads.answers()), client, LIMIT)
                    .names();
        } finally {
            threads.end();
        }
    }
}
