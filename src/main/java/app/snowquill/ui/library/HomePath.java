package app.snowquill.ui.library;

import java.nio.file.Path;

/** Shows paths as a person thinks of them: the author's own folder is left away. */
final class HomePath {
    private HomePath() {
    }

    static String shown(Path path) {
        Path home = Path.of(System.getProperty("user.home"));
        Path shown = path.startsWith(home) && !path.equals(home) ? home.relativize(path) : path;
        StringBuilder words = new StringBuilder(shown.isAbsolute() ? shown.getRoot().toString() : "");
        for (int i = 0; i < shown.getNameCount(); i++) {
            words.append(i == 0 ? "" : " / ").append(shown.getName(i));
        }
        return words.toString();
    }
}
