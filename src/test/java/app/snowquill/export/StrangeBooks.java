package app.snowquill.export;

import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.Part;
import app.snowquill.story.Project;
import app.snowquill.story.SceneList;
import java.util.List;
import java.util.Map;

/** Books with what documents stumble over: scripts, signs of XML, long titles, control characters, lines the author broke. */
final class StrangeBooks {
    static final Matter MATTER = new Matter(true, "© 2026 Ada & Co.\n\nAll rights <reserved>.", "For *Tom*,\nwho waited", "The sea.\n\n— *Verne*",
            true, "Nine years.\n\n#\n\nIt shows.", "Thanks to the **light**.", "Ada lives by the sea.");

    private StrangeBooks() {
    }

    static Book manyScripts() {
        String text = "She sent 🐋 and *שלום*, then said “مرحبا 123” to **him**.\nThen nothing   here.\n\nكان يا ما كان، *ملك* (king) من ملوك.\n\n"
                + "吾輩は猫である。名前はまだ無い。\n\n***\n\n***Both*** & <tags> \"quoted\" \u0001\uD800end.\n\nשלום לך, *עולם*. 42 (x).";
        List<Chapter> chapters = List.of(new Chapter("c1", "p1", "A Title so Long That It Can’t Stand on One Line, ".repeat(20).strip()),
                new Chapter("c2", "p1", "الفصل الثاني"), new Chapter("c3", "p2", ""));
        return LighthouseBook.with(new Project("{font} & <The> \"Extraordinary\" {author} History, ".repeat(12).strip(), "Ада \"de\" la Meer & Söhne",
                "en-GB", "", 0, ""), SceneList.withoutBin(List.of(new Part("p1", "Part & One"), new Part("p2", "II")), chapters,
                List.of(LighthouseBook.scene("s1", "c1"), LighthouseBook.scene("s2", "c2"), LighthouseBook.scene("s3", "c3"))),
                Map.of("s1", text, "s2", "One line.", "s3", text));
    }

    static Book arabic() {
        return LighthouseBook.with(new Project("ألف ليلة وليلة", "شهرزاد البغدادي", "ar", "", 0, ""), SceneList.withoutBin(List.of(),
                List.of(new Chapter("c1", "", "الليلة الأولى")), List.of(LighthouseBook.scene("s1", "c1"))),
                Map.of("s1", "كان يا ما كان، (king) *ملك*.\n\nThen in English."));
    }

    static List<Book> all() {
        return List.of(LighthouseBook.book(), manyScripts(), arabic(), LighthouseBook.book("x", "", "ja"), LighthouseBook.withProse("x"));
    }
}
