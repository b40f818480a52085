package app.snowquill.ui.models;

import app.snowquill.pipeline.AwayAsker;
import app.snowquill.pipeline.EngineDesk;
import app.snowquill.pipeline.EngineSetup;
import app.snowquill.pipeline.EngineSetup.Place;
import app.snowquill.pipeline.EngineSetup.Way;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A desk of engines whose answers a test sets. What was asked is noted. */
public final class ScriptedEngineDesk implements EngineDesk {
    public final List<EngineSetup> used = new CopyOnWriteArrayList<>();
    public final List<EngineSetup> tried = new CopyOnWriteArrayList<>();
    public final List<Optional<TypedKey>> keys = new CopyOnWriteArrayList<>();
    public final List<String> asked = new CopyOnWriteArrayList<>();
    public final Set<String> allowed = new TreeSet<>();
    public EngineSetup now = new EngineSetup(Way.INCLUDED, Optional.of(Path.of("/models/nemo.gguf")), Optional.empty(),
            new Place("https://api.openai.com/v1", "", 0), new Place("https://api.anthropic.com/v1", "", 0), List.of());
    public CompletableFuture<KeyKept> useEnds = CompletableFuture.completedFuture(KeyKept.NOWHERE);
    public CompletableFuture<Void> localEnds = CompletableFuture.completedFuture(null);
    public CompletableFuture<ServerAnswer> answer = CompletableFuture.completedFuture(
            new ServerAnswer("mistral-nemo:12b", 32_768, List.of("mistral-nemo:12b", "qwen2.5:7b", "gemma2:9b", "llama3.2:3b")));
    public KeyState keyState = new KeyState(false, true);
    public List<Path> programs = List.of(Path.of("/usr/local/bin/llama-server"));

    @Override
    public EngineSetup now() {
        return now;
    }

    @Override
    public CompletableFuture<KeyKept> use(EngineSetup wanted, Optional<TypedKey> key) {
        used.add(wanted);
        keys.add(key);
        return useEnds;
    }

    @Override
    public CompletableFuture<Void> useLocal() {
        asked.add("local");
        return localEnds;
    }

    @Override
    public CompletableFuture<ServerAnswer> tryServer(EngineSetup wanted, Optional<TypedKey> key) {
        tried.add(wanted);
        keys.add(key);
        return answer;
    }

    @Override
    public CompletableFuture<List<Path>> programs() {
        return CompletableFuture.completedFuture(programs);
    }

    @Override
    public CompletableFuture<KeyState> key(String host) {
        return CompletableFuture.completedFuture(keyState);
    }

    @Override
    public CompletableFuture<Void> forgetKey(String host) {
        asked.add("forget " + host);
        keyState = new KeyState(false, keyState.lasting());
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public Set<String> allowed() {
        return allowed;
    }

    @Override
    public void askAgain(String host) {
        allowed.remove(host);
    }

    @Override
    public void askWith(AwayAsker asker) {
        asked.add("asker");
    }
}
