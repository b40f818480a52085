package app.snowquill.cli;

import app.snowquill.pipeline.AwayAnswer;
import app.snowquill.pipeline.AwayAsker;
import app.snowquill.pipeline.AwayQuestion;
import java.io.PrintStream;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * On the command line, who names an engine by option, environment or settings file allows what it does. Says so once for
 * each host, also where progress is not shown. Thread-safe; one for a command line.
 */
final class NamedEngine implements AwayAsker {
    private final PrintStream err;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    NamedEngine(PrintStream err) {
        this.err = err;
    }

    @Override
    public CompletableFuture<AwayAnswer> ask(AwayQuestion question) {
        if (told.add(question.host())) {
            err.println("This sends text to " + question.host() + ".");
        }
        return CompletableFuture.completedFuture(AwayAnswer.ONCE);
    }
}
