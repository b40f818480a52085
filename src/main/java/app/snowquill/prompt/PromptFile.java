package app.snowquill.prompt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One prompt file, read. In its texts {@code {{name}}} stands for an input, and what stands between {@code {{#name}}} and
 * {@code {{/name}}} is left out where that input is blank.
 *
 * @param inputs names of what it needs
 * @param trim which inputs may be shortened when the whole does not fit, first to go first
 */
public record PromptFile(String name, String purpose, List<String> inputs, List<Trim> trim, String output,
                         String system, String user) {
    private static final Pattern SECTION = Pattern.compile("\\{\\{#([a-z_]+)}}(.*?)\\{\\{/\\1}}", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("\\{\\{([a-z_]+)}}");

    /** An input that may be shortened, and the side on which it loses text. */
    public record Trim(String input, boolean fromStart) {
    }

    /** A prompt ready to be sent. */
    public record Rendered(String system, String user) {
    }

    /**
     * @param values by input name; every name of {@link #inputs()} must be there, a blank one leaves its section out
     * @throws IllegalArgumentException where one is missing or one too many
     */
    public Rendered render(Map<String, String> values) {
        if (!values.keySet().equals(Set.copyOf(inputs))) {
            throw new IllegalArgumentException("The prompt " + name + " needs " + inputs + ", not " + values.keySet() + ".");
        }
        return new Rendered(fill(system, values), fill(user, values));
    }

    private static String fill(String template, Map<String, String> values) {
        String text = SECTION.matcher(template).replaceAll(match ->
                Matcher.quoteReplacement(values.getOrDefault(match.group(1), "").isBlank() ? "" : match.group(2)));
        text = INPUT.matcher(text).replaceAll(match -> Matcher.quoteReplacement(values.get(match.group(1))));
        return text.replaceAll("\n{3,}", "\n\n").strip();
    }

    /** The same with other texts. */
    PromptFile with(String otherSystem, String otherUser) {
        return new PromptFile(name, purpose, inputs, trim, output, otherSystem, otherUser);
    }

    /** @throws IllegalArgumentException where the text does not have the form of a prompt file */
    static PromptFile parse(String name, String text) {
        String[] parts = text.split("(?m)^(---|# System|# User)$");
        if (parts.length != 5) {
            throw new IllegalArgumentException("A prompt file needs a header between two lines ---, then # System and # User, each once.");
        }
        Map<String, String> header = new LinkedHashMap<>();
        parts[1].lines().filter(line -> line.contains(":")).forEach(line ->
                header.put(line.substring(0, line.indexOf(':')).strip(), line.substring(line.indexOf(':') + 1).strip()));
        List<Trim> trim = names(header.get("trim")).stream()
                .map(entry -> new Trim(entry.replaceFirst(" from start$", ""), entry.endsWith(" from start"))).toList();
        return new PromptFile(name, header.getOrDefault("purpose", ""), names(header.get("inputs")), trim,
                header.getOrDefault("output", ""), parts[3].strip(), parts[4].strip());
    }

    private static List<String> names(String line) {
        return line == null || line.isBlank() ? List.of() : List.of(line.split("\\s*,\\s*"));
    }
}
