package app.snowquill.pipeline;

import app.snowquill.importing.ForeignChapter;
import app.snowquill.importing.ForeignManuscript;
import app.snowquill.importing.ForeignScene;
import app.snowquill.story.Anchor;
import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Part;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import app.snowquill.story.SceneType;
import app.snowquill.story.StoryTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A manuscript from elsewhere as documents of a book, after the chapters the book has. Pure; for one book at one moment. */
final class ForeignContents {
    private static final int USUAL_WORDS = 1_200;
    private static final int FEWEST_WORDS = 500;
    private static final int MOST_WORDS = 3_000;
    private static final String STRAND = "main";

    private final Map<DocumentKey, Object> documents = new LinkedHashMap<>();
    private final List<String> scenes = new ArrayList<>();

    /**
     * @param entries who and what comes with it
     * @param taken every document that was ever in the book: a new scene must not inherit an old one's text
     */
    ForeignContents(ForeignManuscript manuscript, ForeignEntries entries, Book book, Collection<DocumentKey> taken) {
        SceneList before = book.outline();
        List<Part> parts = new ArrayList<>(before.parts());
        List<Chapter> chapters = new ArrayList<>(before.chapters());
        List<Scene> all = new ArrayList<>(before.scenes());
        Set<String> ids = new HashSet<>();
        taken.forEach(key -> ids.add(key.id()));
        Stream.of(parts.stream().map(Part::id), chapters.stream().map(Chapter::id), all.stream().map(Scene::id),
                        before.bin().stream().flatMap(binned -> Stream.of(binned.id(), binned.scene().chapter())))
                .flatMap(stream -> stream).forEach(ids::add);
        int planned = planned(manuscript, book);
        String partTitle = "";
        String part = parts.isEmpty() ? "" : parts.get(parts.size() - 1).id();
        for (ForeignChapter chapter : manuscript.chapters()) {
            if (!chapter.part().equals(partTitle)) {
                partTitle = chapter.part();
                part = free("part-", parts.size(), ids);
                parts.add(new Part(part, partTitle));
            }
            String id = free("chapter-", chapters.size(), ids);
            chapters.add(new Chapter(id, part, chapter.title()));
            for (ForeignScene scene : chapter.scenes()) {
                all.add(scene(scene, entries, id, planned, free("scene-", all.size(), ids)));
            }
        }
        documents.putAll(entries.documents());
        if (!manuscript.chapters().isEmpty()) {
            documents.put(DocumentKey.step(8), new SceneList(parts, chapters, all, before.bin()));
        }
        List<ForeignScene> sources = manuscript.scenes();
        for (int i = 0; i < sources.size(); i++) {
            if (!sources.get(i).paragraphs().isEmpty()) {
                documents.put(DocumentKey.prose(scenes.get(i)), sources.get(i).prose());
            }
        }
    }

    private Scene scene(ForeignScene source, ForeignEntries entries, String chapter, int planned, String id) {
        scenes.add(id);
        int words = source.paragraphs().isEmpty() ? planned : source.words();
        String title = source.title().isEmpty() ? ProvisionalTitle.of(source.prose()) : source.title();
        return new Scene(id, title, chapter, entries.person(source.details().pov()), SceneType.PROACTIVE, source.summary(), "",
                StoryTime.canonical(source.details().time()), source.details().place(),
                Math.max(FEWEST_WORDS, Math.min(MOST_WORDS, words)), STRAND, Anchor.NONE, false);
    }

    private static int planned(ForeignManuscript manuscript, Book book) {
        int target = book.project().targetWords();
        return target == 0 || manuscript.scenes().isEmpty() ? USUAL_WORDS : target / manuscript.scenes().size();
    }

    private static String free(String stem, int count, Set<String> taken) {
        int number = count + 1;
        while (!taken.add(stem + number)) {
            number++;
        }
        return stem + number;
    }

    Map<DocumentKey, Object> documents() {
        return documents;
    }

    /** Ids of the scenes that come, in order. */
    List<String> scenes() {
        return List.copyOf(scenes);
    }
}
