package app.snowquill.pipeline;

import app.snowquill.pipeline.agents.PromptDesk;
import app.snowquill.pipeline.agents.PromptPreview;
import app.snowquill.pipeline.agents.PromptSheet;
import app.snowquill.prompt.PromptFile;
import app.snowquill.prompt.PromptLibrary;
import app.snowquill.prompt.PromptState;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/** The prompts of this program. Stateless; the files are read and written on the threads it was given. */
final class LocalPromptDesk implements PromptDesk {
    private final PromptLibrary library;
    private final Executor threads;
    private final Optional<OpenBook> session;

    /** @param session the book that previews are made of; empty for previews with names alone */
    LocalPromptDesk(PromptLibrary library, Executor threads, Optional<OpenBook> session) {
        this.library = library;
        this.threads = threads;
        this.session = session;
    }

    @Override
    public CompletableFuture<List<PromptSheet>> all() {
        return CompletableFuture.supplyAsync(() -> library.names().stream().map(this::sheet).toList(), threads);
    }

    @Override
    public Optional<String> complaint(String name, String system, String user) {
        return library.complaint(name, system, user);
    }

    @Override
    public CompletableFuture<PromptSheet> keep(String name, String system, String user) {
        return CompletableFuture.supplyAsync(() -> {
            library.put(name, system, user);
            return sheet(name);
        }, threads);
    }

    @Override
    public CompletableFuture<PromptSheet> reset(String name) {
        return CompletableFuture.supplyAsync(() -> {
            library.reset(name);
            return sheet(name);
        }, threads);
    }

    @Override
    public CompletableFuture<PromptPreview> preview(String name, String system, String user, String scene) {
        return CompletableFuture.supplyAsync(() -> {
            PromptLibrary tried = library.with(name, system, user);
            return session.flatMap(book -> new PromptPreviews(book, tried).of(name, scene)).orElseGet(() -> {
                PromptFile file = tried.prompt(name);
                PromptFile.Rendered rendered = file.render(file.inputs().stream().collect(Collectors.toMap(input -> input, input -> "[" + input + "]")));
                return new PromptPreview(PromptPreview.Basis.NAMES, rendered.system(), rendered.user(), 0, 0, 1, "");
            });
        }, threads);
    }

    private PromptSheet sheet(String name) {
        PromptState state = library.state(name);
        PromptFile own = state.own();
        return new PromptSheet(name, own.purpose(), own.inputs(), own.trim().stream().map(PromptFile.Trim::input).toList(), own.output(),
                state.inUse().system(), state.inUse().user(), own.system(), own.user(), state.copied(), state.problem().orElse(""),
                state.originalChanged(), library.file(name).map(Object::toString).orElse(""));
    }
}
