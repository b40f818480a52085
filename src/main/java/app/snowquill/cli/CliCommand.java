package app.snowquill.cli;

import java.util.concurrent.Callable;

/** One command. Made new for each command line; its fields are filled by the parser. */
abstract class CliCommand implements Callable<Integer> {
    private final CliContext context;

    CliCommand(CliContext context) {
        this.context = context;
    }

    /** Does the work. Throws where it can't; see {@link Refusal}. */
    abstract Answer answer();

    @Override
    public final Integer call() {
        return context.print(answer());
    }

    final CliContext context() {
        return context;
    }
}
