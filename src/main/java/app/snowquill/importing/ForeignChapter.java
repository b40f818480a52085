package app.snowquill.importing;

import java.util.List;

/** @param part title of the part it stands in; blank where the book has no parts here */
public record ForeignChapter(String part, String title, List<ForeignScene> scenes) {
    public ForeignChapter {
        scenes = List.copyOf(scenes);
    }

    public int words() {
        return scenes.stream().mapToInt(ForeignScene::words).sum();
    }
}
