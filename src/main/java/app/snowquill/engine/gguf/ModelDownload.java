package app.snowquill.engine.gguf;

import app.snowquill.engine.gguf.DownloadException.Kind;
import app.snowquill.engine.gguf.DownloadProgress.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Downloads one model file. What comes is kept in {@code <name>.gguf.part} with a small file that says what it is, so that a
 * lost line, a stop or the end of the program costs nothing: the next download of the same address goes on there. The file
 * gets its name once it is whole, is a model and has the right checksum. Runs once, on the thread of {@link #run()}.
 */
public final class ModelDownload {
    private static final long ROOM_TO_SPARE = 64L << 20;

    private final ModelAddress address;
    private final Path target;
    private final Path stateFile;
    private final DownloadTerms terms;
    private final ProgressTeller teller;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private DownloadState state;

    /**
     * @param sha256 what the file has to be, by the author's own knowledge
     * @param folder where it goes; made where it is not there
     * @param listener is told on the thread of {@link #run()}; must return at once
     * @throws DownloadException where what is given as SHA-256 is none
     */
    public ModelDownload(ModelAddress address, Optional<String> sha256, Path folder, DownloadTerms terms,
                         Consumer<DownloadProgress> listener) {
        this.address = address;
        this.target = folder.toAbsolutePath().resolve(address.fileName());
        this.stateFile = target.resolveSibling(address.fileName() + PartialFile.STATE_ENDING);
        this.terms = terms;
        this.teller = new ProgressTeller(listener);
        this.state = DownloadState.begun(address, sha256.filter(text -> !text.isBlank()).map(text -> Checksums.in(text)
                .orElseThrow(() -> new DownloadException(Kind.ADDRESS, "A SHA-256 is 64 digits and letters from a to f. Paste "
                        + "the whole of it, or leave the field empty."))));
    }

    /** Ends it soon; what has come is kept. Any thread. */
    public void stop() {
        stopped.countDown();
    }

    /** @return the file. @throws DownloadException where it can't be had; says what was kept and what to do */
    public Path run() {
        prepare();
        try (PartialFile part = PartialFile.open(target.resolveSibling(address.fileName() + PartialFile.ENDING))) {
            try {
                goOn(part);
                receive(part);
                return finish(part);
            } catch (MalformedGguf e) {
                throw discarded(part, Kind.NOT_A_MODEL, e.getMessage() + " What had come was removed; nothing else was changed.");
            } catch (DownloadException e) {
                if (part.isEmpty()) {
                    discarded(part, e.kind(), e.getMessage());
                }
                throw e;
            }
        }
    }

    private void prepare() {
        if (Files.exists(target)) {
            throw new DownloadException(Kind.EXISTS, "There is a file " + target.getFileName() + " in " + target.getParent()
                    + " already. It was left as it is: choose it in the list, or another folder.");
        }
        try {
            Files.createDirectories(target.getParent());
        } catch (IOException e) {
            throw PartialFile.notWritable(target, e);
        }
    }

    /** Takes up what an earlier download of the same file left. */
    private void goOn(PartialFile part) {
        Optional<DownloadState> before = DownloadState.read(stateFile).filter(old -> old.address().equals(state.address()));
        if (before.isEmpty()) {
            return; // what may lie there of another file stays until the first bytes of this one have come
        }
        try {
            state = new DownloadState(state.address(), state.sha256().isEmpty() ? before.get().sha256() : state.sha256(),
                    before.get().stated(), before.get().version(), before.get().total());
            teller.stage(Stage.CHECKING, 0, Files.size(part.path()));
            part.readAgain(read -> {
                endIfStopped();
                teller.bytes(read);
            });
        } catch (IOException e) {
            throw PartialFile.notWritable(target, e);
        }
    }

    private void receive(PartialFile part) {
        Reception reception = new Reception(address, new FileServer(terms, this::isStopped), terms, teller, this::isStopped);
        int lost = 0;
        while (true) {
            long before = part.size();
            try {
                if (reception.receive(part, state, this::keep)) {
                    return;
                }
            } catch (IOException e) {
                lost = part.size() > before ? 1 : lost + 1;
                endIfStopped();
                if (lost > terms.tries()) {
                    throw new DownloadException(Kind.LINE_LOST, address.uri().getHost() + " can't be reached, or the line broke. "
                            + (part.size() > 0 ? "What has come so far is kept: go on when the line is back."
                            : "Nothing was changed. Check the address and the line, then try again."), e);
                }
                teller.stage(Stage.WAITING, part.size(), state.total());
                waitABit(lost);
            }
        }
    }

    private void keep(DownloadState now) {
        state = now;
        long needed = now.total() - sizeOf(target.resolveSibling(address.fileName() + PartialFile.ENDING)) + ROOM_TO_SPARE;
        long free = terms.freeBytes().applyAsLong(target.getParent());
        try {
            state.write(stateFile);
        } catch (IOException e) {
            throw PartialFile.notWritable(target, e);
        }
        if (now.total() >= 0 && needed > free) {
            throw new DownloadException(Kind.NO_ROOM, String.format(Locale.ENGLISH, "The file needs %.1f GB more room, "
                    + "and %.1f GB are free where it would go. Nothing that was there is lost. Make room, or choose a folder on "
                    + "another disk.", needed / 1e9, free / 1e9));
        }
    }

    private Path finish(PartialFile part) {
        teller.stage(Stage.CHECKING, part.size(), part.size());
        new ArrivingModel(part.path(), part.size()).whole(part.size());
        String checksum = part.checksum();
        if (state.expected().filter(expected -> !expected.equals(checksum)).isPresent()) {
            throw discarded(part, Kind.DIFFERENT, "The file that came is not the one that was promised: its SHA-256 is another. It "
                    + "was removed; nothing else was changed. Download it again, or check the address and the SHA-256.");
        }
        try {
            part.become(target);
            Files.deleteIfExists(stateFile);
            return target;
        } catch (IOException e) {
            throw PartialFile.notWritable(target, e);
        }
    }

    private DownloadException discarded(PartialFile part, Kind kind, String sentence) {
        part.remove();
        try {
            Files.deleteIfExists(stateFile);
        } catch (IOException e) {
            return new DownloadException(kind, sentence, e);
        }
        return new DownloadException(kind, sentence);
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0 || Thread.currentThread().isInterrupted();
    }

    private void endIfStopped() {
        if (isStopped()) {
            throw stopped();
        }
    }

    private void waitABit(int lost) {
        try {
            if (stopped.await(terms.pause().toMillis() << Math.min(lost - 1, 5), TimeUnit.MILLISECONDS)) {
                throw stopped();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopped();
        }
    }

    static DownloadException stopped() {
        return new DownloadException(Kind.STOPPED, "The download was stopped. What has come so far is kept, and can be gone on "
                + "with.");
    }
}
