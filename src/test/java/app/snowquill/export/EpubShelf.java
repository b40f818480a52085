package app.snowquill.export;

import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.Part;
import app.snowquill.story.Project;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;

/** Books that differ in what an e-book can stumble over: scripts, lengths, letters no file may carry, pages around the story. */
final class EpubShelf {
    private static final String MARKS = "She wrote <b>&amp;</b> ]]> “so” 'and' \"so\" & *that* <!-- was --> it.";
    private static final Matter ALL = new Matter(true, "© 2026 Ada Meer\n\nAll rights reserved & kept.", "To *Hal*,\nwho waited",
            "The sea is *everything*.\n\n— Jules Verne", true, "A note.\n\n#\n\nAnother.", "Thanks to <all>.", "Ada **Meer** writes.");

    private EpubShelf() {
    }

    /** @param pictures a folder to put covers into */
    static List<Volume> all(Path pictures) throws IOException {
        List<Volume> shelf = new ArrayList<>(scripts());
        shelf.addAll(around(pictures));
        shelf.addAll(odd());
        return shelf;
    }

    static List<Volume> scripts() {
        return List.of(
                volume("English", LighthouseBook.book()),
                volume("Russian", book("Смотритель маяка", "Анна Петровна Морская", "ru", "Лампа", "Она зажгла *лампу* и ждала.\n\n— Кто там?\n\n#\n\nТуман.")),
                volume("Greek", book("Ο φαροφύλακας", "Άννα Θαλασσινή", "el", "Το φως", "Άναψε τη *λάμπα* και περίμενε.\n\n— Ποιος είναι;")),
                volume("Arabic", book("حارس المنارة", "آمنة البحري", "ar", "المصباح", "أشعلت *المصباح* وانتظرت حتى الفجر.\n\nقال John Smith: «من هناك؟» ثم صمت.\n\n#\n\nSTOP 7 HERE AND WAIT.\n\nعاد الضباب في الساعة 4:30.")),
                volume("Hebrew", book("שומר המגדלור", "עדה ים", "he", "המנורה", "היא הדליקה את *המנורה* וחיכתה.\n\n״מי שם?״ שאלה.\n\n***\n\nערפל.")),
                volume("Persian", book("نگهبان فانوس", "آدا دریا", "fa", "چراغ", "او چراغ را روشن کرد و می‌خواست بماند.")),
                volume("Hindi", book("प्रकाशस्तंभ का रखवाला", "आदा सागर", "hi", "दीपक", "उसने *दीपक* जलाया और प्रतीक्षा की।\n\n“कौन है?”")),
                volume("Thai", book("ผู้เฝ้าประภาคาร", "เอดา ทะเล", "th", "ตะเกียง", "เธอจุดตะเกียงและรอจนรุ่งเช้า\n\n“ใครน่ะ”")),
                volume("Chinese", book("灯塔看守人", "王海", "zh", "灯", "她点亮了*灯*,等待黎明。\n\n“谁在那里?”她问。\n\n#\n\n雾来了。")),
                volume("Japanese", book("灯台守", "海野 光", "ja", "ランプ", "彼女は*ランプ*に火をともした。\n\n「誰だ?」")),
                volume("Korean", book("등대지기", "김 바다", "ko", "등불", "그녀는 *등불*을 켜고 기다렸다.\n\n“거기 누구요?”")),
                volume("Beyond the first plane", book("The 🌊 and the 𝒜", "Ada 🐚 Meer", "en", "𠀀 and 👩‍👩‍👧", "A 😀 sat on 𝔉𝔯𝔞𝔨𝔱𝔲𝔯 and 𠀀𠀁.\n\n🏳️‍🌈")),
                volume("Two ways at once", book("A Letter from Haifa", "Ada Meer", "en", "The Letter", "She read it.\n\nשלום לך, אחותי. מתי תבואי?\n\nמן means from, she said, and he agreed with all of it.")));
    }

    private static List<Volume> around(Path pictures) throws IOException {
        List<Volume> shelf = new ArrayList<>();
        for (ChapterHeadings headings : ChapterHeadings.values()) {
            shelf.add(volume("Headings " + headings, LighthouseBook.book(), request -> request.with(headings, SceneBreakMark.STARS)));
        }
        for (SceneBreakMark mark : SceneBreakMark.values()) {
            shelf.add(volume("Break " + mark, LighthouseBook.book(), request -> request.with(ChapterHeadings.TITLE, mark)));
        }
        shelf.add(volume("All pages around", LighthouseBook.book(), request -> request.with(ALL)));
        shelf.add(volume("All pages around, Arabic", scripts().get(3).book(), request -> request.with(ALL)));
        shelf.add(volume("No page around", LighthouseBook.book(), request -> request.with(new Matter(false, "", "", "", false, "", "", ""))));
        shelf.add(volume("PNG cover", LighthouseBook.book(), withCover(picture(pictures.resolve("a.png"), "png"))));
        shelf.add(volume("JPEG cover", LighthouseBook.book(), withCover(picture(pictures.resolve("a.jpg"), "jpeg"))));
        shelf.add(volume("JPEG cover with a PNG's name", LighthouseBook.book(), withCover(picture(pictures.resolve("b.png"), "jpeg"))));
        return shelf;
    }

