package app.snowquill.importing;

import app.snowquill.story.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where a long scene changes time or place at the head of a paragraph. Lexical, so it only ever suggests. Pure. */
final class SplitSuggestions {
    private static final int LONG_SCENE_WORDS = 3_000;
    private static final int LEAST_WORDS_BEFORE = 400;
    private static final int MOST = 20;
    private static final Pattern CHANGE = Pattern.compile("(?:(?:the (?:next|following) |(?:early |late )?(?:that |next )|by |at )"
            + "(?:morning|evening|night|noon|midnight|dawn|dusk|day|afternoon|week|month|spring|summer|autumn|winter)"
            + "|(?:\\w+ )?(?:hours?|days?|nights?|weeks?|months?|years?) (?:later|after|passed|had passed)|meanwhile|elsewhere"
            + "|back (?:at|in) the )\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private SplitSuggestions() {
    }

    static List<String> of(List<ForeignChapter> chapters) {
        List<String> suggestions = new ArrayList<>();
        for (int i = 0; i < chapters.size(); i++) {
            for (ForeignScene scene : chapters.get(i).scenes()) {
                if (scene.words() > LONG_SCENE_WORDS) {
                    look(i + 1, scene, suggestions);
                }
            }
        }
        return suggestions.size() > MOST ? suggestions.subList(0, MOST) : suggestions;
    }

    private static void look(int chapter, ForeignScene scene, List<String> suggestions) {
        int before = 0;
        for (String paragraph : scene.paragraphs()) {
            if (before >= LEAST_WORDS_BEFORE && CHANGE.matcher(paragraph).matches()) {
                suggestions.add("Chapter " + chapter + " has a scene of " + scene.words() + " words. It might part before “"
                        + beginning(paragraph) + "”.");
                before = 0;
            }
            before += Words.count(paragraph);
        }
    }

    private static String beginning(String paragraph) {
        String[] words = paragraph.strip().split("\\s+", 9);
        return words.length < 9 ? paragraph.strip() : String.join(" ", List.of(words).subList(0, 8)) + "…";
    }
}
