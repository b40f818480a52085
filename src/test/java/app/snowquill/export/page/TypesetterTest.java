package app.snowquill.export.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.export.page.Opening.Look;
import app.snowquill.export.page.Opening.Place;
import app.snowquill.export.page.Opening.Section;
import app.snowquill.export.page.PageStyle.Facing;
import app.snowquill.export.page.TypeStyle.Keep;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TypesetterTest {
    private static final PageStyle SMALL = new PageStyle(220, 300, 30, 30, 20, 10 * 14, Facing.MIRRORED);
    private static final TypeStyle BODY = TypeStyle.body(FontFamily.GARAMOND, 11, 14, Alignment.JUSTIFIED, 12);
    private static final TypeStyle HEADING = BODY.aligned(Alignment.CENTER, 0).sized(16, 28).spaced(14, 14, Keep.WITH_NEXT);

    private final List<Page> pages = new ArrayList<>();
    private final TypeCase types = new TypeCase();
    private final Typesetter typesetter = new Typesetter(SMALL, types, Locale.ENGLISH, RunningHeads.NONE, pages::add);

    @Test
    void justifiedLinesEndAtTheMargin() {
        typesetter.set(words(400, new Random(1)), BODY);
        typesetter.finish();
        List<List<Run>> lines = pages.stream().flatMap(page -> lines(page).stream()).toList();
        for (List<Run> line : lines.subList(0, lines.size() - 1)) {
            Run last = line.get(line.size() - 1);
            double[] places = types.places(last);
            double right = last.x() + places[places.length - 1];
            assertThat(List.of(220.0 - 20, 220.0 - 30)).anySatisfy(margin -> assertThat(right).isBetween(margin - 0.1, margin + 0.1));
        }
    }

    @Test
    void noParagraphLeavesALineAlone() {
        Random chance = new Random(7);
        List<Integer> lengths = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            typesetter.set("a" + i + "a " + words(3 + chance.nextInt(60), chance) + " z" + i + "z", BODY);
            lengths.add(i);
        }
        typesetter.finish();
        for (Page page : pages) {
            List<String> lines = lines(page).stream().map(TypesetterTest::text).toList();
            String head = lines.get(0);
            assertThat(head.matches(".*z\\d+z") && !head.matches("a\\d+a .*")).as("widow: %s", head).isFalse();
            String foot = lines.get(lines.size() - 1);
            assertThat(foot.matches("a\\d+a .*") && !foot.matches(".*z\\d+z")).as("orphan: %s", foot).isFalse();
        }
        assertThat(lengths).hasSize(300);
    }

    @Test
    void aHeadingGoesOverWithItsParagraph() {
        for (int i = 0; i < 200; i++) {
            typesetter.set("HEADING", HEADING);
            typesetter.set(words(5 + i % 37, new Random(i)), BODY);
        }
        typesetter.finish();
        assertThat(pages).allSatisfy(page -> {
            List<List<Run>> lines = lines(page);
            assertThat(text(lines.get(lines.size() - 1))).isNotEqualTo("HEADING");
        });
    }

    @Test
    void aPauseThatWouldBeOverlookedAtAPagesHeadIsSeen() {
        typesetter.set(words(61, new Random(3)), BODY);
        for (int i = 0; i < 40; i++) {
            typesetter.pause("", "* * *", BODY.aligned(Alignment.CENTER, 0).spaced(0, 0, Keep.WITH_NEXT));
            typesetter.set(words(14, new Random(i)), BODY);
        }
        typesetter.finish();
        assertThat(pages).anySatisfy(page -> assertThat(text(lines(page).get(0))).isEqualTo("* * *"));
        assertThat(pages).allSatisfy(page -> assertThat(lines(page).stream().skip(1).map(TypesetterTest::text)).doesNotContain("* * *"));
    }

    @Test
    void aPartBeginsOnTheRightAndTheStoryOnPageOne() {
        typesetter.begin(new Opening(Place.RIGHT_HAND, Section.FRONT, Look.BARE, 50));
        typesetter.set("Title", HEADING.spaced(0, 0, Keep.ALONE));
        typesetter.begin(new Opening(Place.RIGHT_HAND, Section.BODY, Look.OPENING, 50));
        typesetter.set(words(20, new Random(1)), BODY);
        typesetter.finish();
        assertThat(pages).extracting(Page::label).containsExactly("i", "ii", "1");
        assertThat(pages).extracting(Page::side).containsExactly(Side.RECTO, Side.VERSO, Side.RECTO);
        assertThat(pages.get(1).runs()).isEmpty();
    }

    @Test
    void everyLetterStandsOnAPageInOrder() {
        String text = words(2000, new Random(11));
        typesetter.set(text, BODY);
        typesetter.finish();
        assertThat(seen()).isEqualTo(text.replace(" ", ""));
    }

    @Test
    void whatIsWiderThanALineIsBrokenAndNotLost() {
        String address = "https://example.org/" + "abcdefghij".repeat(40);
        typesetter.set("See " + address + " for more.", BODY);
        typesetter.set("x".repeat(300), BODY.aligned(Alignment.LEFT, 0));
        typesetter.finish();
        assertThat(seen().replace("-", "")).isEqualTo(("See" + address + "formore." + "x".repeat(300)).replace("-", ""));
        assertThat(pages).allSatisfy(page -> assertThat(page.runs()).allSatisfy(run -> {
            double[] places = types.places(run);
            assertThat(run.x() + places[places.length - 1]).isLessThan(201);
        }));
    }

    @Test
    void lettersOfNoFaceAreCountedAndStandAsBoxes() {
        typesetter.set("Kyoto is 京都.", BODY);
        typesetter.finish();
        assertThat(seen()).isEqualTo("Kyotois□□.");
        assertThat(types.missing()).containsOnly(Map.entry(Character.UnicodeScript.HAN, 2));
    }

    @Test
    void hebrewStandsFromRightToLeft() {
        typesetter.set("He said שלום to her.", BODY.aligned(Alignment.LEFT, 0));
        typesetter.finish();
        assertThat(text(pages.get(0).runs())).isEqualTo("He said םולש to her.");
    }

    @Test
    void arabicLettersAreJoined() {
        assertThat(ArabicForms.joined("سلام".codePoints().toArray())).containsExactly(0xFEB3, 0xFEFC, 0, 0xFEE1);
        assertThat(ArabicForms.joined("باب".codePoints().toArray())).containsExactly(0xFE91, 0xFE8E, 0xFE8F);
    }

    @Test
    void garamondJoinsFAndKernsPairs() {
        FaceMetrics garamond = types.metrics(Face.GARAMOND);
        assertThat(Ligatures.in("office", garamond, BODY)).isEqualTo("oﬃce");
        assertThat(garamond.kern('T', 'o')).isNegative();
        assertThat(types.metrics(Face.TIMES).kern('A', 'V')).isNegative();
        assertThat(types.metrics(Face.COURIER).advance('i')).isEqualTo(types.metrics(Face.COURIER).advance('W'));
    }

    private String seen() {
        StringBuilder seen = new StringBuilder();
        for (Page page : pages) {
            for (List<Run> line : lines(page)) {
                String text = text(line);
                seen.append(text.endsWith("-") ? text.substring(0, text.length() - 1) : text);
            }
        }
        return Normalizer.normalize(seen.toString().replace(" ", ""), Normalizer.Form.NFKC);
    }

    private static List<List<Run>> lines(Page page) {
        return new ArrayList<>(page.runs().stream().collect(Collectors.groupingBy(Run::y, TreeMap::new, Collectors.toList())).values());
    }

    private static String text(List<Run> line) {
        return line.stream().map(Run::text).collect(Collectors.joining());
    }

    private static String words(int count, Random chance) {
        String[] some = {"the", "tide", "lantern", "of", "measurement", "water", "she", "counted", "difficult", "harbour", "flood",
            "and", "key", "commission", "a", "understanding", "low", "iron", "to", "yesterday"};
        return chance.ints(count, 0, some.length).mapToObj(i -> some[i]).collect(Collectors.joining(" "));
    }
}
