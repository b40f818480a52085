package app.snowquill.ui.outline;

import app.snowquill.ui.common.Strings;
import java.text.NumberFormat;
import java.util.Locale;

/** Says an outline row in words: its title as shown, its count, and its whole name for screen readers. */
final class RowWords {
    private final Strings strings;

    RowWords(Strings strings) {
        this.strings = strings;
    }

    /** "Part One · Low Water", "4 · Slack Water", "The staff by lantern light". */
    String title(OutlineRow row) {
        return switch (row.kind()) {
            case PART -> row.title().isEmpty() ? part(row.number())
                    : strings.text("outline.titled", part(row.number()), row.title());
            case CHAPTER -> row.title().isEmpty() ? strings.text("outline.chapter", row.number())
                    : strings.text("outline.titled", Integer.toString(row.number()), row.title());
            case SCENE, UNPLACED_SCENE, BINNED_SCENE -> row.title().isEmpty() ? strings.text("outline.untitled") : row.title();
            case UNPLACED_GROUP -> strings.text("outline.unplaced");
            case BIN -> strings.text("outline.bin");
        };
    }

    private String part(int number) {
        return strings.text("outline.part", number <= 12 ? strings.of("outline.number", number) : Integer.toString(number));
    }

    /** "1,046", or a dash where there are none. */
    String words(OutlineRow row) {
        return switch (row.kind()) {
            case UNPLACED_GROUP, BIN -> Integer.toString(row.children().size());
            default -> row.words() == 0 ? "–" : number(row.words());
        };
    }

    /** "Scene 11, The staff by lantern light, Ines, 1,046 of 1,400 words, writing". */
    String accessible(OutlineRow row) {
        String name = switch (row.kind()) {
            case SCENE -> strings.text("outline.scene", row.number()) + ", " + title(row);
            default -> title(row);
        };
        String pov = row.pov().map(who -> ", " + who.name()).orElse("");
        String count = row.kind().isGroup() ? strings.text("outline.count-scenes", row.children().size())
                : row.target() > 0 ? strings.text("outline.count-of", row.words(), row.target())
                : strings.text("outline.count", row.words());
        String mark = row.mark() == OutlineRow.Mark.NONE ? "" : ", " + strings.of("outline.mark", row.mark());
        return name + pov + ", " + count + mark;
    }

    private String number(int words) {
        return NumberFormat.getIntegerInstance(strings.locale() == null ? Locale.ENGLISH : strings.locale()).format(words);
    }
}
