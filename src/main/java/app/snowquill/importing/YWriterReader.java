package app.snowquill.importing;

import app.snowquill.importing.ImportException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Projects of yWriter 7: one XML file with chapters that name their scenes. -1 is its word for yes. */
final class YWriterReader implements ProjectReader {
    private static final String YES = "-1";

    @Override
    public ForeignManuscript read(Path source) throws IOException {
        XmlTree project;
        try (InputStream in = Files.newInputStream(source)) {
            project = XmlTree.read(in).child("YWRITER7").orElseThrow(() -> new ImportException(Kind.UNKNOWN_FORMAT,
                    source.getFileName() + " is no project of yWriter 7, whatever its name says. Nothing was changed."));
        }
        ProjectBook book = new ProjectBook();
        XmlTree about = project.child("PROJECT").orElse(project);
        book.titled(about.text("Title"), about.text("AuthorName"));
        YWriterPages pages = new YWriterPages(project, book);
        pages.add(about);
        YWriterScenes scenes = new YWriterScenes(pages, book);
        Map<String, XmlTree> byId = new HashMap<>();
        project.under("SCENES").forEach(scene -> byId.put(scene.text("ID"), scene));
        project.under("CHAPTERS").forEach(chapter -> {
            boolean trash = chapter.at("Fields", "Field_IsTrash").map(XmlTree::text).orElse("").equals("1");
            if (trash || chapter.text("Unused").equals(YES) || !isOfTheNovel(chapter)) {
                chapter.under("Scenes").forEach(scene -> book.left().count(trash ? LeftOut.What.TRASH : isOfTheNovel(chapter)
                        ? LeftOut.What.SWITCHED_OFF : LeftOut.What.PLAN));
                return;
            }
            if (chapter.text("SectionStart").equals(YES)) {
                book.part(chapter.text("Title"));
                book.noteOn("On the part", chapter.text("Desc"));
                if (chapter.under("Scenes").findAny().isEmpty()) {
                    return;
                }
                book.chapter("");
            } else {
                book.chapter(chapter.text("Title"));
                book.noteOn("On the chapter", chapter.text("Desc"));
            }
            chapter.under("Scenes").map(scene -> byId.get(scene.text())).forEach(scenes::add);
        });
        return book.manuscript();
    }

    /** Newer files say by ChapterType, older ones by Type, what is a chapter, what are notes or things to do. */
    private static boolean isOfTheNovel(XmlTree chapter) {
        String type = chapter.text("ChapterType").isEmpty() ? chapter.text("Type") : chapter.text("ChapterType");
        return type.isEmpty() || type.equals("0");
    }
}
