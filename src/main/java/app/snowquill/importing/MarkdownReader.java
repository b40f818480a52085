package app.snowquill.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown as authors use it: headings, paragraphs, breaks, emphasis. What it marks besides stays in the text as it is. */
final class MarkdownReader implements BlockReader {
    /** A longer paragraph, in characters, ends at its next line: that is a text whose line breaks are its paragraphs. */
    private static final int LONGEST_PARAGRAPH = 100_000;
    private static final int LONGEST_UNDERLINED = 120;
    private static final Pattern UNDERSCORES = Pattern.compile("(?<![\\p{L}\\p{N}_\\\\])(_{1,3})(?=\\S)([^_]++)(?<!\\s)\\1(?![\\p{L}\\p{N}_])");
/** A backslash before punctuation; before a star, a number sign or another backslash the book's notation has it too. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?:([\\\\*#])|([!\"$%&'()+,./:;<=>?@\\[\\]^_`{|}~-]))");
    private static final Pattern TAGS = Pattern.compile("(?<!\\\\)</?(em|i|strong|b)>");
    private static final Pattern LISTED = Pattern.compile("\\s*+(?:[-+*]|\\d++[.)]|>)\\s.*");
    private static final Pattern UNDERLINE = Pattern.compile("=++\\s*+|-{2,}+\\s*+");
    private static final Pattern DETAIL = Pattern.compile("(title|author):(.*)");

    @Override
    public ReadDocument read(Path file) throws IOException {
        TextDecoding decoded = TextDecoding.of(file);
        List<String> lines = new ArrayList<>(List.of(decoded.text().split("\n", -1)));
        String[] details = {"", ""};
        takeFrontMatter(lines, details);
        List<String> warnings = new ArrayList<>(decoded.warnings());
        MarkdownMatter.take(lines, details, warnings);
        List<Block> blocks = blocks(lines);
        if (lines.stream().anyMatch(line -> line.startsWith("[^"))) {
            warnings.add("Footnotes stand in the text as they stood in the document.");
        }
        return new ReadDocument(details[0], details[1], blocks, warnings);
    }

    private static void takeFrontMatter(List<String> lines, String[] details) {
        int end = lines.isEmpty() || !lines.get(0).strip().equals("---") ? -1 : lines.subList(1, lines.size()).indexOf("---") + 1;
        if (end <= 0 || lines.subList(1, end).stream().anyMatch(line -> !line.isBlank() && !line.matches("\\s.*|#.*|-?\\s*+[\\w-]++:.*"))) {
            return;
        }
        for (String line : lines.subList(1, end)) {
            Matcher matcher = DETAIL.matcher(line);
            if (matcher.matches()) {
                details[matcher.group(1).equals("title") ? 0 : 1] = unquoted(matcher.group(2).strip());
            }
        }
        lines.subList(0, end + 1).clear();
    }

    private static String unquoted(String value) {
        int begin = value.startsWith("\"") || value.startsWith("'") ? 1 : 0;
        int end = value.length() - (value.endsWith("\"") || value.endsWith("'") ? 1 : 0);
        return begin < end ? value.substring(begin, end) : "";
    }

    static List<Block> blocks(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : lines) {
            Optional<NumberSigns> heading = NumberSigns.of(line).filter(signs -> !signs.text().isEmpty());
            Optional<Integer> underline = underline(line, open);
            if (line.isBlank()) {
                end(open, blocks);
            } else if (heading.isPresent()) {
                end(open, blocks);
                blocks.add(new Block.Heading(heading.get().level(), plain(heading.get().text())));
            } else if (underline.isPresent()) {
                blocks.add(new Block.Heading(underline.get(), plain(open.toString())));
                open.setLength(0);
            } else if (BreakLines.matches(line)) {
                end(open, blocks);
                blocks.add(new Block.Break());
            } else {
                append(line, open);
                if (open.length() > LONGEST_PARAGRAPH) {
                    end(open, blocks);
                }
            }
        }
        end(open, blocks);
        return blocks;
    }

    private static void append(String line, StringBuilder open) {
        int length = open.length();
        boolean newLine = LISTED.matcher(line).matches() || length > 0 && open.charAt(length - 1) == '\\'
                || length > 1 && open.charAt(length - 1) == ' ' && open.charAt(length - 2) == ' ';
        if (length > 0 && newLine) {
            while (length > 0 && (open.charAt(length - 1) == ' ' || open.charAt(length - 1) == '\t')) {
                length--;
            }
            open.setLength(length > 0 && open.charAt(length - 1) == '\\' ? length - 1 : length);
        }
        open.append(open.isEmpty() ? "" : newLine ? "\n" : " ").append(line.stripLeading());
    }

    /** A line of = or - under one line of text makes that a heading. */
    private static Optional<Integer> underline(String line, StringBuilder open) {
        if (open.isEmpty() || open.length() > LONGEST_UNDERLINED || open.indexOf("\n") >= 0 || !UNDERLINE.matcher(line).matches()) {
            return Optional.empty();
        }
        return Optional.of(line.startsWith("=") ? 1 : 2);
    }

    private static void end(StringBuilder open, List<Block> blocks) {
        String text = EmphasisText.withoutOuterSpace(open.toString());
        if (!text.isEmpty()) {
            String starred = UNDERSCORES.matcher(text).replaceAll(match -> {
                String stars = "*".repeat(match.group(1).length());
                return Matcher.quoteReplacement(stars + match.group(2) + stars);
            });
            blocks.add(new Block.Paragraph(unescaped(TAGS.matcher(starred).replaceAll(tag -> tag.group(1).matches("em|i") ? "*" : "**"))));
        }
        open.setLength(0);
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text).replaceAll(match -> Matcher.quoteReplacement(match.group(1) == null ? match.group(2) : match.group()));
    }

    private static String plain(String heading) {
        String unmarked = heading.replaceAll("(?<!\\\\)[*_]{1,3}(\\S(?:[^*_]*\\S)?)(?<!\\\\)[*_]{1,3}", "$1");
        return unescaped(unmarked).replaceAll("\\\\([*#\\\\])", "$1").strip();
    }
}
