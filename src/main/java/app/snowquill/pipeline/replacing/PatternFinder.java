package app.snowquill.pipeline.replacing;

import app.snowquill.pipeline.memory.ArchiveDesk;
import app.snowquill.pipeline.memory.ArchiveDesk.Pattern.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what the author looks for. Immutable. */
public final class PatternFinder implements Finder {
    private final ArchiveDesk.Pattern wanted;
    private final Pattern expression;
    private final String with;

    /** @throws IllegalArgumentException where nothing is looked for */
    public PatternFinder(ArchiveDesk.Pattern wanted, String with) {
        if (wanted.text().isBlank()) {
            throw new IllegalArgumentException("Say which words to look for. Nothing was changed.");
        }
        this.wanted = wanted;
        this.with = with;
        this.expression = Pattern.compile(WordExpression.of(wanted.text(), wanted.extent()),
                wanted.letters() == Case.ANY ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
    }

    @Override
    public List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = expression.matcher(text);
        while (matcher.find()) {
            String put = wanted.letters() == Case.ANY ? LetterCase.like(matcher.group(), wanted.text(), with) : with;
            if (!put.equals(matcher.group())) {
                found.add(new Found(matcher.start(), matcher.end(), put));
            }
        }
        return found;
    }
}
