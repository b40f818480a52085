package app.snowquill.pipeline;

import app.snowquill.json.StoryJson;
import app.snowquill.ledger.SceneOrder;
import app.snowquill.pipeline.history.FieldTexts;
import app.snowquill.pipeline.memory.BibleDesk.Place;
import app.snowquill.pipeline.memory.BibleDesk.Touched;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.EntryNames;
import app.snowquill.story.Fact;
import app.snowquill.story.Scene;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Where a book names its entries, and what a change of one touches. Made for one book at one moment; pure. */
final class EntryPlaces {
    private final Book book;
    private final StoryJson json;
    private final SceneOrder order;
    private final Map<DocumentKey, Object> kept;
    private final Map<DocumentKey, String> texts = new LinkedHashMap<>();

    EntryPlaces(Book book, StoryJson json) {
        this.book = book;
        this.json = json;
        this.order = new SceneOrder(book.outline());
        this.kept = BookAssembler.contents(book);
    }

    /** Texts of steps first, then scenes in reading order; a scene stands once: by its text, or by its card where only that names it. */
    List<Place> of(String entry) {
        EntryNames names = new EntryNames(entry, book);
        List<Place> places = new ArrayList<>();
        kept.keySet().stream().filter(key -> isOfAStep(key) && !key.id().equals(entry)
                && !key.equals(DocumentKey.step(8))).forEach(key -> named(names, key).ifPresent(places::add));
        for (Scene scene : book.outline().scenes()) {
            named(names, DocumentKey.prose(scene.id())).or(() -> named(names, DocumentKey.card(scene.id())))
                    .or(() -> planned(entry, names, scene)).ifPresent(places::add);
        }
        return places;
    }

    private Optional<Place> named(EntryNames names, DocumentKey key) {
        String text = text(key);
        int times = names.timesIn(text);
        return times == 0 ? Optional.empty() : Optional.of(new Place(key, names.quote(text), times));
    }

    private Optional<Place> planned(String entry, EntryNames names, Scene scene) {
        String line = String.join(" · ", scene.summary(), scene.conflict(), scene.place());
        int times = names.timesIn(line);
        return times == 0 && !scene.pov().equals(entry) ? Optional.empty()
                : Optional.of(new Place(DocumentKey.card(scene.id()), times == 0 ? scene.summary() : names.quote(line), Math.max(1, times)));
    }

    /** What these changes touch, with why. A change that holds from a scene on touches nothing before it. @param contents null takes out */
    List<Touched> touched(Map<DocumentKey, Object> contents) {
        Map<DocumentKey, Touched> found = new LinkedHashMap<>();
        contents.forEach((key, content) -> {
            if (!Objects.equals(content, kept.get(key))) {
                entries(key, content == null ? kept.get(key) : content).forEach(entry -> {
                    int since = since(kept.get(key), content);
                    of(entry).stream().filter(place -> !contents.containsKey(place.key()) && isAtOrBehind(place.key(), since))
                            .forEach(place -> found.putIfAbsent(place.key(), new Touched(place.key(), place.quote(), why(entry, place))));
                });
            }
        });
        return found.values().stream().sorted((one, other) -> Integer.compare(place(one.key()), place(other.key()))).toList();
    }

    /** The entries that a document of the bible or the ledger is about. */
    private static Set<String> entries(DocumentKey key, Object content) {
        Set<String> entries = new LinkedHashSet<>();
        if (content instanceof Fact fact) {
            entries.add(fact.subject());
            fact.knownBy().forEach(knower -> entries.add(knower.character()));
        } else if (key.kind() == DocumentKind.ENTRY || key.kind() == DocumentKind.CHARACTER || key.kind() == DocumentKind.BIBLE) {
            entries.add(key.id());
        }
        entries.remove("");
        return entries;
    }

    /** The reading place of the first scene that a change can touch; -1 for the whole book. */
    private int since(Object before, Object after) {
        if (before instanceof BibleEntry one && after instanceof BibleEntry other) {
            BibleEntry alike = new BibleEntry(other.id(), other.kind(), other.name(), other.summary(), other.aliases(), other.fields(),
                    other.relations(), one.progressions());
            if (alike.equals(one)) {
                Set<BibleEntry.Progression> changed = new LinkedHashSet<>(one.progressions());
                other.progressions().stream().filter(progression -> !changed.remove(progression)).toList().forEach(changed::add);
                return changed.stream().mapToInt(progression -> order.place(progression.scene())).min().orElse(-1);
            }
        } else if (before == null && after instanceof Fact fact || after == null && before instanceof Fact) {
            return order.place(((Fact) (after == null ? before : after)).since());
        }
        return -1;
    }

    private boolean isAtOrBehind(DocumentKey key, int since) {
        return since < 0 || isOfAScene(key) && order.place(key.id()) >= since;
    }

    private String why(String entry, Place place) {
        if (isOfAScene(place.key())) {
            Scene scene = book.outline().scene(place.key().id()).orElse(Scene.EMPTY);
            if (scene.pov().equals(entry)) {
                return "point of view";
            } else if (new EntryNames(entry, book).timesIn(scene.place()) > 0) {
                return "happens here";
            }
        }
        return "names " + book.nameOf(entry);
    }

    /** Steps by their number, then scenes as they are read. */
    private int place(DocumentKey key) {
        return isOfAScene(key) ? 100 + Math.min(order.place(key.id()), 1_000_000) : Documents.stepOf(key).number();
    }

    private String text(DocumentKey key) {
        return texts.computeIfAbsent(key, wanted -> {
            Object content = kept.get(wanted);
            return content == null ? "" : content instanceof String prose ? prose
                    : String.join("\n", FieldTexts.of(json.tree(content)).values());
        });
    }

    private static boolean isOfAScene(DocumentKey key) {
        return key.kind() == DocumentKind.PROSE || key.kind() == DocumentKind.CARD;
    }

    private static boolean isOfAStep(DocumentKey key) {
        return key.kind().isOfAStep() && !isOfAScene(key);
    }
}
