package app.snowquill.ui.models;

import app.snowquill.pipeline.MeaningDesk;
import app.snowquill.pipeline.ModelDesk.ModelReport;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A desk that goes by whatever it is told to, unless a test lets it fail. */
public final class ScriptedMeaning implements MeaningDesk {
    public Optional<Path> file = Optional.empty();
    public Optional<RuntimeException> failure = Optional.empty();

    @Override
    public Optional<Path> file() {
        return file;
    }

    @Override
    public boolean suits(ModelReport model) {
        return model.embeds() || model.equals(ScriptedModelDesk.STARTER);
    }

    @Override
    public CompletableFuture<Void> use(ModelReport model) {
        failure.ifPresentOrElse(why -> { }, () -> file = Optional.of(model.path()));
        return failure.<CompletableFuture<Void>>map(CompletableFuture::failedFuture).orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    @Override
    public CompletableFuture<Void> useNone() {
        file = Optional.empty();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Test> test() {
        return CompletableFuture.completedFuture(new Test(Test.State.NONE, "", 0, "Search compares words only."));
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        return () -> { };
    }
}
