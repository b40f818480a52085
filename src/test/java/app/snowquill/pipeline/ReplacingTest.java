package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.pipeline.memory.ArchiveDesk;
import app.snowquill.pipeline.memory.ArchiveDesk.Pattern.Case;
import app.snowquill.pipeline.memory.ArchiveDesk.Pattern.Extent;
import app.snowquill.pipeline.memory.ArchiveKind;
import app.snowquill.pipeline.memory.Replacement;
import app.snowquill.pipeline.memory.Replacement.Occurrence;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.EntryKind;
import app.snowquill.story.Evidence;
import app.snowquill.story.Fact;
import app.snowquill.story.FactKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over the sample novel: two of its people share a last name, Tobit Lasker shares neither of his. */
class ReplacingTest {
    private static final String TOBIT = "tobit";

    @TempDir
    static Path once;
    @TempDir
    Path folder;
    private TestStudio studio;
    private OpenBook book;

    /** The sample is made once; each test has a copy of its file. */
    @BeforeAll
    static void make() {
        try (TestStudio maker = TestEngines.silent(once)) {
            OpenBook sample = (OpenBook) maker.sample(once.resolve("book.snowquill"));
            sample.edit(new HandEdit("Lore", lore(), "")).join();
            sample.close();
        }
    }

    private static Map<DocumentKey, Object> lore() {
        Map<DocumentKey, Object> lore = new LinkedHashMap<>();
        lore.put(DocumentKey.entry("tobit"), new BibleEntry("tobit", EntryKind.CHARACTER, "", "", List.of("Old Tobit", "the clerk"), Map.of(),
                List.of(), List.of()));
        lore.put(DocumentKey.fact("f1"), new Fact("f1", FactKind.TRAIT, "tobit", "eye colour", "grey", "Tobit’s eyes are grey.", "s01", "",
                null, List.of(), new Evidence("s01", "the Laskers’ grey eyes, like the Laskers")));
        return lore;
    }

    @BeforeEach
    void open() throws IOException {
        Path file = Files.copy(once.resolve("book.snowquill"), folder.resolve("book.snowquill"));
        studio = TestEngines.silent(folder);
        book = (OpenBook) studio.studio().open(file);
    }

    @AfterEach
    void close() {
        book.close();
        studio.close();
    }

    private Map<DocumentKey, String> texts() {
        return book.inSession(store -> {
            Map<DocumentKey, String> texts = new TreeMap<>();
            store.documents().forEach((key, document) -> texts.put(key, document.current().content()));
            return texts;
        }).join();
    }

    private Set<DocumentKey> stale() {
        return book.view().documents().entrySet().stream().filter(each -> each.getValue().stale()).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static ArchiveDesk.Pattern pattern(String text, ArchiveKind... kinds) {
        return new ArchiveDesk.Pattern(text, Case.ANY, Extent.WORDS, Set.of(kinds));
    }

    private static Set<Integer> all(Replacement replacement) {
        return IntStream.range(0, replacement.places().size()).boxed().collect(Collectors.toSet());
    }

    private ArchiveDesk archive() {
        return book.memory().archive();
    }

    @Test
    void aNameIsOtherEverywhereTheIdsStayAndNothingBecomesStale() {
        Map<DocumentKey, String> before = texts();
        Set<DocumentKey> staleBefore = stale();
        Replacement replacement = book.memory().bible().renaming(TOBIT, "Tobias Voss").join();
        assertThat(replacement.what()).isEqualTo("Renamed Tobit Lasker to Tobias Voss");
        assertThat(replacement.places()).hasSizeGreaterThan(40).extracting(Occurrence::found)
                .contains("Tobit Lasker", "Tobit", "Lasker", "Laskers");

        List<DocumentKey> staled = book.memory().bible().rename(replacement, all(replacement)).join();

        assertThat(staled).isEmpty();
        assertThat(stale()).isEqualTo(staleBefore);
        assertThat(book.view().book().characters().get("tobit").name()).isEqualTo("Tobias Voss");
        assertThat(book.view().book().lore().entries().get("tobit").aliases()).containsExactly("Old Tobias", "the clerk");
        assertThat(book.view().book().lore().facts().get("f1").text()).isEqualTo("Tobias’s eyes are grey.");
        assertThat(book.view().book().lore().facts().get("f1").subject()).isEqualTo("tobit");
        assertThat(book.view().book().lore().facts().get("f1").evidence().quote()).isEqualTo("the Vosses’ grey eyes, like the Vosses");
        Map<DocumentKey, String> after = texts();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.values()).noneMatch(text -> text.contains("Tobit") || text.contains("Lasker"));
        Set<DocumentKey> changed = replacement.places().stream().map(Occurrence::key).collect(Collectors.toSet());
        before.forEach((key, text) -> {
            if (!changed.contains(key)) {
                assertThat(after.get(key)).isEqualTo(text);
            }
        });

        assertThat(book.undo().join()).isTrue();
        assertThat(texts()).isEqualTo(before);
        assertThat(stale()).isEqualTo(staleBefore);
    }

