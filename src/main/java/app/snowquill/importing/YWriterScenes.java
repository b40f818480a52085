package app.snowquill.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The scenes of a yWriter project: the first character of a scene sees it; a line is a paragraph. Belongs to one reading; not thread-safe. */
final class YWriterScenes {
    private static final String YES = "-1";
    private static final List<String> STATUSES = List.of("", "Outline", "Draft", "1st edit", "2nd edit", "Done");
    private static final Pattern FOREIGN_CODE = Pattern.compile("<(HTM|TEX|RTF|EPB|MOB)\\b[^\\n]{0,2000}?/\\1>");

    /** What is read, and what is only how the program keeps it or can be counted anew. */
    private static final Set<String> KNOWN = Set.of("ID", "Title", "Desc", "Notes", "SceneContent", "Status", "Characters", "Locations", "Items", "Fields", "Tags",
            "Goal", "Conflict", "Outcome", "Day", "Hour", "Minute", "SpecificDateTime", "SpecificDateMode", "ImageFile", "Field1", "Field2", "Field3", "Field4",
            "BelongsToChID", "WordCount", "LetterCount", "Unused", "ExportCondSpecific", "ExportWhenRTF", "RTFFile", "SubPlot", "ReactionScene");

    private final YWriterPages pages;
    private final ProjectBook book;

    YWriterScenes(YWriterPages pages, ProjectBook book) {
        this.pages = pages;
        this.book = book;
    }

    /** @param scene null where a chapter names one that is not there */
    void add(XmlTree scene) {
        if (scene == null) {
            book.left().count(LeftOut.What.MISSING);
            return;
        }
        String type = scene.at("Fields", "Field_SceneType").map(XmlTree::text).orElse("");
        if (scene.text("Unused").equals(YES) || !type.isEmpty() && !type.equals("0")) {
            book.left().count(type.isEmpty() || type.equals("0") ? LeftOut.What.SWITCHED_OFF : LeftOut.What.PLAN, scene.text("Title"));
            return;
        }
        List<ForeignNote> notes = new ArrayList<>();
        List<String> paragraphs = paragraphs(scene.text("SceneContent"), notes);
        for (String said : List.of("Notes", "Goal", "Conflict", "Outcome", "Tags")) {
            if (!scene.text(said).isEmpty()) {
                notes.add(ForeignNote.of((said.equals("Notes") ? "" : said + ": ") + scene.text(said)));
            }
        }
        count(scene);
        String pov = scene.under("Characters").findFirst().map(one -> pages.person(one.text())).orElse("");
        String place = scene.under("Locations").findFirst().map(one -> pages.place(one.text())).orElse("");
        book.scene(new ForeignScene(scene.text("Title"), scene.text("Desc"), paragraphs, new ForeignDetails(pov, place, time(scene),
                status(scene.text("Status"))), notes));
    }

    private void count(XmlTree scene) {
        book.left().unknown(scene.filled(), KNOWN);
        boolean others = scene.under("Characters").count() > 1 || scene.under("Locations").count() > 1 || scene.under("Items").findAny().isPresent();
        book.left().count(LeftOut.What.WHO_IS_IN, others ? 1 : 0);
        book.left().count(LeftOut.What.PICTURE, scene.text("ImageFile").isEmpty() ? 0 : 1);
        book.left().count(LeftOut.What.RATING, Pattern.matches("1*", scene.text("Field1") + scene.text("Field2") + scene.text("Field3")
                + scene.text("Field4")) ? 0 : 1);
    }

    private List<String> paragraphs(String content, List<ForeignNote> notes) {
        Matcher code = FOREIGN_CODE.matcher(content);
        book.left().count(LeftOut.What.CODE, (int) code.results().count());
        String text = withoutComments(code.replaceAll(""), notes);
        BracketText marked = new BracketText(book.left());
        List<String> paragraphs = new ArrayList<>();
        for (String line : text.split("\n")) {
            marked.paragraph(line).ifPresent(paragraph -> paragraphs.add(BreakLines.matches(paragraph.replace("\\", "")) ? "#" : paragraph));
        }
        return paragraphs;
    }

    /** What stands between the signs of a comment becomes a note at the words before it. */
    private static String withoutComments(String text, List<ForeignNote> notes) {
        StringBuilder kept = new StringBuilder();
        int from = 0;
        for (int begin = text.indexOf("/*"); begin >= 0; begin = text.indexOf("/*", from)) {
            int end = text.indexOf("*/", begin + 2);
            if (end < 0) {
                break;
            }
            kept.append(text, from, begin);
            String words = LastWords.of(kept.substring(Math.max(0, kept.length() - 400)).replaceAll("\\[/?\\w{1,4}\\]", ""));
            notes.add(new ForeignNote(words, text.substring(begin + 2, end).replaceFirst("^@(?:fn|en)\\*?", "Footnote:").strip()));
            from = end + 2;
        }
        return kept.append(text.substring(from)).toString();
    }

    private static String time(XmlTree scene) {
        String moment = scene.text("SpecificDateTime");
        if (!moment.isEmpty()) {
            return moment.replaceFirst("(\\d\\d:\\d\\d):\\d\\d$", "$1");
        }
        String clock = scene.text("Hour").isEmpty() ? "" : two(scene.text("Hour")) + ":" + two(scene.text("Minute"));
        String day = scene.text("Day").isEmpty() ? "" : "Day " + scene.text("Day");
        return day.isEmpty() ? clock : clock.isEmpty() ? day : day + ", " + clock;
    }

    private static String two(String digits) {
        return digits.isEmpty() ? "00" : digits.length() == 1 ? "0" + digits : digits;
    }

    private static String status(String number) {
        return number.matches("[1-5]") ? STATUSES.get(Integer.parseInt(number)) : "";
    }
}
