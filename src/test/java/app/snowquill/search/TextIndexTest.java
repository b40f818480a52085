package app.snowquill.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.story.DocumentKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found by words, and that an index is never worth more than the texts it is made of. */
class TextIndexTest {
    private static final List<String> SYLLABLES = List.of("ka", "ro", "mi", "tel", "bon", "sur");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"counting, Tobit counts the candles", "run, She ran home", "child, The children slept", "candle, Tobit’s candles",
        "don't, They don’t know", "“don’t know”, They don't know", "cafe, Das Café war leer", "café, A cafe by the river",
        "resume, Her résumé", "cand*, Three candles", "CANDLE, a candle", "well-known, a well-known house", "\"known house\", a well-known house",
        "qarter, a quarter of an hour", "lihgt, a light in the hall", "word, some *word* here", "word, some _word_ here"})
    void textsAreFound(String query, String body) {
        assertThat(found("en", query, WordRule.LIKE, body)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"counting, Tobit counts the candles", "qarter, a quarter of an hour", "\"the candles counts\", Tobit counts the candles",
        "candle zeppelin, a candle"})
    void exactlyMeansExactly(String query, String body) {
        assertThat(found("en", query, WordRule.EXACT, body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"de, häuser, Das Haus am See", "de, haus, Die Häuser am See", "de, strasse, Die Straße", "fr, cheval, l'étalon et les chevaux",
        "fr, homme, L’homme qui rit", "es, canciones, una canción", "it, libri, un libro", "nl, huizen, de huizen", "ru, книга, две книги",
        "sv, hästar, en häst", "ja, 東京, 私は東京に住んでいます", "zh, 北京, 我在北京", "xx, naïve, NAIVE", "tr, ev, ev", "pt, livros, um livro"})
    void otherLanguagesHaveTheirOwnStems(String language, String query, String body) {
        assertThat(found(language, query, WordRule.LIKE, body)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "**", "\"", "\"\"", "\"\"\"", "a\"b", "AND OR NOT", "(((", "[a TO b]", "field:value", "\\", "~~~", "^5",
        "/.*/", "\u0000", "\ud83d", "\ude00x", "a*b*c*", "\"a* b\"", "‘’“”„«»", "+-&&||!{}", "😀", "\uffff", "…"})
    void noQuestionIsTooOdd(String query) {
        for (WordRule rule : WordRule.values()) {
            try (TextIndex index = of("en", "Tobit 😀 counts: \"a b\" field:value")) {
                look(index, query, rule);
                look(index, query.repeat(500), rule);
            }
        }
    }

    @Test
    void allWordsComeBeforeSomeWords() {
        try (TextIndex index = of("en", "the candle and the lantern", "only a candle", "nothing at all")) {
            assertThat(look(index, "candle lantern", WordRule.LIKE).texts()).hasSize(1);
            Found some = look(index, "candle lantern zeppelinish", WordRule.LIKE);
            assertThat(some.bent()).isEqualTo(Found.Bent.SOME_WORDS);
            assertThat(some.texts()).extracting(text -> text.id().key().id()).containsExactly("s0");
        }
    }

    @ParameterizedTest
    @CsvSource({"candles, 'A 😀 and then 🕯️ three candles 😀 burned', candles", "candle, 'Two 👩‍👩‍👧 candles', candles",
        "\"three candles\", 'Zoë’s 😀 three candles', three candles", "cand*, '😀 candelabra', candelabra"})
    void marksStandWhereTheWordsStand(String query, String body, String marked) {
        try (TextIndex index = of("en", body); TextLook look = index.look()) {
            Found found = look.find(query, WordRule.LIKE, id -> true, id -> true);
            Snippet snippet = look.snippets(found.texts()).get(0);
            assertThat(snippet.pieces().stream().filter(Snippet.Piece::match).map(Snippet.Piece::text).collect(Collectors.joining(" ")))
                    .isEqualTo(marked);
            assertThat(snippet.pieces().stream().map(Snippet.Piece::text).collect(Collectors.joining())).isEqualTo(body);
        }
    }

    @Test
    void theSnippetIsThePassageWithTheMostTellingWords() {
        String body = "The candle. " + "Nothing here. ".repeat(200) + "The candle of the zeppelin went out. " + "Nothing there. ".repeat(200);
        try (TextIndex index = of("en", body); TextLook look = index.look()) {
            Found found = look.find("candle zeppelin", WordRule.LIKE, id -> true, id -> true);
            assertThat(look.snippets(found.texts()).get(0).pieces()).filteredOn(Snippet.Piece::match).extracting(Snippet.Piece::text)
                    .containsExactly("candle", "zeppelin");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"karo", "karo mitel", "\"karo karo\"", "ka*", "kar* \"bonsur karo\"", "karro"})
    void theSnippetsOfManyTextsAreThoseOfEach(String query) {
        Random chance = new Random(3);
        try (TextIndex index = TextIndex.inMemory("en")) {
            for (int i = 0; i < 40; i++) {
                String words = Stream.generate(() -> word(chance)).limit(300).collect(Collectors.joining(" "));
                index.put(List.of(text(i, words + " karo karo")));
                if (i % 9 == 0) {
                    index.show();
                }
            }
            index.show();
            try (TextLook look = index.look()) {
                List<FoundText> found = look.find(query, WordRule.LIKE, id -> true, id -> true).texts();
                List<Snippet> all = look.snippets(found);
                assertThat(found).isNotEmpty();
                for (int i = 0; i < found.size(); i++) {
                    assertThat(all.get(i)).isEqualTo(look.snippets(List.of(found.get(i))).get(0));
                    assertThat(all.get(i).pieces()).anyMatch(Snippet.Piece::match);
                }
            }
        }
    }

    @Test
    void aBeginningOfManyWordsIsMarkedAsOneOfFew() {
        String many = Stream.iterate(0, i -> i + 1).limit(150).map(i -> "cand" + i).collect(Collectors.joining(" "));
        for (String other : List.of("nothing", many)) {
            try (TextIndex index = of("en", "It was Candide’s candle. Décandé, scandal.", other); TextLook look = index.look()) {
                FoundText first = look.find("cand*", WordRule.LIKE, id -> true, id -> true).texts().stream()
                        .filter(text -> text.id().equals(id(0))).findFirst().orElseThrow();
                assertThat(look.snippets(List.of(first)).get(0).pieces()).filteredOn(Snippet.Piece::match)
                        .extracting(Snippet.Piece::text).last().isEqualTo("candle");
            }
        }
    }

    @Test
    void savesOneByOneAreJoinedWhenTheyAreKept() throws IOException {
        try (TextIndex index = TextIndex.open(folder, "en")) {
            for (int i = 0; i < 40; i++) {
                index.put(List.of(text(i, "candle")));
                index.show();
                index.commit();
            }
            assertThat(files()).filteredOn(file -> file.toString().endsWith(".si")).hasSizeLessThan(12);
            assertThat(look(index, "candle", WordRule.LIKE).texts()).hasSize(40);
        }
    }

    @Test
    void whatWasSavedIsFoundAfterAnySequenceOfChanges() {
        Random chance = new Random(5);
        Map<TextId, String> oracle = new HashMap<>();
        try (TextIndex index = TextIndex.open(folder, "en")) {
            for (int step = 0; step < 300; step++) {
                TextId id = id(chance.nextInt(12));
                if (chance.nextInt(5) == 0) {
                    oracle.remove(id);
                    index.remove(List.of(id));
                } else {
                    String body = Stream.generate(() -> word(chance)).limit(1 + chance.nextInt(30)).collect(Collectors.joining(" "));
                    oracle.put(id, body);
                    index.put(List.of(new IndexedText(id, step, body)));
                }
                index.show();
                String word = word(chance);
                assertThat(look(index, word, WordRule.EXACT).texts()).extracting(FoundText::id).containsExactlyInAnyOrderElementsOf(
                        oracle.entrySet().stream().filter(each -> List.of(each.getValue().split(" ")).contains(word))
                                .map(Map.Entry::getKey).toList());
            }
            index.commit();
        }
        try (TextIndex index = TextIndex.open(folder, "en")) {
            assertThat(index.known().keySet()).isEqualTo(oracle.keySet());
        }
    }

    @Test
    void whatWasNotMadeToLastIsMissingAndKnownToBe() {
        try (TextIndex index = TextIndex.open(folder, "en")) {
            index.put(List.of(text(1, "kept")));
            index.commit();
            index.put(List.of(text(2, "lost")));
            index.show();
            assertThat(index.known()).hasSize(2);
        }
        try (TextIndex index = TextIndex.open(folder, "en")) {
            assertThat(index.known()).containsOnlyKeys(id(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"flip", "cut", "empty", "delete", "rubbish"})
    void aDamagedIndexBeginsAnew(String harm) throws IOException {
        kept("en");
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            switch (harm) {
                case "flip" -> bytes[bytes.length / 2] ^= 1;
                case "cut" -> bytes = Arrays.copyOf(bytes, bytes.length / 2);
                case "empty" -> bytes = new byte[0];
                case "rubbish" -> new Random(1).nextBytes(bytes);
                default -> Files.delete(file);
            }
            if (Files.exists(file)) {
                Files.write(file, bytes);
            }
            assertOpensAnew(file.getFileName().toString());
            kept("en");
        }
    }

    @Test
    void anIndexOfAnotherLanguageBeginsAnew() throws IOException {
        kept("de");
        assertOpensAnew("language");
    }

    @Test
    void aSecondProgramKeepsItsOwnInMemory() {
        try (TextIndex first = TextIndex.open(folder, "en"); TextIndex second = TextIndex.open(folder, "en")) {
            assertThat(first.isKept()).isTrue();
            assertThat(second.isKept()).isFalse();
            second.put(List.of(text(1, "candle")));
            second.show();
            assertThat(look(second, "candle", WordRule.LIKE).texts()).hasSize(1);
        }
    }

    @Test
    void textsLikeOneShareItsRareWords() {
        try (TextIndex index = of("en", "the zeppelin over the harbour at night", "a zeppelin burned near the harbour", "the candle in the hall",
                "the hall at night was dark", "the door of the hall"); TextLook look = index.look()) {
            assertThat(look.alike(id(0), id -> true)).first().extracting(FoundText::id).isEqualTo(id(1));
        }
    }

    @Test
    void whatIsMeantIsNearWhereAModelGivesVectors() {
        Vectors vectors = new LetterVectors();
        try (TextIndex index = of("en", "aaaa aab", "zzzz zzy"); TextLook before = index.look()) {
            assertThat(before.measured(vectors)).isEmpty();
            index.measure(text(0, "aaaa aab"), vectors);
            index.measure(text(1, "zzzz zzy"), vectors);
            index.show();
            try (TextLook look = index.look()) {
                assertThat(look.measured(vectors)).containsExactlyInAnyOrder(id(0), id(1));
                assertThat(look.near(vectors, vectors.of("zzz"), id -> true)).extracting(FoundText::id).containsExactly(id(1), id(0));
            }
        }
    }

    @Test
    void rankingsAreJoinedByRankAlone() {
        Map<String, Double> scores = RankFusion.of(List.of(List.of("a", "b", "c"), List.of("c", "b")));
        assertThat(scores.get("c")).isEqualTo(1 / 63.0 + 1 / 61.0);
        assertThat(scores.get("a")).isEqualTo(1 / 61.0);
        assertThat(scores.get("b")).isGreaterThan(scores.get("a"));
    }

    private void kept(String language) {
        try (TextIndex index = TextIndex.open(folder, language)) {
            index.remove(index.known().keySet());
            index.put(List.of(text(1, "one candle"), text(2, "two candles")));
            index.commit();
        }
    }

    private void assertOpensAnew(String what) {
        try (TextIndex index = TextIndex.open(folder, "en")) {
            assertThat(index.isKept()).as(what).isTrue();
            Set<TextId> known = index.known().keySet();
            assertThat(known).as(what).isIn(Set.of(), Set.of(id(1), id(2)));
            index.put(List.of(text(3, "three candles")));
            index.show();
            assertThat(look(index, "three", WordRule.LIKE).texts()).as(what).hasSize(1);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return new ArrayList<>(all.filter(file -> !file.endsWith("write.lock")).sorted().toList());
        }
    }

    private static List<FoundText> found(String language, String query, WordRule rule, String body) {
        try (TextIndex index = of(language, body)) {
            return look(index, query, rule).texts();
        }
    }

    private static Found look(TextIndex index, String query, WordRule rule) {
        try (TextLook look = index.look()) {
            Found found = look.find(query, rule, id -> true, id -> true);
            assertThat(look.snippets(found.texts())).hasSameSizeAs(found.texts());
            return found;
        }
    }

    private static TextIndex of(String language, String... bodies) {
        TextIndex index = TextIndex.inMemory(language);
        for (int i = 0; i < bodies.length; i++) {
            index.put(List.of(text(i, bodies[i])));
        }
        index.show();
        return index;
    }

    private static IndexedText text(int number, String body) {
        return new IndexedText(id(number), 1, body);
    }

    private static TextId id(int number) {
        return TextId.standing(DocumentKey.prose("s" + number));
    }

    private static String word(Random chance) {
        return SYLLABLES.get(chance.nextInt(SYLLABLES.size())) + SYLLABLES.get(chance.nextInt(SYLLABLES.size()));
    }

    /** How often each letter stands in a text. */
    private static final class LetterVectors implements Vectors {
        @Override
        public String model() {
            return "letters";
        }

        @Override
        public int dimension() {
            return 26;
        }

        @Override
        public float[] of(String text) {
            float[] vector = new float[26];
            text.chars().filter(letter -> letter >= 'a' && letter <= 'z').forEach(letter -> vector[letter - 'a']++);
            return vector;
        }
    }
}
