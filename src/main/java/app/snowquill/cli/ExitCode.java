package app.snowquill.cli;

/** How a command line ended, for the shell. */
public enum ExitCode {
    DONE(0), FAILED(1), WRONG_USAGE(2), REFUSED_INPUT(3), NO_ENGINE(4), IN_USE(5), CANCELLED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
