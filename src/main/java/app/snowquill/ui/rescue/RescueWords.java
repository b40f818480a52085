package app.snowquill.ui.rescue;

import app.snowquill.pipeline.CheckedBook;
import app.snowquill.pipeline.SalvagedBook;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.ui.common.Strings;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What checks and salvages came to, in words. Stateless but for the strings.
 *
 * @param zone in which times are told
 */
public record RescueWords(Strings strings, ZoneId zone) {
    /** One sentence: whether all texts match. */
    public String found(CheckedBook checked) {
        if (checked.changed() > 0) {
            return strings.text("rescue.changed", checked.changed(), checked.texts());
        }
        return strings.text(checked.isWhole() ? "rescue.whole" : "rescue.structure", checked.texts());
    }

    /** The texts that do not match, each by its title in the book. */
    public List<String> changed(CheckedBook checked, Book book) {
        return checked.documents().stream().map(name -> name(name, book)).toList();
    }

    /** What is in the new book, and from where. */
    public List<String> kept(SalvagedBook salvaged) {
        List<String> lines = new ArrayList<>();
        lines.add(strings.text("rescue.kept", salvaged.kept()));
        lines.add(salvaged.backups() == 0 ? strings.text("rescue.no-backups")
                : strings.text("rescue.from-backups", salvaged.fromBackups(), salvaged.backups()));
        lines.add(strings.text("rescue.lost", salvaged.lost().size()));
        return lines;
    }

    /** Each version that is lost, by its title in the new book. */
    public List<String> lost(SalvagedBook salvaged, Book book) {
        return salvaged.lost().stream().map(lost -> strings.text("rescue.lost-text",
                lost.document().map(key -> name(key, book)).orElse(strings.text("rescue.unknown")),
                lost.written().map(this::time).orElse(strings.text("rescue.unknown-time")),
                strings.of("rescue.in-place", lost.inPlace()))).toList();
    }

    private String time(Instant at) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", strings.locale()).format(at.atZone(zone));
    }

    private String name(String kindAndId, Book book) {
        int slash = kindAndId.indexOf('/');
        String kind = slash < 0 ? "" : kindAndId.substring(0, slash);
        String id = kindAndId.substring(slash + 1);
        return Arrays.stream(DocumentKind.values()).filter(each -> each.name().equalsIgnoreCase(kind) && !id.isBlank()).findFirst()
                .map(each -> name(new DocumentKey(each, id), book)).orElse(kindAndId);
    }

    private String name(DocumentKey key, Book book) {
        return switch (key.kind()) {
            case PROJECT -> strings.text("rescue.of-project");
            case STEP -> key.id().matches("\\d|10") ? strings.of("snowflake.step", Integer.parseInt(key.id())) : key.id();
            case CHARACTER -> book.nameOf(key.id());
            case ENTRY -> known(book.nameOf(key.id()), key, "rescue.of-entry");
            case SYNOPSIS -> strings.text("rescue.of-synopsis", book.nameOf(key.id()));
            case BIBLE -> strings.text("rescue.of-bible", book.nameOf(key.id()));
            case CARD -> strings.text("rescue.of-card", scene(key.id(), book));
            case NOTES -> strings.text("rescue.of-notes", scene(key.id(), book));
            case PROSE -> scene(key.id(), book);
            case FACT -> known(book.lore().sentence(key.id()), key, "rescue.of-fact");
            case SETUP -> known(book.lore().sentence(key.id()), key, "rescue.of-setup");
        };
    }

    /** What is lost whole has no name in the book but its id. */
    private String known(String name, DocumentKey key, String otherwise) {
        return name.equals(key.id()) ? strings.text(otherwise, key.id()) : name;
    }

    private static String scene(String id, Book book) {
        return book.outline().scene(id).map(scene -> scene.title()).filter(title -> !title.isBlank()).orElse(id);
    }
}
