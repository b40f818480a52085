package app.snowquill.pipeline.outline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.json.StoryJson;
import app.snowquill.story.BinnedScene;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import app.snowquill.ui.write.SlackWater;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to an outline in whatever order, each scene and each word of prose is there exactly once. */
class OutlineSequencesTest {
    private final Random random = new Random();
    private Book book;
    private int made;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void everySceneAndEveryWordIsThereExactlyOnce(long seed) {
        random.setSeed(seed);
        book = withOwnWords(SlackWater.view().book());
        Set<String> ids = new TreeSet<>(ids(book));
        Map<String, Long> words = words(book);
        int target = targets(book);
        for (int i = 0; i < 300; i++) {
            Map<DocumentKey, Object> change = change();
            book = applied(book, change);
            if (change.containsKey(DocumentKey.prose("new-" + made)) && book.outline().scene("new-" + made).isPresent()) {
                ids.add("new-" + made);
            }
            assertThat(ids(book)).as("after change %d", i).containsExactlyInAnyOrderElementsOf(ids);
        }
        assertThat(words(book)).isEqualTo(words);
        assertThat(targets(book)).isGreaterThanOrEqualTo(target);
        StoryJson json = new StoryJson();
        assertThat(json.read(json.write(book.outline()), SceneList.class)).isEqualTo(book.outline());
    }

    private Map<DocumentKey, Object> change() {
        SceneList list = book.outline();
        List<String> scenes = list.sceneIds();
        String one = scenes.isEmpty() ? "" : any(scenes);
        List<String> some = scenes.stream().filter(id -> random.nextInt(6) == 0).toList();
        List<String> binned = list.bin().stream().map(BinnedScene::id).toList();
        String chapter = any(list.chapters()).id();
        OutlineItem item = new OutlineItem(OutlineItem.Kind.CHAPTER, chapter);
        return switch (random.nextInt(11)) {
            case 0 -> split(one);
            case 1 -> new SceneCut(book).merge(one, any(List.of(Seam.values())));
            case 2 -> of(new BinChange(list).put(some));
            case 3 -> of(new BinChange(list).restore(binned.stream().filter(id -> random.nextBoolean()).toList()));
            case 4 -> of(binned.isEmpty() ? list : new BinChange(list).place(any(binned), chapter, one));
            case 5 -> of(new SceneChange(list).move(some, chapter, one));
            case 6 -> of(new SceneChange(list).step(some, random.nextBoolean() ? 1 : -1));
            case 7 -> of(list.chapters().size() < 3 ? new OutlineChange(list).addChapter("c-" + random.nextInt(), "p1", "")
                    : new OutlineChange(list).bin(item));
            case 8 -> of(new OutlineChange(list).mergeWithNext(item));
            case 9 -> of(new OutlineChange(list).addChapter("c-" + random.nextInt(), "p1", chapter));
            default -> of(new OutlineChange(list).placeChapter(chapter, random.nextBoolean() ? "p1" : "p2", any(list.chapters()).id()));
        };
    }

    private Map<DocumentKey, Object> split(String scene) {
        String text = book.prose().getOrDefault(scene, "");
        int cut = text.isEmpty() ? 0 : text.indexOf(' ', random.nextInt(text.length()));
        made++;
        Map<DocumentKey, Object> change = cut < 0 ? Map.of()
                : new SceneCut(book).split(scene, text.substring(0, cut), text.substring(cut), "new-" + made);
        if (!change.isEmpty()) {
            assertThat((String) change.get(DocumentKey.prose(scene)) + change.get(DocumentKey.prose("new-" + made))).isEqualTo(text);
            assertThat(((SceneList) change.get(DocumentKey.step(8))).targetWords()).isEqualTo(book.outline().targetWords());
        }
        return change;
    }

    private static Map<DocumentKey, Object> of(SceneList list) {
        return Map.of(DocumentKey.step(8), list);
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<String> ids(Book book) {
        return Stream.concat(book.outline().scenes().stream().map(Scene::id), book.outline().bin().stream().map(BinnedScene::id)).toList();
    }

    private static int targets(Book book) {
        return book.outline().targetWords() + book.outline().bin().stream().mapToInt(binned -> binned.scene().targetWords()).sum();
    }

    private static Map<String, Long> words(Book book) {
        return book.prose().values().stream().flatMap(text -> Arrays.stream(text.strip().split("\\s+")))
                .filter(word -> !word.equals("#") && !word.isEmpty()).collect(Collectors.groupingBy(word -> word, Collectors.counting()));
    }

    private static Book withOwnWords(Book book) {
        Map<String, String> prose = new LinkedHashMap<>();
        book.outline().sceneIds().forEach(id -> prose.put(id, id + "-one " + id + "-two\n\n" + id + "-three " + id + "-four"));
        return with(book, book.outline(), prose);
    }

    private static Book applied(Book book, Map<DocumentKey, Object> change) {
        Map<String, String> prose = new LinkedHashMap<>(book.prose());
        SceneList list = book.outline();
        for (Map.Entry<DocumentKey, Object> entry : new ArrayList<>(change.entrySet())) {
            if (entry.getKey().kind() == DocumentKind.STEP) {
                list = (SceneList) entry.getValue();
            } else if (entry.getValue() == null) {
                prose.remove(entry.getKey().id());
            } else {
                prose.put(entry.getKey().id(), (String) entry.getValue());
            }
        }
        return with(book, list, prose);
    }

    private static Book with(Book b, SceneList list, Map<String, String> prose) {
        return new Book(b.project(), b.firstThings(), b.oneSentence(), b.oneParagraph(), b.characters(), b.onePage(), b.synopses(),
                b.fourPages(), b.bibles(), Optional.of(list), b.cards(), prose, b.notes());
    }
}
