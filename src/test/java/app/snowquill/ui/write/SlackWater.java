package app.snowquill.ui.write;

import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.DocumentInfo;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.Anchor;
import app.snowquill.story.Book;
import app.snowquill.story.ChainLink;
import app.snowquill.story.Chapter;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterRole;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Part;
import app.snowquill.story.Project;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneList;
import app.snowquill.story.SceneType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The book of the design pictures. */
public final class SlackWater {
    public static final String OPEN = "s11";
    private static final String PROSE = """
            “It stands at four feet one,” she said.

            “And the tables?”

            She did not need to look. She had copied the line so often that it had worn a place in her. “Three feet nine.”

            He said nothing. Below them the water moved around the foot of the staff the way a cat moves around a chair, in no hurry, leaving its scent. A barge lamp slid along the far bank and went out behind the maltings.

            “It may have settled,” he said at last. “The staff. Timber does.”

            “Oak on a stone footing. He set it himself. You held the rope.”

            “I held a great many ropes for your father.”

            It was said lightly, and it was the lightness she kept, afterwards, when she turned the night over to see where it had come apart. In nineteen years she had not seen him come to the water without *his* book.""";
    public static final String CONTINUATION = """
            “Where is it?” she asked.

            He touched his coat as though it might be there. “I must have left it on the desk.”

            “You walked past the desk to fetch your hat.”

            The water stood. There is a minute, at the bottom of the ebb, when the river belongs to nobody, and in that minute she heard the bell on the Commission stairs begin to""";

    private SlackWater() {
    }

    private static Scene scene(int number, String title, String chapter, String pov) {
        return new Scene("s" + number, title, chapter, pov, SceneType.PROACTIVE, "", "", "1923-02-06T23:40",
                "The Gauge House, lower stage", 1_400, "gauge", Anchor.NONE, false);
    }

    public static SceneList outline() {
        return SceneList.withoutBin(List.of(new Part("p1", "Low Water"), new Part("p2", "The Making Tide")),
                List.of(new Chapter("c1", "p1", "The House That Measured"), new Chapter("c2", "p1", "A Second Ledger"),
                        new Chapter("c3", "p1", "Ice on the Stage"), new Chapter("c4", "p1", "Slack Water"),
                        new Chapter("c5", "p2", "Sealed by Order")),
                List.of(scene(1, "The key under the staff", "c1", "ines"), scene(2, "What the ferryman remembers", "c1", "ines"),
                        scene(3, "Minutes of the winter session", "c1", "matthias"),
                        scene(4, "The cupboard behind the barometer", "c2", "ines"), scene(5, "Four feet", "c2", "ines"),
                        scene(6, "Tobit counts the candles", "c2", "tobit"), scene(7, "Ice", "c3", "ines"),
                        scene(8, "The bell rope", "c3", "tobit"), scene(9, "Sworn in", "c3", "matthias"),
                        scene(10, "A witness for the Commission", "c4", "matthias"),
                        scene(11, "The staff by lantern light", "c4", "ines"),
                        scene(12, "What the clerk left out of the minutes, and why he left it out", "c4", "tobit"),
                        scene(13, "The hall in its winter coats", "c4", "ines"), scene(14, "Wax", "c5", "matthias"),
                        scene(15, "Ash in the harbour stove", "c5", "ines"), scene(16, "Low road, high road", "c5", "tobit")));
    }

