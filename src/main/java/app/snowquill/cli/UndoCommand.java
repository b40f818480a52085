package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(description = "Takes the last change back, or brings back what undo took.")
final class UndoCommand extends CliCommand {
    @Parameters(paramLabel = "FILE", description = "The project file.")
    private Path file;

    private final Direction direction;

    UndoCommand(CliContext context, Direction direction) {
        super(context);
        this.direction = direction;
    }

    @Override
    Answer answer() {
        try (BookSession session = context().open(file)) {
            return switch (direction) {
                case UNDO -> {
                    boolean undone = context().await(session.undo());
                    yield Answer.of(AnswerJson.object().put("undone", undone),
                            undone ? "The last change is taken back." : "There is nothing to undo.");
                }
                case REDO -> {
                    boolean redone = context().await(session.redo());
                    yield Answer.of(AnswerJson.object().put("redone", redone),
                            redone ? "The change is back." : "There is nothing to redo.");
                }
            };
        }
    }

    enum Direction {
        UNDO, REDO
    }
}
