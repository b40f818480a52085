package app.snowquill.cli;

import app.snowquill.pipeline.BookEvent;
import app.snowquill.pipeline.BookSession;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "events", description = "Lists what went on in a book, oldest first; with --follow also what goes on, until interrupted.")
final class EventsCommand extends CliCommand {
    private static final long LOOKED_AT_EVERY_MILLIS = 2_000;
    /** More than a book keeps. */
    private static final int ALL = 100_000;

    @Parameters(paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Option(names = "--limit", paramLabel = "N", defaultValue = "200", description = "Most to list at first, 200 if not given; with --follow nothing of what comes after is left out.")
    private int limit;
    @Option(names = "--after", paramLabel = "ID", defaultValue = "0", description = "Only what came after the event of this number.")
    private long after;
    @Option(names = "--follow", description = "Goes on listing; with --json one object a line.")
    private boolean follow;

    EventsCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        int most = Ranges.check("--limit", limit, 0, 100_000);
        String stands = standing();
        List<BookEvent> events = read(after, most);
        if (!follow) {
            ObjectNode json = AnswerJson.object();
            ArrayNode list = json.putArray("events");
            events.forEach(event -> list.add(json(event)));
            return Answer.of(json, events.stream().map(EventsCommand::line).collect(Collectors.joining("\n")));
        }
        try (Interruption stop = new Interruption(context().host())) {
            long last = after;
            while (!stop.happened()) {
                for (BookEvent event : events) {
                    context().host().out().println(context().options().json() ? json(event).toString() : line(event));
                    last = event.id();
                }
                context().host().out().flush();
                context().await(CompletableFuture.anyOf(stop.signal(),
                        new CompletableFuture<Void>().completeOnTimeout(null, LOOKED_AT_EVERY_MILLIS, TimeUnit.MILLISECONDS)));
                String now = standing();
                events = now.equals(stands) ? List.of() : read(last, ALL);
                stands = now;
            }
        }
        return new Answer(ExitCode.CANCELLED, AnswerJson.object().put("outcome", "CANCELLED"), "", "");
    }

    /** Tells whether anything was written to the book, without opening it: what was written last may lie beside it. */
    private String standing() {
        return standing(file) + standing(Path.of(file + "-wal"));
    }

    private static String standing(Path part) {
        try {
            return Files.size(part) + "/" + Files.getLastModifiedTime(part) + " ";
        } catch (IOException e) {
            return "none ";
        }
    }

    /** Another program may be writing in the book meanwhile: what is read is a copy, made each time it was written to. */
    private List<BookEvent> read(long last, int most) {
        try (BookSession session = context().openToRead(file)) {
            return context().await(session.events().after(last, most));
        }
    }

    private static ObjectNode json(BookEvent event) {
        ObjectNode json = AnswerJson.object().put("id", event.id()).put("at", event.at().toString()).put("kind", event.kind().name());
        event.job().ifPresent(job -> json.put("job", job));
        event.step().ifPresent(step -> json.put("step", step.number()));
        event.document().ifPresent(key -> json.put("document", key.toString()));
        event.call().ifPresent(call -> json.put("call", call));
        return json.put("agent", event.agent()).put("done", event.done()).put("items", event.items()).put("words", event.words())
                .put("note", event.note());
    }

    private static String line(BookEvent event) {
        return event.at() + "  " + String.format(Locale.ROOT, "%-13s", event.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                + event.step().map(step -> "  step " + step.number()).orElse("") + event.document().map(key -> "  " + key).orElse("")
                + (event.items() > 1 ? "  " + event.done() + " of " + event.items() : "")
                + (event.words() > 0 ? "  " + event.words() + " words" : "") + (event.note().isBlank() ? "" : "  " + event.note());
    }
}
