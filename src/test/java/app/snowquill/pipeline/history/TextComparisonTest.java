package app.snowquill.pipeline.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.history.Piece.Mark;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextComparisonTest {
    @Test
    void aChangedWordIsMarkedOnBothSidesAndTheRestIsNot() {
        Passage passage = compare("The tide had almost finished leaving.", "The tide had nearly finished leaving.").get(0);
        assertThat(passage.leftPieces()).contains(new Piece("almost", Mark.REMOVED), new Piece("The tide had ", Mark.SAME));
        assertThat(passage.rightPieces()).contains(new Piece("nearly", Mark.ADDED_BY_YOU));
        assertThat(passage.rightPieces()).hasSize(3);
    }

    @Test
    void aRewrittenSentenceIsOneDifferenceNotADozen() {
        Passage passage = compare("She did not look. She knew the figure by heart, as one knows the age of a parent. “Three.”",
                "She did not look. She had copied the line so often that it had worn a place in her. “Three.”").get(0);
        assertThat(passage.leftPieces().stream().filter(piece -> piece.mark() == Mark.REMOVED).count()).isLessThanOrEqualTo(2);
    }

    @Test
    void aNewParagraphStandsAloneAndRewrittenOnesFaceEachOther() {
        List<Passage> passages = compare("One stays here.\n\nIt was said lightly, and she noticed it at once.\n\nThe end.",
                "One stays here.\n\n“I held a great many ropes.”\n\nIt was said lightly, and she kept it for years.\n\nThe end.");
        assertThat(passages).extracting(Passage::differs).containsExactly(false, true, true, false);
        assertThat(passages.get(1).left()).isNull();
        assertThat(passages.get(2).left()).startsWith("It was said lightly");
        assertThat(passages.get(2).right()).startsWith("It was said lightly");
    }

    @Test
    void anAgentsWordsStayItsOwnThroughLaterTyping() {
        Writers writers = new Writers();
        writers.next("He said nothing.", false);
        writers.next("He said nothing. A barge went by.", true);
        String now = "He said nothing. A barge slowly went by.";
        writers.next(now, false);
        List<Piece> pieces = TextComparison.ofProse("He said nothing.", now, writers).get(0).rightPieces();
        assertThat(pieces.stream().filter(piece -> piece.mark() == Mark.ADDED_BY_AGENT).map(Piece::text)
                .collect(Collectors.joining())).contains("barge").contains("went by").doesNotContain("slowly");
        assertThat(pieces).anyMatch(piece -> piece.mark() == Mark.ADDED_BY_YOU && piece.text().contains("slowly"));
    }

    @Test
    void whateverTheTextsThePiecesAreTheTexts() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            String left = text(random);
            String right = random.nextInt(5) == 0 ? text(random) : changed(left, random);
            List<Passage> passages = compare(left, right);
            assertThat(joined(passages, true)).isEqualTo(left.strip());
            assertThat(joined(passages, false)).isEqualTo(right.strip());
            passages.forEach(each -> {
                assertThat(pieces(each.leftPieces())).isEqualTo(each.left() == null ? "" : each.left());
                assertThat(pieces(each.rightPieces())).isEqualTo(each.right() == null ? "" : each.right());
            });
        }
    }

    @Test
    void twoTextsWithoutAWordInCommonAreComparedToo() {
        String left = IntStream.range(0, 10_000).mapToObj(i -> "left" + i).collect(Collectors.joining(" "));
        String right = IntStream.range(0, 10_000).mapToObj(i -> "right" + i).collect(Collectors.joining(" "));
        assertThat(compare(left, right)).hasSize(2);
        assertThat(compare(left, left)).singleElement().matches(passage -> !passage.differs());
        assertThat(compare("", left)).singleElement().matches(passage -> passage.left() == null);
    }

    @Test
    void fieldsAreComparedByTheirIdWhereverTheyStand() throws Exception {
        JsonNode before = new ObjectMapper().readTree("{\"scenes\":[{\"id\":\"s1\",\"title\":\"One\"},{\"id\":\"s2\",\"title\":\"Two\"}]}");
        JsonNode after = new ObjectMapper().readTree("{\"scenes\":[{\"id\":\"s2\",\"title\":\"Two\"},{\"id\":\"s1\",\"title\":\"First\"}]}");
        Map<String, String> left = FieldTexts.of(before);
        List<Passage> passages = TextComparison.ofFields(left, FieldTexts.of(after), false);
        assertThat(passages).filteredOn(Passage::differs).singleElement()
                .matches(passage -> passage.field().equals("scenes[#s1].title") && passage.right().equals("First"));
        assertThat(FieldTexts.put(after, "scenes[#s1].title", "One")).isTrue();
        assertThat(FieldTexts.of(after)).containsEntry("scenes[#s1].title", "One").containsEntry("scenes[#s2].title", "Two");
        assertThat(FieldTexts.put(after, "scenes[#s3].title", "x")).isFalse();
    }

    private static List<Passage> compare(String left, String right) {
        Writers writers = new Writers();
        writers.next(right, false);
        return TextComparison.ofProse(left, right, writers);
    }

    private static String joined(List<Passage> passages, boolean left) {
        return passages.stream().map(each -> left ? each.left() : each.right()).filter(each -> each != null)
                .collect(Collectors.joining("\n\n"));
    }

    private static String pieces(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(9)).mapToObj(i -> IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(j -> "word" + random.nextInt(9)).collect(Collectors.joining(" ")) + ".").collect(Collectors.joining("\n\n"));
    }

    private static String changed(String text, Random random) {
        return text.replace("word" + random.nextInt(9), random.nextBoolean() ? "other" : "")
                .replace("word" + random.nextInt(9) + ".", ".\n\nNew one. ").replaceAll(" +", " ").replaceAll("(?m)^ | $", "")
                .replaceAll("\n{3,}", "\n\n");
    }
}
