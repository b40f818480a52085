package app.snowquill.importing;

import app.snowquill.importing.ImportException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Projects of novelWriter: nwProject.nwx and the documents in the folder content, as its documentation describes them. */
final class NovelWriterReader implements ProjectReader {
    static final String PROJECT = "nwProject.nwx";

    @Override
    public ForeignManuscript read(Path source) throws IOException {
        FolderFiles files = new FolderFiles(Files.isDirectory(source) ? source : source.toAbsolutePath().getParent());
        XmlTree project = files.xml(Files.isDirectory(source) ? PROJECT : String.valueOf(source.getFileName()))
                .filter(xml -> xml.child("novelWriterXML").isPresent()).orElseThrow(() -> new ImportException(Kind.UNKNOWN_FORMAT,
                        source.getFileName() + " is no project of novelWriter, whatever its name says. Nothing was changed."));
        ProjectBook book = new ProjectBook();
        XmlTree about = project.at("novelWriterXML", "project").orElse(project);
        book.titled(about.text("title").isEmpty() ? about.text("name") : about.text("title"), about.text("author"));
        List<NovelWriterItem> items = NovelWriterItem.inOrder(project);
        Map<String, NovelWriterItem> roots = new HashMap<>();
        items.forEach(item -> roots.put(item.handle(), item.isRoot() ? item : roots.getOrDefault(item.parent(), item)));
        NovelWriterNotes notes = new NovelWriterNotes(book);
        for (NovelWriterItem item : items) {
            String group = roots.get(item.handle()).group();
            if (item.isFile() && (isNotes(group) || group.equals("novel") && item.note())) {
                notes.add(group, item.name(), text(item, files, book));
            }
        }
        NovelWriterText text = new NovelWriterText(book, notes);
        String novel = "";
        for (NovelWriterItem item : items) {
            NovelWriterItem root = roots.get(item.handle());
            if (item.isFile() && root.group().equals("novel") && !item.note()) {
                if (!novel.isEmpty() && !novel.equals(root.handle())) {
                    text.end();
                    book.part(root.name());
                    book.warn("The project holds more than one novel. “" + root.name() + "” follows as a part.");
                }
                novel = root.handle();
                novelText(item, files, book, text);
            } else if (item.isFile() && !isNotes(root.group()) && !item.note()) {
                book.left().count(leftOut(root.group()), item.name());
            }
        }
        text.end();
        return book.manuscript();
    }

    private static void novelText(NovelWriterItem item, ProjectFiles files, ProjectBook book, NovelWriterText text) throws IOException {
        if (item.active()) {
            text.add(text(item, files, book), item.status());
        } else {
            book.left().count(LeftOut.What.SWITCHED_OFF, item.name());
        }
    }

    private static String text(NovelWriterItem item, ProjectFiles files, ProjectBook book) throws IOException {
        String path = "content/" + item.handle() + ".nwd";
        if (!item.handle().matches("[0-9a-f]{4,40}") || files.bytes(path).isEmpty()) {
            book.left().count(LeftOut.What.MISSING, item.name());
            return "";
        }
        return files.text(path);
    }

    private static boolean isNotes(String group) {
        return List.of("character", "world", "plot", "timeline", "object", "entity", "custom").contains(group);
    }

    private static LeftOut.What leftOut(String group) {
        return switch (group) {
            case "trash", "no_class" -> LeftOut.What.TRASH;
            case "template" -> LeftOut.What.TEMPLATE;
            default -> LeftOut.What.ARCHIVE;
        };
    }
}
