package app.snowquill.ui.library;

import app.snowquill.importing.ForeignScene;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of what would come in.
 *
 * @param place of a chapter or an entry in its list, from 0; below 0 for what can't be left out by itself
 * @param said what it is about, in a few words
 * @param eyes who sees the scene, or what kind of entry it is
 * @param words 0 for none to show
 * @param whole all that is known of it, for the tooltip
 */
record ForeignLine(int place, String title, String said, String eyes, int words, String whole) {
    private static final int EXCERPT = 140;
    private static final int LONGEST = 600;

    static ForeignLine of(String title, int place, int words) {
        return new ForeignLine(place, title, "", "", words, title);
    }

    static ForeignLine of(String title, ForeignScene scene, String notes) {
        String beginning = excerpt(scene.paragraphs().isEmpty() ? "" : scene.paragraphs().get(0));
        String said = scene.summary().isBlank() ? beginning : excerpt(scene.summary());
        String whole = Stream.of(title, Stream.of(scene.details().pov(), scene.details().place(), scene.details().time(), scene.details().status())
                        .filter(one -> !one.isBlank()).collect(Collectors.joining(" · ")), scene.summary(), beginning, notes)
                .filter(one -> !one.isBlank()).distinct().collect(Collectors.joining("\n"));
        return new ForeignLine(-1, title, said, scene.details().pov(), scene.words(), whole.substring(0, Math.min(LONGEST, whole.length())));
    }

    /** The first words, without marks. */
    static String excerpt(String text) {
        String plain = text.replace("*", "").replace('\n', ' ').strip();
        return plain.length() <= EXCERPT ? plain : plain.substring(0, EXCERPT).strip() + "…";
    }

    /** For a reader that speaks. */
    String spoken() {
        return List.of(title, eyes, said).stream().filter(Objects::nonNull).filter(one -> !one.isBlank()).collect(Collectors.joining(", "));
    }
}
