package app.snowquill.ui.scenes;

import app.snowquill.scene.ChainLinkState;
import app.snowquill.story.ChainLink.LinkKind;
import app.snowquill.ui.common.Strings;
import java.text.NumberFormat;
import java.util.stream.Collectors;

/** Says a row in words. */
final class SceneWords {
    private final Strings strings;

    SceneWords(Strings strings) {
        this.strings = strings;
    }

    String title(SceneRow row) {
        return row.title().isBlank() ? strings.text("scenes.untitled") : row.title();
    }

    /** "setback", "setback, bridged", "not drafted". */
    String link(SceneRow row) {
        if (row.link() != LinkKind.NONE && (row.words() > 0 || row.state() == ChainLinkState.BROKEN)) {
            return strings.of("scenes.link", row.link());
        }
        return row.words() == 0 ? strings.text("scenes.not-drafted")
                : row.state() == ChainLinkState.END ? strings.text("scenes.strand-ends") : strings.text("scenes.no-link");
    }

    String mark(Mark mark) {
        return switch (mark.kind()) {
            case DISASTER -> strings.text("scenes.mark.disaster", mark.count());
            case ERROR, FINDING -> strings.text(mark.count() == 1 ? "scenes.mark.one-finding" : "scenes.mark.findings", mark.count());
            case WRITING -> strings.text("scenes.mark.writing");
            case BROKEN_LINK -> strings.text("scenes.mark.broken-link");
            case STALE -> strings.text("scenes.mark.stale");
        };
    }

    /** All marks, and why the link can't be, a line each. */
    String marks(SceneRow row) {
        String all = row.marks().stream().map(this::mark).collect(Collectors.joining("\n"));
        return row.why().isBlank() ? all : all + (all.isEmpty() ? "" : "\n") + row.why();
    }

    String words(SceneRow row) {
        return row.words() == 0 ? "–" : NumberFormat.getIntegerInstance(strings.locale()).format(row.words());
    }

    /** "Scene 11, The staff by lantern light, Ines, 1,046 of 1,400 words, writing". */
    String accessible(SceneRow row) {
        return strings.text("scenes.row", row.number(), title(row)) + row.pov().map(pov -> ", " + pov.name()).orElse("")
                + ", " + strings.text("scenes.words-of", row.words(), row.target())
                + row.marks().stream().map(mark -> ", " + mark(mark).toLowerCase(strings.locale())).collect(Collectors.joining());
    }

    /** Where a disaster that is not in its place should go. */
    String advice(DisasterPlace place) {
        return strings.text(place.timing() == DisasterPlace.Timing.LATE ? "scenes.move-before" : "scenes.move-behind",
                place.timing() == DisasterPlace.Timing.LATE ? place.fitting() + 1 : place.fitting() - 1);
    }

    String timing(DisasterPlace place) {
        return strings.text(place.timing() == DisasterPlace.Timing.LATE ? "scenes.late" : "scenes.early", place.disaster(),
                Math.round(Math.abs(place.percent() - place.expected())));
    }

    Strings strings() {
        return strings;
    }
}
