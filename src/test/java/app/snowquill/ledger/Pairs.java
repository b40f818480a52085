package app.snowquill.ledger;

import app.snowquill.story.BibleEntry;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.EntryKind;
import app.snowquill.story.Evidence;
import app.snowquill.story.Fact;
import app.snowquill.story.FactKind;
import app.snowquill.story.Lore;
import app.snowquill.story.Project;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/** The labelled pairs of {@code ledger/pairs.txt}, whose head explains a line, its second and third set, and their book. */
final class Pairs {
    enum Half {
        DEVELOPMENT, HELD_OUT
    }

    record Pair(String line, boolean isContradiction, Fact one, Fact other, String sentence, String otherSentence) {
        /** By a hash of the line, so that nobody chose it. */
        Half half() {
            CRC32 hash = new CRC32();
            hash.update(line.getBytes(StandardCharsets.UTF_8));
            return (hash.getValue() >> 7) % 2 == 0 ? Half.DEVELOPMENT : Half.HELD_OUT;
        }
    }

    private static final List<String> TIMES = List.of("1923-02-06T08:00", "1923-02-06T20:00", "1923-02-07T09:00", "1923-02-07T09:00",
            "1911-06-01T10:00", "1923-02-08T10:00", "1923-03-01T10:00", "1924-02-08T10:00");

    private Pairs() {
    }

    static List<Pair> all() throws IOException {
        return read("/ledger/pairs.txt");
    }

    /** Others, written by somebody who had seen neither the rules nor the first; a development set since. */
    static List<Pair> second() throws IOException {
        return read("/ledger/pairs-second.txt");
    }

    /** Others again, written like the second by somebody who had seen neither the rules nor the other pairs: the odd ones are a development set since. */
    static List<Pair> third() throws IOException {
        return read("/ledger/pairs-third.txt");
    }

    /** The fourth, written by somebody who saw none of it: nothing was tuned on it, and nothing may be. */
    static List<Pair> fourth() throws IOException {
        return read("/ledger/pairs-fourth.txt");
    }

    /** The odd or the even ones of a set, the first being the first odd one. */
    static List<Pair> everySecond(List<Pair> pairs, boolean isOdd) {
        return IntStream.range(0, pairs.size()).filter(i -> i % 2 == 0 == isOdd).mapToObj(pairs::get).toList();
    }

    /** Any file in this format. */
    static List<Pair> of(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    private static List<Pair> read(String resource) throws IOException {
        try (InputStream in = Pairs.class.getResourceAsStream(resource)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<Pair> parse(String text) {
        return text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).map(Pairs::pair).toList();
    }

    private static Pair pair(String line) {
        String[] cells = line.split("\\|");
        return new Pair(line, cells[0].equals("C"), fact("one", cells[1], cells[3]), fact("other", cells[2], cells[4]), cells[3], cells[4]);
    }

    private static Fact fact(String id, String cell, String sentence) {
        String head = cell.substring(0, cell.indexOf(' '));
        FactKind kind = switch (head.charAt(0)) {
            case 'T' -> FactKind.TRAIT;
            case 'S' -> FactKind.STATE;
            case 'P' -> FactKind.PLACE;
            case 'H' -> FactKind.POSSESSION;
            case 'L' -> FactKind.LIFE;
            case 'R' -> FactKind.RELATION;
            case 'E' -> FactKind.EVENT;
            default -> FactKind.RULE;
        };
        String told = scene(head.substring(1, 2));
        boolean isSince = head.endsWith("!") || "SPHLE".indexOf(head.charAt(0)) >= 0;
        String until = head.contains("-") ? scene(head.substring(head.indexOf('-') + 1)) : "";
        String[] cells = cell.substring(cell.indexOf(' ') + 1).split(";");
        return new Fact(id, kind, cells[0], cells[1], cells[2], sentence, isSince ? told : "", until, Fact.Audience.EVERYBODY, List.of(),
                new Evidence(told, sentence));
    }

    static String scene(String number) {
        return number.equals("0") ? "" : "s" + number;
    }

    static Book book() {
        Map<String, Character> people = new LinkedHashMap<>();
        Map<String, BibleEntry> entries = new LinkedHashMap<>();
        person("ines", "Ines Marchetti", "the Tidemaster", people, entries);
        person("tobit", "Tobit Lasker", "Toby", people, entries);
        person("corin", "Corin Vale", "", people, entries);
        person("mara", "Mara Quill", "the widow Quill", people, entries);
        entry("hall", EntryKind.PLACE, "Commission Hall", "the Hall", entries);
        entry("harbour", EntryKind.PLACE, "the harbour", "", entries);
        entry("key", EntryKind.OBJECT, "the brass key", "", entries);
        entry("watch", EntryKind.OBJECT, "the silver watch", "", entries);
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; i < TIMES.size(); i++) {
            scenes.add(new Scene("s" + (i + 1), "", "", "ines", null, "", "", TIMES.get(i), "", 0, "main", null, i == 4));
        }
        Book book = Book.of(new Project("The Tidemaster", "", "en", "", 0, ""));
        return new Book(book.project(), Optional.empty(), Optional.empty(), Optional.empty(), people, Optional.empty(), Map.of(),
                Optional.empty(), Map.of(), Optional.of(SceneList.withoutBin(List.of(), List.of(), scenes)), Map.of(), Map.of(), Map.of(),
                new Lore(entries, Map.of(), Map.of()));
    }

    private static void person(String id, String name, String alias, Map<String, Character> people, Map<String, BibleEntry> entries) {
        people.put(id, new Character(id, name, null, "", "", "", "", "", "", "", List.of(), ""));
        entry(id, EntryKind.CHARACTER, "", alias, entries);
    }

    private static void entry(String id, EntryKind kind, String name, String alias, Map<String, BibleEntry> entries) {
        entries.put(id, new BibleEntry(id, kind, name, "", alias.isEmpty() ? List.of() : List.of(alias), Map.of(), List.of(), List.of()));
    }
}
