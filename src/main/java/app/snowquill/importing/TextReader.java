package app.snowquill.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Plain text: paragraphs by empty lines or one a line, wrapped lines joined. Which it is, its lines show. */
final class TextReader implements BlockReader {
    /** Texts often bear Markdown's headings under a plain name. */
    private static final Pattern NUMBER_SIGNS = Pattern.compile("(?m)^#{1,4} \\S");
    private static final int WRAPPED_AT_MOST = 100;
    private static final int WRAPPED_AT_LEAST = 45;

    /** How paragraphs are set. */
    private enum Setting {
        /** Parted by empty lines; a line break inside is meant. */
        BLOCKS,
        /** Parted by empty lines or indents; lines are broken where they were full. */
        WRAPPED,
        /** Each line is one. */
        LINES
    }

    @Override
    public ReadDocument read(Path file) throws IOException {
        TextDecoding decoded = TextDecoding.of(file);
        boolean markdown = NUMBER_SIGNS.matcher(decoded.text()).results().limit(2).count() == 2;
        return new ReadDocument("", "", markdown ? MarkdownReader.blocks(List.of(decoded.text().split("\n", -1)))
                : blocks(decoded.text()), decoded.warnings());
    }

    static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        List<List<String>> groups = new ArrayList<>();
        List<Integer> gaps = new ArrayList<>();
        group(text, groups, gaps);
        Setting setting = setting(groups);
        for (int i = 0; i < groups.size(); i++) {
            if (gaps.get(i) > 0 && i > 0) {
                blocks.add(new Block.Gap(setting == Setting.LINES ? gaps.get(i) : gaps.get(i) - 1));
            }
            add(groups.get(i), setting, blocks);
        }
        blocks.removeIf(block -> block instanceof Block.Gap gap && gap.lines() == 0);
        return blocks;
    }

    private static void group(String text, List<List<String>> groups, List<Integer> gaps) {
        List<String> open = new ArrayList<>();
        int empty = 0;
        for (String line : text.replace("\f", "\n\f\n").split("\n", -1)) {
            if (line.isBlank() && !line.equals("\f")) {
                close(open, groups);
                empty++;
                continue;
            }
            if (open.isEmpty()) {
                gaps.add(empty);
                empty = 0;
            }
            open.add(line.stripTrailing());
            if (line.equals("\f") || BreakLines.matches(line)) {
                open.set(open.size() - 1, line.equals("\f") ? line : line.strip());
            }
        }
        close(open, groups);
    }

    private static void close(List<String> open, List<List<String>> groups) {
        if (!open.isEmpty()) {
            groups.add(List.copyOf(open));
            open.clear();
        }
    }

    private static Setting setting(List<List<String>> groups) {
        long lines = groups.stream().mapToLong(List::size).sum();
        long several = groups.stream().filter(group -> group.size() > 1).mapToLong(List::size).sum();
        if (several * 3 < lines || several == 0) {
            return Setting.BLOCKS;
        }
        List<Integer> inner = groups.stream().filter(group -> group.size() > 1)
                .flatMap(group -> group.subList(0, group.size() - 1).stream()).map(String::length).sorted().toList();
        boolean full = inner.get(inner.size() / 4) >= WRAPPED_AT_LEAST && inner.get(inner.size() * 19 / 20) <= WRAPPED_AT_MOST;
        return full ? Setting.WRAPPED : inner.get(inner.size() / 2) > WRAPPED_AT_LEAST || lines > groups.size() * 4L
                ? Setting.LINES : Setting.BLOCKS;
    }

    private static void add(List<String> group, Setting setting, List<Block> blocks) {
        StringBuilder open = new StringBuilder();
        for (String line : group) {
            boolean page = line.equals("\f");
            if (page || BreakLines.matches(line)) {
                end(open, blocks);
                blocks.add(page ? new Block.PageBreak() : new Block.Break());
                continue;
            }
            boolean indented = line.startsWith("  ") || line.startsWith("\t");
            if (setting == Setting.LINES || setting == Setting.WRAPPED && indented || HeadingWords.isChapter(line)) {
                end(open, blocks);
            }
            open.append(open.isEmpty() ? "" : setting == Setting.WRAPPED ? " " : "\n").append(line.strip());
            if (HeadingWords.isChapter(line)) {
                end(open, blocks);
            }
        }
        end(open, blocks);
    }

    private static void end(StringBuilder open, List<Block> blocks) {
        if (!open.isEmpty()) {
            blocks.add(new Block.Paragraph(open.toString()));
            open.setLength(0);
        }
    }
}
