package app.snowquill.pipeline.replacing;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.memory.ArchiveDesk;
import app.snowquill.pipeline.memory.ArchiveDesk.Pattern.Case;
import app.snowquill.pipeline.memory.ArchiveDesk.Pattern.Extent;
import app.snowquill.pipeline.memory.Replacement.Occurrence;
import app.snowquill.story.DocumentKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextChangeTest {
    private static final DocumentKey SCENE = DocumentKey.prose("s1");

    private static Finder finder(String find, String with, Case letters, Extent extent) {
        return new PatternFinder(new ArchiveDesk.Pattern(find, letters, extent, Set.of()), with);
    }

    private static String replaced(String text, Finder finder) {
        TextChange change = new TextChange(text, "");
        return change.with(change.occurrences(SCENE, "", false, finder)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Tobit|Tobias|TOBIT said Tobit, tobit.|TOBIAS said Tobias, tobias.",
        "rope|cable|Rope, ROPE, rope; ropes|Cable, CABLE, cable; ropes",
        "Tobit|Tobias|Tobit’s hat, Tobit's coat, Tobit’ll come; Tobitha|Tobias’s hat, Tobias's coat, Tobias’ll come; Tobitha",
        "don|ton|I don’t. Don did.|I don’t. Ton did.",
        "Brien|Bryan|O’Brien and Brien|O’Brien and Bryan",
        "it's|that is|It’s late, it's dark|That is late, that is dark",
        "Élan|Essor|élan vital, Élan, Élancé|essor vital, Essor, Élancé",
        "Лодка|Баржа|лодка, ЛОДКА, лодками|баржа, БАРЖА, лодками",
        "old Tobit|young Tobias|the old *Tobit* sat|the young *Tobias* sat",
        "Tobit|Tobias|the *Tob*it sat|the *Tob*ias sat",
        "Tobit|Tobias|said *Tobit* and **Tobit**|said *Tobias* and **Tobias**",
        "old Tobit|Tom|an old *Tobit* sat|an Tom sat",
        "ledger book|ledger|his *ledger book* lay|his *ledger* lay",
        "star|a*b|one star|one a\\*b",
    })
    void wordsAreReplacedAsAnAuthorMeansIt(String find, String with, String text, String then) {
        assertThat(replaced(text, finder(find, with, Case.ANY, Extent.WORDS))).isEqualTo(then);
    }

    @Test
    void capitalsCountWhereTheyAreMeantTo() {
        assertThat(replaced("Rope and rope", finder("rope", "cable", Case.SAME, Extent.WORDS))).isEqualTo("Rope and cable");
        assertThat(replaced("ropes", finder("rope", "cable", Case.SAME, Extent.ANYWHERE))).isEqualTo("cables");
    }

    @Test
    void aParagraphsEndIsNoSpaceButALinesEndIs() {
        Finder finder = finder("the bell", "a drum", Case.ANY, Extent.WORDS);
        assertThat(replaced("rang the\nbell", finder)).isEqualTo("rang a drum");
        assertThat(replaced("rang the\n\nbell", finder)).isEqualTo("rang the\n\nbell");
    }

    @Test
    void whatWasTakenAwayLeavesNoMarksBehind() {
        assertThat(replaced("said *Tobit* once", finder("Tobit", "", Case.SAME, Extent.WORDS))).isEqualTo("said  once");
    }

    @Test
    void aPlaceThatReadsOtherwiseNowIsRefused() {
        Finder finder = finder("rope", "cable", Case.SAME, Extent.WORDS);
        List<Occurrence> places = new TextChange("He held the rope twice.", "").occurrences(SCENE, "", false, finder);
        assertThat(new TextChange("He held the rope once.", "").with(places)).isEmpty();
        assertThat(new TextChange("He held the rope twice.", "").with(places)).contains("He held the cable twice.");
    }

    @Test
    void randomTextsHoldNoneOfTheOldWordsAndAllOfTheRest() {
        Random random = new Random(25);
        String[] words = {"Tobit", "tobit", "TOBIT", "*Tobit*", "**Tobit**", "Tobit’s", "Tobitha", "rope", "*old", "rope*", "a\\*b", "5*6", "\n\n", "\n",
            "“Tobit,”", "—", "#", "*Tobit", "said*", "*To*bit", "é"};
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(6) == 0 ? "" : " ");
            }
            String raw = text.toString();
            Extent extent = random.nextBoolean() ? Extent.WORDS : Extent.ANYWHERE;
            Finder finder = finder("Tobit", "Nym", Case.ANY, extent);
            TextChange before = new TextChange(raw, "");
            List<Occurrence> places = before.occurrences(SCENE, "", false, finder);
            String after = before.with(places).orElseThrow();
            assertThat(new TextChange(after, "").occurrences(SCENE, "", false, finder)).as(raw + " -> " + after).isEmpty();
            String bare = bare(raw);
            assertThat(bare(after)).as(raw).isEqualTo(expected(bare, finder.in(bare)));
            List<Occurrence> some = new ArrayList<>(places);
            some.removeIf(place -> random.nextBoolean());
            String part = before.with(some).orElseThrow();
            assertThat(new TextChange(part, "").occurrences(SCENE, "", false, finder)).as(raw).hasSize(places.size() - some.size());
        }
    }

    private static String bare(String raw) {
        return new BareText(raw, BareText.Notation.MARKED).words();
    }

    private static String expected(String bare, List<Finder.Found> found) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Finder.Found one : found) {
            out.append(bare, from, one.start()).append(one.with());
            from = one.end();
        }
        return out.append(bare.substring(from)).toString();
    }
}
