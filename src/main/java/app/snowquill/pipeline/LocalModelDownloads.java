package app.snowquill.pipeline;

import app.snowquill.engine.gguf.DownloadException;
import app.snowquill.engine.gguf.DownloadProgress;
import app.snowquill.engine.gguf.DownloadTerms;
import app.snowquill.engine.gguf.ModelAddress;
import app.snowquill.engine.gguf.ModelDownload;
import app.snowquill.engine.gguf.UnfinishedDownload;
import app.snowquill.pipeline.ModelDesk.ModelReport;
import app.snowquill.settings.KnownModels;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Downloads to this machine. What came is kept in the list of known models where it is not in the usual folder. */
final class LocalModelDownloads implements ModelDownloads {
    private final Path folder;
    private final KnownModels known;
    private final Function<Path, ModelReport> look;
    private final Executor threads;

    /** @param look reads a file's header */
    LocalModelDownloads(Path folder, KnownModels known, Function<Path, ModelReport> look, Executor threads) {
        this.folder = folder;
        this.known = known;
        this.look = look;
        this.threads = threads;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public CompletableFuture<Long> freeBytes(Path where) {
        return CompletableFuture.supplyAsync(() -> DownloadTerms.freeBytes(where), threads);
    }

    @Override
    public UnderWay start(Order order, Consumer<Progress> listener) {
        ModelDownload download;
        try {
            download = new ModelDownload(ModelAddress.of(order.address()), Optional.of(order.sha256()), order.folder(),
                    DownloadTerms.usual(), progress -> listener.accept(words(progress)));
        } catch (DownloadException e) {
            return new Going(CompletableFuture.failedFuture(e), () -> { });
        }
        return new Going(CompletableFuture.supplyAsync(() -> fetch(download, order), threads), download::stop);
    }

    private Optional<ModelReport> fetch(ModelDownload download, Order order) {
        boolean elsewhere = !order.folder().equals(folder);
        try {
            if (elsewhere) {
                known.addDownloadFolder(order.folder());
            }
            Path file = download.run();
            if (elsewhere) {
                known.addFile(file);
            }
            return Optional.of(look.apply(file));
        } catch (DownloadException e) {
            if (e.kind() != DownloadException.Kind.STOPPED) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static Progress words(DownloadProgress progress) {
        return new Progress(Progress.Stage.valueOf(progress.stage().name()), progress.bytes(), progress.total(),
                progress.bytesPerSecond(), progress.left(), progress.notice());
    }

    @Override
    public CompletableFuture<List<Unfinished>> unfinished() {
        return CompletableFuture.supplyAsync(() -> Stream.concat(Stream.of(folder), known.downloadFolders().stream()).distinct()
                .flatMap(where -> UnfinishedDownload.in(where).stream()).map(left -> new Unfinished(new Order(left.address(),
                left.sha256(), left.folder()), left.fileName(), left.bytes(), left.total())).toList(), threads);
    }

    @Override
    public CompletableFuture<Void> discard(Unfinished download) {
        return CompletableFuture.runAsync(() -> new UnfinishedDownload(download.order().address(), download.order().sha256(),
                download.order().folder(), download.fileName(), download.bytes(), download.total()).discard(), threads);
    }

    private record Going(CompletableFuture<Optional<ModelReport>> result, Runnable end) implements UnderWay {
        @Override
        public void stop() {
            end.run();
        }
    }
}
