package app.snowquill.ui.scenes;

import app.snowquill.pipeline.BookView;
import app.snowquill.scene.ChainLinkState;
import app.snowquill.scene.StrandChain;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the rows of all scenes from one view of a book. Immutable, safe on any thread. */
final class ScenesViewModel {
    private final BookView view;
    private final Book book;
    private final Set<String> writing;
    private final List<StrandChain> chains;
    private final List<String> people;
    private final Set<String> broken;
    private final List<SceneRow> all;

    /** @param writing ids of the scenes the model writes now */
    ScenesViewModel(BookView view, Set<String> writing) {
        this.view = view;
        this.book = view.book();
        this.writing = Set.copyOf(writing);
        this.chains = StrandChain.of(book);
        this.people = List.copyOf(book.characters().keySet());
        this.broken = broken(chains);
        this.all = rows();
    }

    /** A strand and the letter over its lane. */
    record Strand(String name, String letter, int ink) {
    }

    /** The scenes one character tells. */
    record PovCount(ScenePov pov, int scenes) {
    }

    int planned() {
        return all.size();
    }

    int drafted() {
        return (int) all.stream().filter(row -> row.words() > 0).count();
    }

    /** The part of the words that is written, 0 to 1, by target. */
    double written() {
        double total = Math.max(1, all.stream().mapToInt(SceneRow::target).sum());
        return Math.min(1, all.stream().mapToDouble(row -> row.part() * row.target()).sum() / total);
    }

    List<DisasterPlace> disasters() {
        return DisasterPlace.of(book.outline().scenes());
    }

    List<Chapter> chapters() {
        return book.outline().chapters();
    }

    /** Most scenes first. */
    List<PovCount> povs() {
        Map<ScenePov, Long> counts = all.stream().flatMap(row -> row.pov().stream())
                .collect(Collectors.groupingBy(pov -> pov, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream().sorted(Map.Entry.<ScenePov, Long>comparingByValue().reversed())
                .map(entry -> new PovCount(entry.getKey(), entry.getValue().intValue())).toList();
    }

    /** In the order of their lanes. The letter is that of who tells its first scene, or the strand's own where two would be alike. */
    List<Strand> strands() {
        List<String> tellers = chains.stream().map(chain -> initial(pov(chain.stations().get(0).scene().pov())
                .map(ScenePov::name).orElse(chain.strand()))).toList();
        boolean alike = tellers.stream().distinct().count() < tellers.size();
        List<Strand> strands = new ArrayList<>();
        for (int i = 0; i < chains.size(); i++) {
            strands.add(new Strand(named(chains.get(i).strand()), alike ? initial(chains.get(i).strand()) : tellers.get(i),
                    pov(chains.get(i).stations().get(0).scene().pov()).map(ScenePov::place).orElse(Inks.NOBODY)));
        }
        return strands;
    }

    /** A strand that is somebody's own is called by the name. */
    private String named(String strand) {
        return book.characters().containsKey(strand) ? book.nameOf(strand) : strand;
    }

    /** The year in which most scenes happen. */
    int usualYear() {
        return all.stream().flatMap(row -> row.time().at().stream()).collect(Collectors.groupingBy(at -> at.getYear(),
                Collectors.counting())).entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0);
    }

    /**
     * The rows to show.
     *
     * @param povs ids of the characters whose scenes to show; empty for all
     * @param words that title, summary or place of a row must have; blank for all
     */
    List<SceneRow> rows(SceneOrder order, Set<String> povs, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        List<SceneRow> rows = new ArrayList<>(all.stream()
                .filter(row -> povs.isEmpty() || row.pov().filter(pov -> povs.contains(pov.id())).isPresent())
                .filter(row -> wanted.isEmpty() || (row.title() + "\n" + row.summary()).toLowerCase(Locale.ROOT).contains(wanted))
                .toList());
        if (order == SceneOrder.STORY_TIME) {
            rows.sort(Comparator.comparing(SceneRow::time));
        }
        return SceneLanes.drawn(rows, chains.size());
    }

    private List<SceneRow> rows() {
        Map<String, StrandChain.Station> stations = new LinkedHashMap<>();
        Map<String, Integer> strands = new LinkedHashMap<>();
        for (int i = 0; i < chains.size(); i++) {
            strands.put(chains.get(i).strand(), i);
            chains.get(i).stations().forEach(station -> stations.put(station.scene().id(), station));
        }
        List<SceneRow> rows = new ArrayList<>();
        for (Scene scene : book.outline().scenes()) {
            StrandChain.Station station = stations.get(scene.id());
            rows.add(new SceneRow(scene.id(), rows.size() + 1, scene.title(), scene.summary(), scene.chapter(), pov(scene.pov()),
                    station.type(), strands.get(scene.strand()), List.of(), station.onward().kind(), station.state(), station.why(),
                    marks(scene), book.wordsOf(scene.id()), scene.targetWords(), StoryMoment.of(Optional.of(scene.time())),
                    scene.flashback() ? SceneRow.Flow.FLASHBACK : SceneRow.Flow.FORWARD, scene.anchor().ordinal()));
        }
        return rows;
    }

    private Optional<ScenePov> pov(String character) {
        return character.isEmpty() ? Optional.empty()
                : Optional.of(new ScenePov(character, book.nameOf(character), Math.max(0, people.indexOf(character))));
    }

    private List<Mark> marks(Scene scene) {
        List<Finding> found = Stream.of(DocumentKey.prose(scene.id()), DocumentKey.card(scene.id()))
                .flatMap(key -> view.findingsOf(key).stream()).filter(finding -> !finding.rule().equals("card.link")).toList();
        int errors = (int) found.stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).count();
        boolean stale = Stream.of(DocumentKey.prose(scene.id()), DocumentKey.card(scene.id()))
                .map(view.documents()::get).anyMatch(info -> info != null && info.stale());
        List<Mark> marks = new ArrayList<>();
        add(marks, Mark.Kind.WRITING, writing.contains(scene.id()) ? 1 : 0);
        add(marks, Mark.Kind.BROKEN_LINK, broken.contains(scene.id()) ? 1 : 0);
        add(marks, Mark.Kind.ERROR, errors);
        add(marks, Mark.Kind.STALE, stale ? 1 : 0);
        add(marks, Mark.Kind.DISASTER, scene.anchor().ordinal());
        add(marks, Mark.Kind.FINDING, found.size() - errors);
        return marks;
    }

    /** The scenes that a link that can't be leads to; the scene it comes from where no scene follows. */
    private static Set<String> broken(List<StrandChain> chains) {
        return chains.stream().flatMap(chain -> chain.stations().stream())
                .filter(station -> station.state() == ChainLinkState.BROKEN)
                .map(station -> station.next().orElse(station.scene()).id()).collect(Collectors.toSet());
    }

    private static void add(List<Mark> marks, Mark.Kind kind, int count) {
        if (count > 0) {
            marks.add(new Mark(kind, count));
        }
    }

    private static String initial(String name) {
        return name.isBlank() ? "–" : name.strip().substring(0, name.strip().offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
