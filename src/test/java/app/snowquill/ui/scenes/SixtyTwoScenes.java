package app.snowquill.ui.scenes;

import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.DocumentInfo;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.Anchor;
import app.snowquill.story.Book;
import app.snowquill.story.ChainLink;
import app.snowquill.story.ChainLink.LinkKind;
import app.snowquill.story.Chapter;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterRole;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Part;
import app.snowquill.story.Project;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneCard.OutcomeKind;
import app.snowquill.story.SceneList;
import app.snowquill.story.SceneType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The book of the design's picture: 62 scenes, three strands, one link that can't be, one flashback, one time nobody knows. */
final class SixtyTwoScenes {
    private static final List<String> PEOPLE = List.of("ines", "marit", "tobit");
    private static final String[] FIRST = {
        "ines|P|2023|1184|99|The key under the staff|Ines opens the Gauge House and finds two sets of tables.|1923-01-03|SETBACK",
        "ines|R|0|1402|100|What the ferryman remembers|He saw her father move the datum. She decides to stay a week.|1923-01-04|DECISION",
        "marit|P|0|1285|99|Minutes of the winter session|Marit strikes one line from the minutes and initials it.|1923-01-06|VICTORY",
        "ines|P|0|1611|100|The cupboard behind the barometer|The second ledger, in her father’s hand, wrapped in oilcloth.|1923-01-09|MIXED",
        "ines|R|0|1120|93|Four feet|She does the sum three times. She will not do it a fourth.|1923-01-09T18:00|DECISION",
        "tobit|P|0|1775|100|Tobit counts the candles|Flashback: the night the staff was set, 1911.|Nov 1911|SETBACK",
        "ines|P|0|1455|97|A skin of ice|The stage is frozen to its piles; the reading has to wait.|1923-01-22|SETBACK",
        "marit|P|0|1390|99|The price of a dry cellar|Marit buys a vote and learns what it cost.|1923-01-27|MIXED",
        "ines|R|0|1445|100|Oilcloth|She could burn it, post it, or read it aloud. She needs a witness.|1923-02-02|DECISION",
        "marit|P|0|1398|100|A witness for the Commission|Marit asks Tobit to go along, and to leave his book at home.|1923-02-05|VICTORY",
        "ines|P|0|1046|75|The staff by lantern light|Two feet one inch against three feet nine, and nobody to write it.|1923-02-06T23:40|SEQUEL_BRIDGE",
        "tobit|R|0|1517|100|What the clerk left out of the minutes, and why he left it out|Tobit weighs nineteen years against a pension.|1923-02-07|DECISION",
        "ines|P|0|1576|98|The hall in its winter coats|She swears to four feet before the whole town. The house is sealed.|1923-02-08|CHAPTER_BREAK",
        "marit|R|0|1390|99|Wax|Marit presses the seal and finds her hand is steady.|1923-02-08T20:00|DECISION",
        "ines|P|0|0|0|Ash in the harbour stove|Ines asks the one man who could have told them.|1923-02-11|NONE",
        "tobit|P|0|0|0|Low road, high road|Tobit walks home the long way.|1923-02-11T19:00|NONE"};
    private static final String[] LATER = {"The lock-keeper’s oath", "Salt on the sill", "A letter nobody posted", "Ebb",
        "The Commission sits, and rises, and sits again with the doors locked against everyone it was called to hear", "Two tides a day",
        "The diver", "Chalk", "What Marit owed", "Paper boats"};

    private SixtyTwoScenes() {
    }

    static BookView view() {
        return view(62);
    }

