package app.snowquill.engine.gguf;

import app.snowquill.engine.gguf.DownloadException.Kind;
import app.snowquill.engine.gguf.DownloadProgress.Stage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Receives a file's bytes, or the rest of them, over one line (RFC 9110, 14: ranges, and If-Range for a file that changed
 * meanwhile, which is begun anew). Belongs to one download, on its thread.
 */
final class Reception {
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (?:(\\d+)-\\d+|\\*)/(\\d+|\\*)");
    private static final int CHUNK = 1 << 18;
    private static final int MAGIC = 4;

    private final ModelAddress address;
    private final FileServer server;
    private final DownloadTerms terms;
    private final ProgressTeller teller;
    private final BooleanSupplier unwanted;

    Reception(ModelAddress address, FileServer server, DownloadTerms terms, ProgressTeller teller, BooleanSupplier unwanted) {
        this.address = address;
        this.server = server;
        this.terms = terms;
        this.teller = teller;
        this.unwanted = unwanted;
    }

    /**
     * @param state what is known of the file
     * @param known is told what the server says of it, before any of its bytes are taken
     * @return whether the file is whole; else there is more to ask for
     * @throws IOException where the line was lost
     * @throws DownloadException where the server does not give it, or gives something else
     */
    boolean receive(PartialFile part, DownloadState state, Consumer<DownloadState> known) throws IOException {
        boolean certain = !state.version().isEmpty() || state.expected().isPresent();
        long from = certain ? part.size() : 0;
        if (from > 0 && from == state.total()) {
            return true;
        }
        teller.stage(Stage.CONNECTING, part.size(), state.total());
        try (FileServer.Answer answer = server.ask(address.uri(), from, state.version())) {
            Optional<Matcher> range = answer.header("Content-Range").map(CONTENT_RANGE::matcher).filter(Matcher::matches);
            boolean changed = !answer.sha256().isEmpty() && !state.stated().isEmpty() && !answer.sha256().equals(state.stated());
            if (answer.status() == 416 || answer.status() == 206 && (changed || !goesOn(range, from, state))) {
                wipe(part, state, known);
                return false;
            }
            if (answer.status() != 200 && answer.status() != 206) {
                throw Refusals.of(answer.status(), address.uri().getHost());
            }
            String version = answer.header("ETag").filter(mark -> !mark.startsWith("W/"))
                    .or(() -> answer.header("Last-Modified")).orElse("");
            DownloadState told = answer.status() == 206
                    ? state.with(state.stated(), state.version(), Long.parseLong(range.orElseThrow().group(2)))
                    : state.with(answer.sha256(), version, answer.length().orElse(-1));
            return take(part, answer, told, known);
        }
    }

    private static boolean goesOn(Optional<Matcher> range, long from, DownloadState state) {
        return range.filter(match -> match.group(1) != null && Long.parseLong(match.group(1)) == from
                && !match.group(2).equals("*") && (state.total() < 0 || Long.parseLong(match.group(2)) == state.total()))
                .isPresent();
    }

    /** The file is another than the one a part is here of. */
    private static void wipe(PartialFile part, DownloadState state, Consumer<DownloadState> known) throws IOException {
        try {
            part.restart();
        } catch (IOException e) {
            throw PartialFile.notWritable(part.path(), e);
        }
        known.accept(state.with("", "", -1));
    }

    private boolean take(PartialFile part, FileServer.Answer answer, DownloadState state, Consumer<DownloadState> known)
            throws IOException {
        if (!state.sha256().isEmpty() && !state.stated().isEmpty() && !state.sha256().equals(state.stated())) {
            throw new DownloadException(Kind.DIFFERENT, "The SHA-256 you gave is not that of the file at this address. Nothing was "
                    + "fetched. Check both.");
        }
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        boolean more = true;
        if (answer.status() == 200) {
            while (more && chunk.position() < MAGIC && !unwanted.getAsBoolean()) {
                more = answer.body().read(chunk, terms.silence(), unwanted);
            }
            endIfStopped();
            refuseOther(chunk, answer);
            begin(part);
        }
        known.accept(state);
        teller.stage(Stage.RECEIVING, part.size(), state.total());
        ArrivingModel model = new ArrivingModel(part.path(), state.total());
        while (true) {
            chunk.flip();
            write(part, chunk);
            chunk.clear();
            model.look(part.size()).ifPresent(teller::notice);
            teller.bytes(part.size());
            endIfStopped();
            if (!more) {
                return state.total() < 0 || part.size() >= state.total();
            }
            more = answer.body().read(chunk, terms.silence(), unwanted);
        }
    }

    /** A web page is a sign-in or an error; whatever else it is, the part that is here stays. */
    private void refuseOther(ByteBuffer start, FileServer.Answer answer) {
        boolean model = start.position() >= MAGIC && start.get(0) == 'G' && start.get(1) == 'G' && start.get(2) == 'U'
                && start.get(3) == 'F';
        if (!model) {
            boolean page = answer.header("Content-Type").orElse("").startsWith("text/html");
            throw new DownloadException(Kind.NOT_A_MODEL, page
                    ? "What " + address.uri().getHost() + " sent is a web page, not a model: perhaps one that asks to sign in. "
                    + "Nothing of it was kept. Open the address in a browser, download the file there, and add it."
                    : "What " + address.uri().getHost() + " sent is not a GGUF model file. Nothing of it was kept. Look for a file "
                    + "that ends in .gguf.");
        }
    }

    private static void begin(PartialFile part) {
        try {
            part.restart();
        } catch (IOException e) {
            throw PartialFile.notWritable(part.path(), e);
        }
    }

    private static void write(PartialFile part, ByteBuffer chunk) {
        try {
            part.append(chunk);
        } catch (IOException e) {
            throw PartialFile.notWritable(part.path(), e);
        }
    }

    private void endIfStopped() {
        if (unwanted.getAsBoolean()) {
            throw ModelDownload.stopped();
        }
    }
}
