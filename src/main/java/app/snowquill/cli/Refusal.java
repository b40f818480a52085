package app.snowquill.cli;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.gguf.DownloadException;
import app.snowquill.export.ExportException;
import app.snowquill.importing.ImportException;
import app.snowquill.json.MalformedStoryJson;
import app.snowquill.store.StoreException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** What a failure means to the shell and to a person. */
record Refusal(ExitCode code, String message) {
    static Refusal of(Throwable failure) {
        if ((failure instanceof CompletionException || failure instanceof ExecutionException) && failure.getCause() != null) {
            return of(failure.getCause());
        }
        if (failure instanceof CliFailure known) {
            return new Refusal(known.code(), known.getMessage());
        }
        if (failure instanceof StoreException store) {
            return new Refusal(codeOf(store.kind()), store.getMessage());
        }
        if (failure instanceof EngineException engine) {
            return new Refusal(codeOf(engine.kind()), engine.getMessage());
        }
        if (failure instanceof ExportException export) {
            return new Refusal(codeOf(export.kind()), export.getMessage());
        }
        if (failure instanceof ImportException) {
            return new Refusal(ExitCode.REFUSED_INPUT, failure.getMessage());
        }
        if (failure instanceof DownloadException download) {
            return new Refusal(codeOf(download.kind()), download.getMessage());
        }
        if (failure instanceof MalformedStoryJson) {
            return new Refusal(ExitCode.REFUSED_INPUT, failure.getMessage());
        }
        if (failure instanceof CancellationException) {
            return new Refusal(ExitCode.CANCELLED, "Stopped.");
        }
        String said = failure.getMessage();
        return new Refusal(ExitCode.FAILED, said == null || said.isBlank()
                ? "Something went wrong inside the program (" + failure.getClass().getSimpleName() + ")." : firstLine(said));
    }

    private static ExitCode codeOf(StoreException.Kind kind) {
        return switch (kind) {
            case MISSING, EXISTS, NOT_A_PROJECT, DAMAGED -> ExitCode.REFUSED_INPUT;
            case IN_USE -> ExitCode.IN_USE;
            case DISK_FULL, READ_ONLY, MOVED_ON, CLOSED, FAILED -> ExitCode.FAILED;
        };
    }

    private static ExitCode codeOf(EngineException.Kind kind) {
        return switch (kind) {
            case NO_MODEL, LOAD_FAILED, UNREACHABLE, REFUSED, NOT_ALLOWED -> ExitCode.NO_ENGINE;
            case UNREADABLE_MODEL -> ExitCode.REFUSED_INPUT;
            case CRASHED, TIMED_OUT, TOO_LONG, UNUSABLE_ANSWER, CLOSED, BUSY -> ExitCode.FAILED;
        };
    }

    private static ExitCode codeOf(DownloadException.Kind kind) {
        return switch (kind) {
            case ADDRESS, EXISTS, NOT_A_MODEL, DIFFERENT -> ExitCode.REFUSED_INPUT;
            case REFUSED, NO_ROOM, NOT_WRITABLE, LINE_LOST -> ExitCode.FAILED;
            case UNDER_WAY -> ExitCode.IN_USE;
            case STOPPED -> ExitCode.CANCELLED;
        };
    }

    private static ExitCode codeOf(ExportException.Kind kind) {
        return switch (kind) {
            case UNKNOWN_FORMAT -> ExitCode.WRONG_USAGE;
            case UNKNOWN_CHAPTER, NO_PLACE, NOT_AN_EXPORT, COVER -> ExitCode.REFUSED_INPUT;
            case CANCELLED -> ExitCode.CANCELLED;
            case NOTHING_TO_EXPORT, NOT_WRITABLE, DISK_FULL, FAILED -> ExitCode.FAILED;
        };
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse(text);
    }
}
