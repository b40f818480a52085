package app.snowquill.cli;

/** A command can't do what was asked. The message is one plain sentence. */
final class CliFailure extends RuntimeException {
    private final ExitCode code;

    CliFailure(ExitCode code, String message) {
        super(message);
        this.code = code;
    }

    static CliFailure usage(String message) {
        return new CliFailure(ExitCode.WRONG_USAGE, message);
    }

    static CliFailure refused(String message) {
        return new CliFailure(ExitCode.REFUSED_INPUT, message);
    }

    ExitCode code() {
        return code;
    }
}
