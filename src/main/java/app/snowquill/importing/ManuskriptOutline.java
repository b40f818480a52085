package app.snowquill.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The texts of a Manuskript project as its folders order them: names begin with their number. Belongs to one reading. */
final class ManuskriptOutline {
    private static final String OUTLINE = "outline/";
    private static final String FOLDER = "folder.txt";
    private static final String EXCLUDED = "0";
    private static final int MOST_DEPTH = 24;
    private static final Set<String> KNOWN = Set.of("title", "ID", "type", "summarySentence", "summaryFull", "POV", "notes", "label", "status", "compile", "setGoal",
            "goal", "wordCount", "charCount", "goalPercentage", "textFormat", "customIcon");

    private final ProjectFiles files;
    private final ManuskriptPages pages;
    private final ProjectBook book;
    private final List<String> statuses;
    private final Branch root = new Branch("");

    private static final class Branch {
        private final String path;
        private final TreeMap<String, Branch> under = new TreeMap<>(Comparator.comparingInt(ManuskriptOutline::number).thenComparing(Comparator.naturalOrder()));

        Branch(String path) {
            this.path = path;
        }
    }

    ManuskriptOutline(ProjectFiles files, List<String> names, ManuskriptPages pages, ProjectBook book) throws IOException {
        this.files = files;
        this.pages = pages;
        this.book = book;
        this.statuses = files.text("status.txt").lines().filter(line -> !line.isBlank()).map(String::strip).toList();
        names.stream().filter(name -> name.startsWith(OUTLINE) && name.split("/").length <= MOST_DEPTH).forEach(name -> {
            Branch at = root;
            for (String step : name.substring(OUTLINE.length()).split("/")) {
                String path = at.path.isEmpty() ? OUTLINE + step : at.path + "/" + step;
                at = at.under.computeIfAbsent(step, first -> new Branch(path));
            }
        });
    }

    private static int number(String name) {
        int dash = name.indexOf('-');
        return dash > 0 && name.substring(0, dash).matches("\\d{1,6}") ? Integer.parseInt(name.substring(0, dash)) : Integer.MAX_VALUE;
    }

    List<OutlineNode> nodes() throws IOException {
        return nodes(root);
    }

    private List<OutlineNode> nodes(Branch of) throws IOException {
        List<OutlineNode> nodes = new ArrayList<>();
        for (Branch one : of.under.values()) {
            if (!one.under.isEmpty()) {
                HeaderText head = HeaderText.of(files.text(one.path + "/" + FOLDER));
                List<String> notes = new ArrayList<>(List.of(summary(head), ManuskriptPages.resolved(head.value("notes"))));
                notes.removeIf(String::isBlank);
                nodes.add(new OutlineNode(title(head, one.path), Optional.empty(), notes, nodes(one)));
            } else if (!one.path.endsWith("/" + FOLDER)) {
                scene(one.path).ifPresent(scene -> nodes.add(OutlineNode.text(scene)));
            }
        }
        return nodes;
    }

    private static String title(HeaderText head, String path) {
        return head.value("title").isEmpty() ? path.substring(path.lastIndexOf('/') + 1).replaceFirst("^\\d+-", "").replace('_', ' ') : head.value("title");
    }

    private Optional<ForeignScene> scene(String path) throws IOException {
        HeaderText text = HeaderText.of(files.text(path));
        String title = title(text, path).replaceFirst("\\.md$", "");
        if (text.value("compile").equals(EXCLUDED)) {
            book.left().count(LeftOut.What.SWITCHED_OFF, title);
            return Optional.empty();
        }
        book.left().unknown(text.head().keySet(), KNOWN);
        book.left().count(LeftOut.What.TARGET, text.value("setGoal").isEmpty() ? 0 : 1);
        book.left().count(LeftOut.What.LABEL, text.value("label").isEmpty() || text.value("label").equals("0") ? 0 : 1);
        List<ForeignNote> notes = text.value("notes").isEmpty() ? List.of() : List.of(ForeignNote.of(ManuskriptPages.resolved(text.value("notes"))));
        return Optional.of(new ForeignScene(title, summary(text), paragraphs(text.body()),
                new ForeignDetails(pages.named(text.value("POV")), "", "", status(text.value("status"))), notes));
    }

    /** A line is a paragraph; an empty one between them is only how the text is set. */
    private static List<String> paragraphs(String body) {
        List<String> paragraphs = new ArrayList<>();
        for (Block block : MarkdownReader.blocks(List.of(body.replaceAll("\n+", "\n\n").split("\n")))) {
            if (block instanceof Block.Paragraph paragraph) {
                paragraphs.add(paragraph.text());
            } else if (block instanceof Block.Heading heading) {
                paragraphs.add("**" + heading.text().replace("*", "\\*") + "**");
            } else if (block instanceof Block.Break) {
                paragraphs.add("#");
            }
        }
        return paragraphs;
    }

    private static String summary(HeaderText text) {
        String sentence = ManuskriptPages.resolved(text.value("summarySentence"));
        String whole = ManuskriptPages.resolved(text.value("summaryFull"));
        return sentence.isEmpty() || whole.startsWith(sentence) ? whole : whole.isEmpty() ? sentence : sentence + "\n" + whole;
    }

    /** Statuses are counted from 1; 0 is none. */
    private String status(String said) {
        if (!said.matches("\\d{1,4}")) {
            return said;
        }
        int number = Integer.parseInt(said);
        return number > 0 && number <= statuses.size() ? statuses.get(number - 1) : "";
    }
}
