package app.snowquill.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/** JavaFX's way in: makes the studio and its window. */
public final class SnowquillApplication extends Application {
    @Override
    public void start(Stage stage) {
        Platform.setImplicitExit(false); // the window closes once everything is kept
        new WindowAssembly(stage, new StudioAssembly(Map.of(), Optional.empty()),
                file -> getHostServices().showDocument(file.toAbsolutePath().getParent().toUri().toString())).show(
                getParameters().getRaw().stream().findFirst().map(Path::of));
    }
}
