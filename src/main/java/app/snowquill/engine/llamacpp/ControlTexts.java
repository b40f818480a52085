package app.snowquill.engine.llamacpp;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Breaks what a model would read as a control token, such as an end mark, where it stands in an author's text: a space
 * after its first character makes plain text of it. Immutable.
 */
public final class ControlTexts {
    private final Pattern any;

    public ControlTexts(Collection<String> texts) {
        any = texts.isEmpty() ? null : Pattern.compile(texts.stream()
                .sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote)
                .collect(Collectors.joining("|")));
    }

    public String broken(String text) {
        if (any == null) {
            return text;
        }
        return any.matcher(text).replaceAll(found -> {
            String token = found.group();
            int first = token.offsetByCodePoints(0, 1);
            return Matcher.quoteReplacement(token.substring(0, first) + " " + token.substring(first));
        });
    }
}