    /** @param count of scenes; past 62 they go on as the last ones do */
    static BookView view(int count) {
        List<Scene> scenes = new ArrayList<>();
        Map<String, String> prose = new LinkedHashMap<>();
        List<LinkKind> links = new ArrayList<>();
        for (int i = 0; i < FIRST.length; i++) {
            String[] f = FIRST[i].split("\\|");
            int words = Integer.parseInt(f[3]);
            int target = words == 0 ? 1_450 : words * 100 / Integer.parseInt(f[4]);
            scenes.add(scene(i + 1, f[5], f[6], f[0], f[1].equals("P") ? SceneType.PROACTIVE : SceneType.REACTIVE, f[7], target));
            links.add(LinkKind.valueOf(f[8]));
            if (words > 0) {
                prose.put("s" + (i + 1), "word ".repeat(words).strip());
            }
        }
        for (int i = FIRST.length + 1; i <= count; i++) {
            String who = PEOPLE.get(i % 2 == 0 || i % 21 == 19 ? 0 : i % 4 == 1 ? 1 : 2);
            scenes.add(scene(i, LATER[i % LATER.length], "What follows from it, in one sentence.", who,
                    i % 3 == 0 ? SceneType.REACTIVE : SceneType.PROACTIVE,
                    i == 40 ? "the winter nobody speaks of" : LocalDate.of(1923, 2, 12).plusDays(2L * (i - 16)).toString(), 1_460));
            links.add(LinkKind.NONE);
        }
        List<Chapter> chapters = new ArrayList<>();
        for (int i = 0; i < (count + 3) / 4; i++) {
            chapters.add(new Chapter("c" + (i + 1), i < 8 ? "p1" : "p2", i == 2 ? "Ice on the Stage" : "Chapter of tide " + (i + 1)));
        }
        SceneList list = SceneList.withoutBin(List.of(new Part("p1", "Low Water"), new Part("p2", "The Making Tide")), chapters, scenes);
        Map<String, Character> people = new LinkedHashMap<>();
        people.put("ines", person("ines", "Ines"));
        people.put("marit", person("marit", "Marit"));
        people.put("tobit", person("tobit", "Tobit"));
        Book empty = Book.of(new Project("Slack Water", "", "en", "", 90_000, ""));
        Book book = new Book(empty.project(), Optional.empty(), Optional.empty(), Optional.empty(), people, Optional.empty(), Map.of(),
                Optional.empty(), Map.of(), Optional.of(list), cards(list, links), prose, Map.of());
        Map<DocumentKey, DocumentInfo> documents = new LinkedHashMap<>();
        documents.put(DocumentKey.prose("s5"), new DocumentInfo(1, 1, DocumentInfo.Origin.AGENT, "Writer", Instant.EPOCH, true, false, "", ""));
        Finding finding = new Finding("draft.ledger", Finding.Severity.WARNING, DocumentKey.prose("s12"), "", "", "Tobit knows too much.", "");
        return new BookView(1, book, Map.of(), documents, List.of(finding), List.of(), Map.of(), Map.of(), false, false);
    }

    private static Scene scene(int number, String title, String summary, String who, SceneType type, String time, int target) {
        Anchor anchor = number == 13 ? Anchor.DISASTER_1 : number == 32 ? Anchor.DISASTER_2 : number == 53 ? Anchor.DISASTER_3 : Anchor.NONE;
        return new Scene("s" + number, title, "c" + ((number + 3) / 4), who, type, summary, "", time, "", target, who, anchor, number == 6);
    }

    private static Character person(String id, String name) {
        return new Character(id, name, CharacterRole.PROTAGONIST, "", "", "", "", "", "", "", List.of(), "");
    }

    private static Map<String, SceneCard> cards(SceneList list, List<LinkKind> links) {
        Map<String, SceneCard> cards = new LinkedHashMap<>();
        for (int i = 0; i < 14; i++) {
            Scene scene = list.scenes().get(i);
            List<Scene> strand = list.strand(scene.strand());
            int place = strand.indexOf(scene);
            ChainLink out = new ChainLink(links.get(i), strand.get(place + 1).id());
            ChainLink in = place == 0 ? ChainLink.NONE
                    : new ChainLink(links.get(list.scenes().indexOf(strand.get(place - 1))), strand.get(place - 1).id());
            OutcomeKind outcome = links.get(i) == LinkKind.MIXED ? OutcomeKind.MIXED
                    : links.get(i) == LinkKind.VICTORY ? OutcomeKind.VICTORY : OutcomeKind.SETBACK;
            cards.put(scene.id(), new SceneCard(scene.id(), scene.type(), scene.pov(), "", "", "", scene.time(), "", List.of(), null,
                    scene.strand(), "", scene.targetWords(), in, out, null, List.of(), new SceneCard.Outcome(outcome, ""), "", List.of(), "",
                    "", null));
        }
        return cards;
    }
}
