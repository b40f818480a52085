package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.store.Proposal;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneList;
import app.snowquill.json.StoryJson;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fifty changes of all kinds at random, then undo until nothing is left to undo, then redo. */
class UndoEverythingTest {
    private static final int CHANGES = 50;

    @TempDir
    Path folder;
    private final StoryJson json = new StoryJson();

    /** One of every build, twenty in the long harness. */
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("snowquill.rounds", 3) < 40 ? 1 : 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void undoAfterFiftyChangesOfAllKindsReturnsTheFirstStateFieldForField(long seed) {
        try (TestStudio studio = TestEngines.silent(folder);
                OpenBook book = (OpenBook) studio.sample(folder.resolve("book.snowquill"))) {
            long begin = book.past().ofBook().versions().join().get(0).id();
            proposeSome(book);
            Book first = book.view().book();
            List<String> marks = marks(book);
            Random random = new Random(seed);
            for (int i = 0; i < CHANGES; i++) {
                change(book, random, i, begin);
            }
            Book last = book.view().book();
            List<String> lastMarks = marks(book);
            assertThat(last).isNotEqualTo(first);
            assertThat(lastMarks).isNotEqualTo(marks);
            int undone = 0;
            while (newestStanding(book) > begin) {
                assertThat(book.undo().join()).isTrue();
                undone++;
            }
            assertThat(book.view().book()).isEqualTo(first);
            assertThat(marks(book)).isEqualTo(marks);
            for (int i = 0; i < undone; i++) {
                assertThat(book.redo().join()).isTrue();
            }
            assertThat(book.view().book()).isEqualTo(last);
            assertThat(marks(book)).isEqualTo(lastMarks);
        }
    }

    /** A version waits beside every other scene. */
    private static void proposeSome(OpenBook book) {
        List<String> scenes = book.view().book().outline().sceneIds();
        book.changing(store -> {
            for (int i = 0; i < scenes.size(); i += 2) {
                store.putProposal(new Proposal(DocumentKey.prose(scenes.get(i)), "Proposed " + i, "made of " + i, "Writer",
                        book.parts().clock().instant().truncatedTo(ChronoUnit.MILLIS)));
            }
            return null;
        }).join();
    }

    /** The change set that the next undo would take back. */
    private static long newestStanding(OpenBook book) {
        return OpenBook.await(book.inSession(store -> store.changeSets(1_000).stream()
                .filter(set -> !set.undone() && !set.reason().startsWith("Undo: ")).mapToLong(set -> set.id()).max().orElse(0)));
    }

    /** What stands beside the texts: what each agrees with, its place, its lock, and what waits. */
    private static List<String> marks(OpenBook book) {
        return OpenBook.await(book.inSession(store -> {
            List<String> marks = new ArrayList<>();
            store.documents().forEach((key, document) -> marks.add(key + " " + document.current().consumed() + "@"
                    + document.position() + (document.locked() ? " locked" : "")));
            store.proposals().forEach(proposal -> marks.add(proposal.toString()));
            return marks;
        }));
    }

    private void change(OpenBook book, Random random, int number, long begin) {
        Book now = book.view().book();
        List<String> scenes = now.outline().sceneIds();
        String scene = scenes.get(random.nextInt(scenes.size()));
        switch (random.nextInt(11)) {
            case 0 -> edit(book, DocumentKey.prose(scene), "Text " + number + ".\n\nAnother paragraph.", "");
            case 1 -> edit(book, DocumentKey.prose(scene), "An agent’s " + number + ".", "Writer");
            case 2 -> edit(book, DocumentKey.card(scene), card(now, scene, number), "");
            case 3 -> edit(book, DocumentKey.step(8), moved(now.sceneList().orElseThrow(), random), "");
            case 4 -> edit(book, new DocumentKey(DocumentKind.CHARACTER, "extra" + random.nextInt(3)), random.nextBoolean()
                    ? null : renamed(now, "extra", number), "");
            case 5 -> settle(book, random);
            case 6 -> {
                List<PastVersion> versions = book.past().of(DocumentKey.prose(scene)).versions().join();
                if (!versions.isEmpty()) {
                    book.past().goBack(versions.get(random.nextInt(versions.size())).id()).join();
                }
            }
            case 7 -> {
                List<PastVersion> moments = book.past().ofBook().versions().join().stream()
                        .filter(each -> each.id() >= begin).toList();
                long moment = moments.get(random.nextInt(moments.size())).id();
                book.past().ofBook().name(moment, "Moment " + number).join();
                book.past().ofBook().goBack(moment).join();
            }
            case 8 -> book.setLocked(List.of(DocumentKey.prose(scene), DocumentKey.step(8)), random.nextBoolean()).join();
            case 9 -> book.acceptAsIs(Stream.of(DocumentKey.step(4), DocumentKey.card(scene), DocumentKey.prose(scene))
                    .filter(book.view().documents()::containsKey).toList()).join();
            default -> edit(book, DocumentKey.prose(scene), null, "");
        }
    }

    /** Takes a version that waits into the book, or away. */
    private static void settle(OpenBook book, Random random) {
        List<DocumentKey> waiting = List.copyOf(new TreeSet<>(book.view().proposals().keySet()));
        if (!waiting.isEmpty()) {
            DocumentKey key = waiting.get(random.nextInt(waiting.size()));
            CompletableFuture<?> settled = random.nextBoolean() ? book.acceptProposal(key) : book.refuseProposal(key);
            settled.join();
        }
    }

    private static void edit(OpenBook book, DocumentKey key, Object content, String agent) {
        Map<DocumentKey, Object> one = new LinkedHashMap<>();
        one.put(key, content);
        book.edit(new HandEdit("Change", one, agent)).join();
    }

    private SceneCard card(Book now, String scene, int number) {
        SceneCard card = now.cards().get(scene);
        if (card == null) {
            card = now.cards().values().iterator().next();
        }
        ObjectNode node = (ObjectNode) json.tree(json.write(card));
        return json.read(node.put("crucible", "Crucible " + number).put("scene", scene), SceneCard.class);
    }

    private Character renamed(Book now, String id, int number) {
        ObjectNode node = (ObjectNode) json.tree(json.write(now.characters().values().iterator().next()));
        return json.read(node.put("name", "Name " + number).put("id", id), Character.class);
    }

    private static SceneList moved(SceneList list, Random random) {
        List<Scene> scenes = new ArrayList<>(list.scenes());
        Collections.swap(scenes, random.nextInt(scenes.size()), random.nextInt(scenes.size()));
        return SceneList.withoutBin(list.parts(), list.chapters(), scenes);
    }
}
