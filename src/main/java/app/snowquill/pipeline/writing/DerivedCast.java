package app.snowquill.pipeline.writing;

import app.snowquill.snowflake.Names;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterRole;
import app.snowquill.story.Scene;
import app.snowquill.story.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who is in a text: the names that occur often and speak, without those that mostly follow a preposition, as places do. A
 * count, so the same text gives the same people; the author strikes out who is none. Pure.
 */
public final class DerivedCast {
    private static final int MOST_PEOPLE = 8;
    private static final int FEWEST_MENTIONS = 3;
    private static final int SPEECH_WEIGHT = 5;
    private static final String NARRATOR = "The narrator";
    private static final Pattern CAPITAL = Pattern.compile("(?<![\\p{L}’'-])\\p{Lu}[\\p{Ll}][\\p{L}-]+");
    private static final Pattern PLACED = Pattern.compile("(?:\\b(?:in|at|to|from|of|near|the|towards|into|on|through|across|over)\\s)$");
    private static final Pattern SPEAKS_AFTER = Pattern.compile("^\\s(?:said|asked|told|answered|replied|cried|whispered|shouted|thought|looked|"
            + "nodded|turned|went|came|took|had|was|did|knew|felt|saw|stood|smiled|laughed|shook)\\b");
    private static final Pattern SPEAKS_BEFORE = Pattern.compile("(?:said|asked|answered|replied|cried|whispered|shouted|Mr\\.?|Mrs\\.?|Miss)\\s$");
    private static final Set<String> NEVER = Set.of("The", "And", "But", "Then", "She", "They", "You", "His", "Her", "That", "This",
            "There", "What", "When", "Where", "Who", "Why", "How", "Not", "Yes", "God", "Lord", "Sir", "Madam", "Mr", "Mrs", "Miss",
            "English", "French", "German", "Chapter", "Part");

    private record Mentions(int all, int speaking, int placed) {
        static final Mentions NONE = new Mentions(0, 0, 0);

        int weight() {
            return all + SPEECH_WEIGHT * speaking;
        }
    }

    private DerivedCast() {
    }

    /** Characters with no more than name and role, most present first; none where the book has no text. */
    public static List<Character> of(Book book) {
        String text = text(book);
        List<String> names = new ArrayList<>(isFirstPerson(text) ? List.of(NARRATOR) : List.of());
        names.addAll(names(text));
        if (names.isEmpty() && !text.isBlank()) {
            names.add(NARRATOR);
        }
        Map<String, Character> cast = new LinkedHashMap<>();
        for (String name : names) {
            String id = name.equals(NARRATOR) ? "narrator" : CastWriter.id(name);
            if (cast.size() < MOST_PEOPLE && !id.isEmpty()) {
                CharacterRole role = cast.isEmpty() ? CharacterRole.PROTAGONIST : cast.size() == 1 ? CharacterRole.OPPONENT
                        : CharacterRole.ALLY;
                cast.putIfAbsent(id, new Character(id, name, role, "", "", "", "", "", "", "", List.of(), ""));
            }
        }
        return List.copyOf(cast.values());
    }

    /** All that is told: prose where there is some, else what is planned, in reading order. */
    private static String text(Book book) {
        StringBuilder text = new StringBuilder();
        for (Scene scene : book.outline().scenes()) {
            text.append(DerivedScene.told(scene, book)).append('\n');
        }
        return text.toString();
    }

    private static List<String> names(String text) {
        Set<String> inside = Names.in(text);
        Map<String, Mentions> mentions = new HashMap<>();
        Matcher matcher = CAPITAL.matcher(text);
        while (matcher.find()) {
            String name = matcher.group();
            if (inside.contains(name) && !NEVER.contains(name)) {
                String before = text.substring(Math.max(0, matcher.start() - 12), matcher.start());
                String after = text.substring(matcher.end(), Math.min(text.length(), matcher.end() + 14));
                boolean speaks = SPEAKS_AFTER.matcher(after).find() || SPEAKS_BEFORE.matcher(before).find();
                Mentions so = mentions.getOrDefault(name, Mentions.NONE);
                mentions.put(name, new Mentions(so.all() + 1, so.speaking() + (speaks ? 1 : 0),
                        so.placed() + (PLACED.matcher(before).find() ? 1 : 0)));
            }
        }
        int fewest = text.length() > 20_000 ? FEWEST_MENTIONS : 1;
        return mentions.entrySet().stream().filter(entry -> entry.getValue().all() >= fewest)
                .filter(entry -> entry.getValue().placed() * 2 <= entry.getValue().all())
                .sorted(Comparator.comparing((Map.Entry<String, Mentions> entry) -> -entry.getValue().weight())
                        .thenComparing(Map.Entry::getKey)).map(Map.Entry::getKey).toList();
    }

    /** Whether somebody tells it as "I", speech aside. */
    static boolean isFirstPerson(String text) {
        String told = text.replaceAll("[“\"][^”\"\\n]*[”\"]", " ");
        Matcher matcher = Pattern.compile("\\bI\\b").matcher(told);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count * 100 > Words.count(told);
    }
}