    @Test
    void aLastNameThatOthersBearStaysTheirs() {
        Replacement replacement = book.memory().bible().renaming("ines", "Agnes Pell").join();
        assertThat(replacement.places()).extracting(Occurrence::found).contains("Ines", "Ines Corrow").doesNotContain("Corrow", "Aldous Corrow");
        book.memory().bible().rename(replacement, all(replacement)).join();
        assertThat(book.view().book().characters().get("aldous").name()).isEqualTo("Aldous Corrow");
    }

    @Test
    void aTextThatKeepsTheOldNameIsStaleAndLockedOnesAreShownAndLeft() {
        DocumentKey scene = book.view().book().prose().entrySet().stream().filter(each -> each.getValue().contains("Tobit"))
                .map(each -> DocumentKey.prose(each.getKey())).findFirst().orElseThrow();
        String before = texts().get(scene);
        book.setLocked(List.of(scene), true).join();
        Replacement replacement = book.memory().bible().renaming(TOBIT, "Tobias Lasker").join();
        assertThat(replacement.places()).filteredOn(place -> place.key().equals(scene)).isNotEmpty().allMatch(Occurrence::locked);
        List<DocumentKey> staled = book.memory().bible().rename(replacement, all(replacement)).join();
        assertThat(texts().get(scene)).isEqualTo(before);
        assertThat(staled).containsExactly(scene);
    }

    @Test
    void onlyTheChosenPlacesAreReplacedAndWhatReadsOfThemIsStale() {
        Replacement replacement = archive().replacing(pattern("rope", ArchiveKind.PROSE), "cable").join();
        assertThat(replacement.places()).hasSizeGreaterThan(2).allMatch(place -> place.key().kind() == DocumentKind.PROSE && place.field().isEmpty());
        assertThat(archive().replace(replacement, Set.of(1)).join()).isEmpty();
        assertThat(archive().replacing(pattern("rope", ArchiveKind.PROSE), "cable").join().places()).hasSize(replacement.places().size() - 1);
        assertThat(book.past().ofBook().versions().join().get(0).reason()).isEqualTo("Replaced “rope” with “cable”");

        Replacement sentence = archive().replacing(pattern("river", ArchiveKind.PLAN), "sea").join();
        assertThat(archive().replace(sentence, all(sentence)).join()).isNotEmpty();
    }

    @Test
    void whatMovedOnMeanwhileIsRefusedAndNothingChanges() {
        Replacement replacement = archive().replacing(pattern("rope"), "cable").join();
        Occurrence last = replacement.places().stream().filter(place -> place.field().isEmpty()).reduce((one, other) -> other).orElseThrow();
        String text = book.view().book().prose().get(last.key().id());
        book.edit(HandEdit.of("Typed", last.key(), "More. " + text)).join();
        Map<DocumentKey, String> before = texts();
        assertThatThrownBy(() -> archive().replace(replacement, all(replacement)).join()).hasMessageContaining("look for them once more");
        assertThat(texts()).isEqualTo(before);
        assertThatThrownBy(() -> archive().replacing(pattern("  "), "cable").join()).hasMessageContaining("which words");
        assertThatThrownBy(() -> book.memory().bible().renaming("nobody", "X").join()).hasMessageContaining("no entry");
    }

    @Test
    void aTextThatCannotBeWithoutItsWordsIsRefused() {
        Replacement replacement = archive().replacing(pattern("Slack Water", ArchiveKind.PLAN), "").join();
        assertThat(replacement.places()).anyMatch(place -> place.field().equals("title"));
        Map<DocumentKey, String> before = texts();
        assertThatThrownBy(() -> archive().replace(replacement, all(replacement)).join()).hasMessageContaining("leave that place out");
        assertThat(texts()).isEqualTo(before);
    }

    @Test
    void anythingReplacedAnywhereIsGoneAndUndoneByteByByte() {
        Random random = new Random(6);
        List<String> words = book.view().book().prose().values().stream().flatMap(text -> List.of(text.split("[^\\p{L}]+")).stream())
                .filter(word -> word.length() > 3).distinct().toList();
        Map<DocumentKey, String> first = texts();
        for (int round = 0; round < 12; round++) {
            ArchiveDesk.Pattern pattern = new ArchiveDesk.Pattern(words.get(random.nextInt(words.size())),
                    Case.values()[random.nextInt(2)], Extent.values()[random.nextInt(2)], Set.of());
            Replacement replacement = archive().replacing(pattern, "Qyx").join();
            Set<Integer> chosen = new HashSet<>(all(replacement));
            boolean whole = random.nextBoolean();
            chosen.removeIf(number -> !whole && random.nextInt(3) == 0);
            archive().replace(replacement, chosen).join();
            assertThat(archive().replacing(pattern, "Qyx").join().places()).as(pattern.text()).hasSize(replacement.places().size() - chosen.size());
            Set<DocumentKey> touched = chosen.stream().map(number -> replacement.places().get(number).key()).collect(Collectors.toSet());
            Map<DocumentKey, String> after = texts();
            assertThat(first.keySet().stream().filter(key -> !first.get(key).equals(after.get(key))).collect(Collectors.toSet())).isEqualTo(touched);
            if (!touched.isEmpty()) {
                book.undo().join();
            }
            assertThat(texts()).isEqualTo(first);
        }
    }
}
