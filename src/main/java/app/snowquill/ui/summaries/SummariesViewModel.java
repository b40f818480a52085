package app.snowquill.ui.summaries;

import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.pipeline.memory.SummaryDesk;
import app.snowquill.pipeline.summaries.BookSummary;
import app.snowquill.pipeline.summaries.SummaryLevel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The summaries of one book, the one that is looked at, and what is being done. Lives as long as its dialog; on the window's thread. */
public final class SummariesViewModel implements AutoCloseable {
    /** What the dialog has to say about the last thing that was done. */
    public sealed interface News {
        record Nothing() implements News {
        }

        record Working(SummaryDesk.Progress progress) implements News {
        }

        /** @param written how many summaries */
        record Done(int written) implements News {
        }

        record Stopped() implements News {
        }

        /** @param again does the same once more */
        record Failed(Throwable failure, Runnable again) implements News {
        }
    }

    private final SummaryDesk desk;
    private final Executor fx;
    private final SimpleObjectProperty<Optional<List<BookSummary>>> list = new SimpleObjectProperty<>(Optional.empty());
    private final SimpleObjectProperty<BookSummary> selected = new SimpleObjectProperty<>();
    private final SimpleObjectProperty<News> news = new SimpleObjectProperty<>(new News.Nothing());
    private final SimpleObjectProperty<Optional<String>> aside = new SimpleObjectProperty<>(Optional.empty());
    private final AutoCloseable listening;
    private ModelWork<Integer> work;

    /** Looks at the summary of one thing first. */
    public SummariesViewModel(SummaryDesk desk, SummaryLevel level, String id, Executor fx) {
        this.desk = desk;
        this.fx = fx;
        selected.addListener(property -> lookAside());
        news.addListener(property -> lookAside());
        this.listening = desk.onChange(all -> fx.execute(() -> show(all)));
        told(desk.all(), this::refresh, all -> {
            all.stream().filter(one -> one.level() == level && one.id().equals(id)).findFirst().ifPresent(selected::set);
            show(all);
        });
    }

    private void refresh() {
        told(desk.all(), this::refresh, this::show);
    }

    private void show(List<BookSummary> all) {
        String before = selected.get() == null ? "" : selected.get().name();
        list.set(Optional.of(all));
        selected.set(all.stream().filter(one -> one.name().equals(before)).findFirst().orElse(all.get(0)));
    }

    public void select(BookSummary summary) {
        selected.set(summary);
    }

    /** Has the model bring what is looked at, and all below it, up to date. */
    public void update() {
        BookSummary of = selected.get();
        try {
            work = desk.update(of.level(), of.id(), progress -> fx.execute(() -> news.set(new News.Working(progress))));
        } catch (RuntimeException e) {
            news.set(new News.Failed(e, this::update));
            return;
        }
        news.set(new News.Working(new SummaryDesk.Progress(0, 1, of)));
        work.done().whenComplete((written, thrown) -> fx.execute(() -> {
            work = null;
            Throwable failure = cause(thrown);
            news.set(thrown == null ? new News.Done(written) : failure instanceof CancellationException ? new News.Stopped()
                    : new News.Failed(failure, this::update));
            refresh();
        }));
    }

    public void stop() {
        if (work != null) {
            work.cancel();
        }
    }

    /** Keeps the author's own words for what is looked at; blank takes them out again. */
    public void write(String text) {
        write(selected.get(), text);
    }

    /** The same for one that may be looked at no more. */
    void write(BookSummary of, String text) {
        told(desk.write(of.level(), of.id(), text), () -> write(of, text), done -> news.set(new News.Nothing()));
    }

    /** Puts the author's words back that were put aside. */
    public void putBack() {
        BookSummary of = selected.get();
        told(desk.putBack(of.level(), of.id()), this::putBack, done -> news.set(new News.Nothing()));
    }

    private void lookAside() {
        BookSummary of = selected.get();
        if (of == null) {
            return;
        }
        desk.aside(of.level(), of.id()).thenAcceptAsync(words -> {
            if (selected.get() != null && selected.get().name().equals(of.name())) {
                aside.set(words);
            }
        }, fx);
    }

    /** Says that the author's stale words are right as they are. */
    public void keep() {
        BookSummary of = selected.get();
        told(desk.keep(of.level(), of.id()), this::keep, done -> news.set(new News.Nothing()));
    }

    /** Puts what waits in the place of the author's words. */
    public void take() {
        BookSummary of = selected.get();
        told(desk.take(of.level(), of.id()), this::take, done -> news.set(new News.Nothing()));
    }

    private <T> void told(CompletableFuture<T> asked, Runnable again, Consumer<T> then) {
        asked.whenComplete((result, thrown) -> fx.execute(() -> {
            if (thrown == null) {
                then.accept(result);
            } else {
                news.set(new News.Failed(cause(thrown), again));
            }
        }));
    }

    private static Throwable cause(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }

    /** Empty until they have been read. */
    public ReadOnlyObjectProperty<Optional<List<BookSummary>>> listProperty() {
        return list;
    }

    /** Null until they have been read. */
    public ReadOnlyObjectProperty<BookSummary> selectedProperty() {
        return selected;
    }

    /** The author's words for what is looked at that were put aside. */
    public ReadOnlyObjectProperty<Optional<String>> asideProperty() {
        return aside;
    }

    public ReadOnlyObjectProperty<News> newsProperty() {
        return news;
    }

    /** Stops what is under way; what was written stays. */
    @Override
    public void close() throws Exception {
        stop();
        listening.close();
    }
}
