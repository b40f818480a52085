package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.story.Scene;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** What every scene command is told: the file and the scene. Filled by the parser. */
final class SceneArguments {
    @Parameters(index = "0", paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Parameters(index = "1", paramLabel = "SCENE", description = "The scene's id, as status lists it.")
    private String scene;

    Path file() {
        return file;
    }

    /** @throws CliFailure where the list has no such scene */
    Scene in(BookSession session) {
        return session.view().book().outline().scene(scene)
                .orElseThrow(() -> CliFailure.refused("There is no scene “" + scene + "” in this book’s list."));
    }
}
