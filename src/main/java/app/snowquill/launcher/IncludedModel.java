package app.snowquill.launcher;

import app.snowquill.engine.EngineChoice;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the model that comes with the program: beside it, or in the folder it was built in. */
final class IncludedModel {
    private static final Path NAME = Path.of("models", "starter.gguf");

    private IncludedModel() {
    }

    static Optional<Path> find() {
        List<Path> folders = new ArrayList<>();
        folders.add(Path.of("").toAbsolutePath());
        try {
            Path code = Path.of(IncludedModel.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            for (Path folder = code.getParent(); folder != null && folders.size() < 5; folder = folder.getParent()) {
                folders.add(folder);
            }
        } catch (URISyntaxException e) {
            return existing(folders);
        }
        return existing(folders);
    }

    /** A choice that goes by the included model where it names none. */
    static EngineChoice where(EngineChoice chosen, Optional<Path> included) {
        return chosen.withLocal(chosen.local().withModel(chosen.local().model().or(() -> included)));
    }

    private static Optional<Path> existing(List<Path> folders) {
        return folders.stream().map(folder -> folder.resolve(NAME)).filter(Files::isRegularFile).findFirst();
    }
}