    private static List<Volume> odd() {
        String controls = "One\u0000\u0001\u000B two\u007F\u0085\u0090\uFFFE\uD800 three\uFDD0\u200B\u2028four.\n\n\u0007\n\nEnd\u001F.";
        return List.of(
                volume("Long title", book("“Salt & <Sand>” 'or' \"Light\" ".repeat(18).strip(), "Ada & Hal \"the Pen\" <Meer>", "en", "T & ".repeat(125), MARKS)),
                volume("One word of five hundred letters", book("Ö".repeat(500), "Ada", "de", "x".repeat(500), "y".repeat(5000))),
                volume("No author", book("Nobody’s Book", "", "en", "", "Text.")),
                volume("Control characters", book("A\u0001B\u0085", "C\u0002D", "en", "E\u0003F\uFDD0", controls)),
                volume("Markup in the text", book("<i>&amp;</i>", "O'Brien, Ada", "en", "]]>", MARKS + "\nline two\nline *three*")),
                volume("Emphasis in emphasis", LighthouseBook.withProse("**bold *both* bold** and *it **all** it*\n\n***everything***\n\n\\*no\\*")),
                volume("A language unknown", book("Qapla’", "K. Worf, Jr.", "tlh", "wa’", "nuqneH.")),
                volume("No language", book("Blank", "A", "not a tag", "One", "Text.")),
                volume("Three hundred chapters", many(300)),
                volume("A paragraph of a million letters", LighthouseBook.withProse("The sea, the sea & so on. ".repeat(40_000))));
    }

    static Book book(String title, String author, String language, String chapter, String prose) {
        SceneList outline = SceneList.withoutBin(List.of(), List.of(new Chapter("c1", "", chapter), new Chapter("c2", "", "")),
                List.of(LighthouseBook.scene("s1", "c1")));
        return LighthouseBook.with(new Project(title, author, language, "", 0, ""), outline, Map.of("s1", prose));
    }

    static Book many(int count) {
        List<Part> parts = new ArrayList<>();
        List<Chapter> chapters = new ArrayList<>();
        List<Scene> scenes = new ArrayList<>();
        Map<String, String> prose = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            if (i % 50 == 10) {
                parts.add(new Part("p" + i, "Part " + i));
            }
            chapters.add(new Chapter("c" + i, parts.isEmpty() ? "" : parts.get(parts.size() - 1).id(), i % 3 == 0 ? "" : "Title " + i));
            scenes.add(LighthouseBook.scene("s" + i, "c" + i));
            prose.put("s" + i, i % 7 == 6 ? "" : "Text of " + i + ".");
        }
        return LighthouseBook.with(new Project("Many", "Ada Meer", "en", "", 0, ""), SceneList.withoutBin(parts, chapters, scenes), prose);
    }

    /** A picture of 400 by 640 points. */
    static Path picture(Path file, String format) throws IOException {
        BufferedImage image = new BufferedImage(400, 640, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(50, 50, 300, 300);
        pen.dispose();
        ImageIO.write(image, format, Files.createDirectories(file.getParent()).resolve(file.getFileName()).toFile());
        return file;
    }

    private static UnaryOperator<ExportRequest> withCover(Path file) {
        return request -> request.withCover(Optional.of(file));
    }

    private static Volume volume(String name, Book book) {
        return new Volume(name, book, UnaryOperator.identity());
    }

    private static Volume volume(String name, Book book, UnaryOperator<ExportRequest> wishes) {
        return new Volume(name, book, wishes);
    }

    /** A book and how it is wanted. */
    record Volume(String name, Book book, UnaryOperator<ExportRequest> wishes) {
        Path export(Path folder, ExportFormat format) {
            Path target = folder.resolve(name.replace(' ', '-').replace("’", "").toLowerCase(Locale.ROOT) + "-" + format.label() + ".epub");
            new ManuscriptExport().export(book, wishes.apply(ExportRequest.of(target, format)), ExportProgress.NONE);
            return target;
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
