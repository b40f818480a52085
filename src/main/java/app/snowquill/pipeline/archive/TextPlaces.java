package app.snowquill.pipeline.archive;

import app.snowquill.pipeline.memory.ArchiveAnswer.Place;
import app.snowquill.pipeline.memory.ArchiveKind;
import app.snowquill.search.TextId;
import app.snowquill.story.Book;
import app.snowquill.story.BinnedScene;
import app.snowquill.story.Chapter;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Fact;
import app.snowquill.story.Scene;
import app.snowquill.story.Setup;
import app.snowquill.story.StoryTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the texts of one book stand: their names, scenes, chapters, points of view and days. Immutable; any thread. */
public final class TextPlaces {
    private static final List<String> STEPS = List.of("First things", "One sentence", "One paragraph", "Characters", "One page",
            "Synopses", "Four pages", "Bibles", "Scene list", "Scene cards", "Draft");

    private record Standing(Scene scene, int number, String part, int chapter, Optional<LocalDate> day) {
    }

    private final Book book;
    private final Map<String, Standing> scenes = new HashMap<>();

    public TextPlaces(Book book) {
        this.book = book;
        Map<String, Integer> chapters = new HashMap<>();
        Map<String, String> parts = new HashMap<>();
        for (Chapter chapter : book.outline().chapters()) {
            chapters.putIfAbsent(chapter.id(), chapters.size() + 1);
            parts.putIfAbsent(chapter.id(), chapter.part());
        }
        int number = 0;
        for (Scene scene : book.outline().scenes()) {
            number++;
            scenes.putIfAbsent(scene.id(), new Standing(scene, number, parts.getOrDefault(scene.chapter(), ""),
                    chapters.getOrDefault(scene.chapter(), 0), StoryTime.parse(scene.time()).map(LocalDateTime::toLocalDate)));
        }
    }

    public static ArchiveKind kind(TextId id) {
        return id.isStanding() ? ArchiveKind.of(id.key()) : ArchiveKind.VERSION;
    }

    public String title(DocumentKey key) {
        return switch (key.kind()) {
            case PROJECT -> "What the book is to be";
            case STEP -> STEPS.get(Integer.parseInt(key.id()));
            case CHARACTER, ENTRY -> book.nameOf(key.id());
            case SYNOPSIS -> "Synopsis of " + book.nameOf(key.id());
            case BIBLE -> "Bible of " + book.nameOf(key.id());
            case CARD -> "Card of " + numbered(key.id());
            case PROSE -> sceneTitle(key.id());
            case NOTES -> "Notes of " + numbered(key.id());
            case FACT, SETUP -> book.lore().sentence(key.id());
        };
    }

    public Place place(DocumentKey key) {
        Standing standing = standing(key);
        return standing == null ? Place.NOWHERE : new Place(standing.number(), standing.chapter());
    }

    /** Id of the point-of-view character; blank where there is none. */
    public String pov(DocumentKey key) {
        Standing standing = standing(key);
        return standing == null ? "" : book.povOf(standing.scene().id());
    }

    /** Id of the part, blank for what stands in none. */
    public String part(DocumentKey key) {
        Standing standing = standing(key);
        return standing == null ? "" : standing.part();
    }

    public String chapter(DocumentKey key) {
        Standing standing = standing(key);
        return standing == null ? "" : standing.scene().chapter();
    }

    /** The day in the story; empty where it is not known. */
    public Optional<LocalDate> day(DocumentKey key) {
        Standing standing = standing(key);
        return standing == null ? Optional.empty() : standing.day();
    }

    /** Place in the order of reading: the plan's texts first, then scene by scene, then what stands at no scene. */
    public int order(DocumentKey key) {
        Standing standing = standing(key);
        return standing != null ? standing.number() : ArchiveKind.of(key) == ArchiveKind.PLAN ? 0 : Integer.MAX_VALUE;
    }

    private Standing standing(DocumentKey key) {
        return switch (key.kind()) {
            case CARD, PROSE, NOTES -> scenes.get(key.id());
            case FACT -> scenes.get(sceneOf(book.lore().facts().get(key.id())));
            case SETUP -> scenes.get(Optional.ofNullable(book.lore().setups().get(key.id())).map(Setup::planted)
                    .map(planted -> planted.scene()).orElse(""));
            default -> null;
        };
    }

    private static String sceneOf(Fact fact) {
        return fact == null ? "" : fact.evidence().scene().isEmpty() ? fact.since() : fact.evidence().scene();
    }

    private String numbered(String scene) {
        Standing standing = scenes.get(scene);
        return standing == null ? sceneTitle(scene) : "scene " + standing.number();
    }

    private String sceneTitle(String scene) {
        Standing standing = scenes.get(scene);
        Optional<Scene> known = standing != null ? Optional.of(standing.scene())
                : book.outline().binned(scene).map(BinnedScene::scene);
        return known.map(Scene::title).filter(title -> !title.isEmpty())
                .orElse(standing == null ? "A scene that was taken out" : "Scene " + standing.number());
    }
}