    public static SceneCard card() {
        return new SceneCard(OPEN, SceneType.PROACTIVE, "ines", "third person, close", "past", "The Gauge House, lower stage",
                "1923-02-06T23:40", "Slack water lasts eleven minutes, and the watchman passes the stairs at midnight.",
                List.of(new SceneCard.Exposition("The tables say three feet nine", "Tobit must hear it before he answers")),
                new SceneCard.Polarity("trust", "doubt"), "gauge", "Her father’s name, and the house that goes with it", 1_400,
                new ChainLink(ChainLink.LinkKind.DECISION, "s9"), new ChainLink(ChainLink.LinkKind.SETBACK, "s13"),
                new SceneCard.Goal("Read the staff against the tables, with a witness who will put it in writing.",
                        "eleven minutes, one reading", "the trap opens, the lamp is lit", "ice, dark, a reluctant clerk",
                        "she trusts staffs, not speeches", "a number in Tobit’s own hand"),
                List.of(new SceneCard.Obstacle("Opens the trap", "It is iced to the frame", 1),
                        new SceneCard.Obstacle("Reads the staff aloud", "Tobit says timber settles", 2),
                        new SceneCard.Obstacle("Asks for his book", "He has come without it", 4)),
                new SceneCard.Outcome(SceneCard.OutcomeKind.SETBACK, "A reading, and no witness"), "", List.of(), "", "",
                SceneCard.Compression.FULL);
    }

    private static Character person(String id, String name) {
        return new Character(id, name, CharacterRole.PROTAGONIST, "", "", "", "", "", "", "", List.of(), "");
    }

    public static BookView view() {
        Map<String, Character> people = new LinkedHashMap<>();
        people.put("ines", person("ines", "Ines Corrow"));
        people.put("matthias", person("matthias", "Matthias Vell"));
        people.put("tobit", person("tobit", "Tobit Lyle"));
        Map<String, String> prose = new LinkedHashMap<>();
        int[] words = {0, 1184, 1402, 1285, 1611, 1120, 1775, 1300, 1490, 1500, 1398, 0, 1517, 1576, 1390};
        for (int i = 1; i < words.length; i++) {
            if (words[i] > 0) {
                prose.put("s" + i, ("word ".repeat(60) + "\n\n").repeat(words[i] / 60) + "word ".repeat(words[i] % 60));
            }
        }
        prose.put(OPEN, PROSE);
        prose.put("old-1", "The gauge had been her father’s, and nobody else in the town could read it.");
        Book empty = Book.of(new Project("Slack Water", "", "en", "", 90_000, ""));
        Book book = new Book(empty.project(), Optional.empty(), Optional.empty(), Optional.empty(), people, Optional.empty(),
                Map.of(), Optional.empty(), Map.of(), Optional.of(outline()), Map.of(OPEN, card()), prose, Map.of());
        Map<DocumentKey, DocumentInfo> documents = new LinkedHashMap<>();
        documents.put(DocumentKey.prose("s5"), info(true));
        documents.put(DocumentKey.card(OPEN), info(false));
        List<Finding> findings = List.of(
                new Finding("draft.ledger", Finding.Severity.WARNING, DocumentKey.prose("s12"), "", "", "Tobit knows too much.", ""),
                new Finding("card.purity", Finding.Severity.WARNING, DocumentKey.card(OPEN), "", "where it had come apart",
                        "“where it had come apart” decides for the reader before scene 13 does.", ""));
        return new BookView(1, book, Map.of(), documents, findings, List.of(), Map.of(), Map.of(), false, false);
    }

    private static DocumentInfo info(boolean stale) {
        return new DocumentInfo(1, 1, DocumentInfo.Origin.AGENT, "Writer", Instant.EPOCH, stale, false, "", "");
    }

    /** The scripted book with the origins that the picture shows. */
    public static ScriptedBook book() {
        ScriptedBook book = new ScriptedBook(view());
        DocumentKey key = DocumentKey.prose(OPEN);
        book.remember(key, "“It stands at four feet one,” she said.", DocumentInfo.Origin.HAND, "");
        book.remember(key, "She did not need to look. She had copied the line so often it had worn a place in her. “Three feet nine.”\n\n"
                + "He said nothing. Below them the water moved around the foot of the staff the way a cat moves around a chair, in no"
                + " hurry, leaving its scent. A barge lamp slid along the far bank and went out behind the maltings.",
                DocumentInfo.Origin.AGENT, "Writer");
        book.remember(key, PROSE, DocumentInfo.Origin.HAND, "");
        return book;
    }
}
