package app.snowquill.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a scene's text is cut in two. Immutable. */
final class SplitPlace {
    private static final Pattern GAP = Pattern.compile("\\n\\s*\\n");

    private final String text;

    SplitPlace(String text) {
        this.text = text;
    }

    /**
     * @param paragraph the first of the second half, from 1; null where {@code character} says it
     * @return index of the second half's first character
     * @throws CliFailure where either half would be blank
     */
    int of(Integer paragraph, Integer character) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (Matcher gap = GAP.matcher(text); gap.find();) {
            starts.add(gap.end());
        }
        if (paragraph != null && (paragraph < 2 || paragraph > starts.size())) {
            throw CliFailure.refused("The scene has " + AnswerText.count(starts.size(), "paragraph") + ", so there is no second half from "
                    + paragraph + " on. Nothing was changed.");
        }
        int place = paragraph != null ? starts.get(paragraph - 1) : character;
        if (place <= 0 || place >= text.length() || text.substring(0, place).isBlank() || text.substring(place).isBlank()) {
            throw CliFailure.refused("Either half needs some text; the scene has " + AnswerText.count(text.length(), "character")
                    + ". Nothing was changed.");
        }
        return place;
    }
}
