package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.Studio;
import app.snowquill.store.StoreException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What the commands of one command line share: the host, the options, the studio once somebody needed it. One thread. */
final class CliContext implements AutoCloseable {
    private final CliHost host;
    private final GlobalOptions options;
    private final ObjectMapper mapper = new ObjectMapper();
    private Studio studio;

    CliContext(CliHost host, GlobalOptions options) {
        this.host = host;
        this.options = options;
    }

    CliHost host() {
        return host;
    }

    GlobalOptions options() {
        return options;
    }

    Studio studio() {
        if (studio == null) {
            studio = host.studio(options.settings());
            studio.engines().askWith(new NamedEngine(host.err()));
            studio.models().onSwap(swap -> tell("The model “" + swap.came() + "” is being fetched; “" + swap.went() + "” made room and comes back when asked."));
        }
        return studio;
    }

    /** Opens a book, and says what was recovered of it. */
    BookSession open(Path file) {
        BookSession session = studio().open(file);
        RecoveryText.lines(session).forEach(host.err()::println);
        OtherVersionsText.lines(session.place()).forEach(host.err()::println);
        return session;
    }

    /**
     * For a command that changes nothing: a book that another program has open, or that lies where nothing can be written,
     * is read as it stands now, and a line says so.
     */
    BookSession openToRead(Path file) {
        try {
            return open(file);
        } catch (StoreException e) {
            if (e.kind() != StoreException.Kind.IN_USE && e.kind() != StoreException.Kind.READ_ONLY) {
                throw e;
            }
            BookSession session = studio().openToRead(file);
            tell((e.kind() == StoreException.Kind.IN_USE ? "The book is open elsewhere" : "The book can't be written where it is")
                    + "; this is how it stands now.");
            return session;
        }
    }

    /** Waits; what failed is thrown as itself. */
    <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** A line for a person who waits. */
    void tell(String line) {
        if (!options.quiet()) {
            host.err().println(line);
        }
    }

    int print(Answer answer) {
        if (options.json()) {
            printJson(answer.json());
        } else if (!answer.text().isEmpty()) {
            host.out().println(answer.text().stripTrailing());
        }
        host.out().flush();
        if (!answer.problem().isEmpty()) {
            host.err().println(answer.problem());
        }
        return answer.code().number();
    }

    /** @param json whether to answer in JSON, which is known even of a command line that can't be parsed */
    int print(Refusal refusal, boolean json) {
        if (json) {
            ObjectNode root = JsonNodeFactory.instance.objectNode();
            root.putObject("error").put("code", refusal.code().name()).put("exit", refusal.code().number())
                    .put("message", refusal.message());
            printJson(root);
            host.out().flush();
        }
        host.err().println(refusal.message());
        return refusal.code().number();
    }

    private void printJson(JsonNode node) {
        try {
            host.out().println(mapper.writeValueAsString(node));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answer has no JSON form.", e);
        }
    }

    @Override
    public void close() {
        if (studio != null) {
            studio.close();
        }
    }
}
