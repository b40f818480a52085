package app.snowquill.context;

import app.snowquill.context.Offer.Standing;
import java.util.List;

/**
 * The text of one layer: its elements, and the fences around what is not to be shown. Before the last layer a fence names nobody, so that
 * what stands there is the same for every point of view.
 */
final class LayerText {
    private static final String FENCED = "What follows the writer knows; whoever sees the scene does not, and the text must not show it.\n";
    private static final String FENCED_FOR = "What follows the writer knows; %s does not, and the text must not show it.\n";
    private static final String END = "\nHere ends what only the writer knows.";
    private static final String BY_NAME = "The story so far. Each line is known only to whom it names first; what a line tells of others the writer "
            + "knows, whoever sees the scene does not, and the text must not show it.\n";
    private static final String BY_NAME_END = "\nHere ends the story so far.";
    private static final String RECENT = "The last scenes. Each is known only to whom it names first; what it tells of others the writer "
            + "knows, whoever sees the scene does not, and the text must not show it.\n";
    private static final String RECENT_END = "\nHere end the last scenes.";

    private LayerText() {
    }

    /** An element as it is sent. */
    record Part(Standing standing, String text) {
    }

    static String of(Layer layer, List<Part> parts, String povName) {
        StringBuilder text = new StringBuilder();
        Standing before = Standing.OPEN;
        String last = "";
        for (Part part : parts) {
            if (part.standing() == before) {
                text.append(text.isEmpty() ? "" : isLine(last) && isLine(part.text()) ? "\n" : "\n\n");
            } else {
                text.append(end(layer, before)).append(text.isEmpty() ? "" : "\n\n").append(begin(layer, part.standing(), povName));
            }
            text.append(part.text());
            before = part.standing();
            last = part.text();
        }
        return text.append(end(layer, before)).toString();
    }

    private static boolean isLine(String text) {
        return text.indexOf('\n') < 0;
    }

    /** All that a fence adds. */
    static String words(Layer layer, Standing standing, String povName) {
        return begin(layer, standing, povName) + end(layer, standing);
    }

    private static String begin(Layer layer, Standing standing, String povName) {
        return switch (standing) {
            case FENCED -> layer == Layer.CHARACTERS_AND_SCENE && !povName.isBlank() ? String.format(FENCED_FOR, povName) : FENCED;
            case BY_NAME -> layer == Layer.RECENT_STORY ? RECENT : BY_NAME;
            case OPEN, OUT -> "";
        };
    }

    private static String end(Layer layer, Standing standing) {
        return switch (standing) {
            case FENCED -> END;
            case BY_NAME -> layer == Layer.RECENT_STORY ? RECENT_END : BY_NAME_END;
            case OPEN, OUT -> "";
        };
    }
}
