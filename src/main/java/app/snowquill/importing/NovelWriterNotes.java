package app.snowquill.importing;

import app.snowquill.story.EntryKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The notes of a novelWriter project: each heading with a tag is somebody or something; without any, each file is. Belongs to one reading. */
final class NovelWriterNotes {
    private final ProjectBook book;
    private final Map<String, String> namesByTag = new HashMap<>();

    NovelWriterNotes(ProjectBook book) {
        this.book = book;
    }

    /** What a tag stands for; the tag itself where no note has it. */
    String named(String tag) {
        return namesByTag.getOrDefault(tag.strip().toLowerCase(Locale.ROOT), tag.strip());
    }

    /** @param group the root's, in small letters */
    void add(String group, String fileName, String text) {
        List<List<NovelWriterLine>> sections = sections(text);
        boolean tagged = sections.stream().filter(NovelWriterNotes::isTagged).count() > 1;
        List<NovelWriterLine> open = new ArrayList<>();
        for (List<NovelWriterLine> section : sections) {
            if (tagged && isTagged(section)) {
                end(group, fileName, open);
            }
            open.addAll(section);
        }
        end(group, fileName, open);
    }

    private static List<List<NovelWriterLine>> sections(String text) {
        List<List<NovelWriterLine>> sections = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            NovelWriterLine one = NovelWriterLine.of(line);
            if (sections.isEmpty() || one.kind() == NovelWriterLine.Kind.HEADING) {
                sections.add(new ArrayList<>());
            }
            sections.get(sections.size() - 1).add(one);
        }
        return sections;
    }

    private static boolean isTagged(List<NovelWriterLine> section) {
        return section.stream().anyMatch(line -> line.kind() == NovelWriterLine.Kind.REFERENCE && line.name().equals("tag"));
    }

    private void end(String group, String fileName, List<NovelWriterLine> lines) {
        String name = "";
        String summary = "";
        List<String> aliases = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        StringBuilder remarks = new StringBuilder();
        for (NovelWriterLine line : lines) {
            switch (line.kind()) {
                case HEADING -> {
                    if (name.isEmpty()) {
                        name = line.text();
                    } else {
                        text.append(line.text()).append('\n');
                    }
                }
                case SYNOPSIS -> summary = line.text();
                case REFERENCE -> {
                    if (line.name().equals("tag")) {
                        String[] said = line.text().split("\\|", 2);
                        aliases.add(said[0].strip());
                        name = said.length > 1 && !said[1].isBlank() ? said[1].strip() : name;
                    } else {
                        remarks.append('@').append(line.name()).append(": ").append(String.join(", ", line.names())).append('\n');
                    }
                }
                case NOTE, FOOTNOTE -> remarks.append(line.text()).append('\n');
                case IGNORED -> book.left().count(LeftOut.What.IGNORED);
                case TEXT -> text.append(NovelWriterLine.coded(line.text()).replaceAll("\\[/?\\w{1,4}\\]", "")).append('\n');
                case BLANK -> text.append('\n');
                case FILE -> {
                }
            }
        }
        lines.clear();
        finish(group, name.isEmpty() ? fileName : name, summary, aliases, text.toString(), remarks.toString());
    }

    private void finish(String group, String heading, String summary, List<String> aliases, String text, String remarks) {
        EntryKind kind = kind(group);
        String name = heading.replaceFirst("(?i)^(?:character|location|place|object|plot)\\s*:\\s*", "").strip();
        aliases.forEach(tag -> namesByTag.put(tag.toLowerCase(Locale.ROOT), name));
        aliases.removeIf(tag -> tag.equalsIgnoreCase(name));
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Notes", text.replaceAll("\n{3,}", "\n\n").strip());
        fields.put("Remarks", remarks.strip());
        fields.values().removeIf(String::isEmpty);
        if (!aliases.isEmpty() || !fields.isEmpty() || !summary.isEmpty() || kind == EntryKind.CHARACTER) {
            book.entry(new ForeignEntry(kind, name, summary, aliases, List.of(), fields));
        }
    }

    private static EntryKind kind(String group) {
        return switch (group) {
            case "character" -> EntryKind.CHARACTER;
            case "world" -> EntryKind.PLACE;
            case "object" -> EntryKind.OBJECT;
            case "plot" -> EntryKind.PLOT;
            default -> EntryKind.WORLD;
        };
    }
}
