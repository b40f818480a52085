package app.snowquill.ui.scenes;

import app.snowquill.story.Chapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One line of the corkboard: the head of a chapter, or cards side by side.
 *
 * @param chapter its id; blank where rows are in no chapter's order
 * @param heading number and title; null for a line of cards
 */
record BoardLine(String chapter, Heading heading, List<SceneRow> cards) {
    record Heading(int number, String title, int scenes) {
    }

    /** @param across how many cards stand side by side, at least 1 */
    static List<BoardLine> of(List<SceneRow> rows, List<Chapter> chapters, int across, SceneOrder order) {
        List<BoardLine> lines = new ArrayList<>();
        if (order == SceneOrder.STORY_TIME) {
            cards(lines, "", rows, across);
            return lines;
        }
        for (int i = 0; i < chapters.size(); i++) {
            Chapter chapter = chapters.get(i);
            List<SceneRow> mine = rows.stream().filter(row -> row.chapter().equals(chapter.id())).toList();
            lines.add(new BoardLine(chapter.id(), new Heading(i + 1, chapter.title(), mine.size()), List.of()));
            cards(lines, chapter.id(), mine, across);
        }
        Set<String> known = chapters.stream().map(Chapter::id).collect(Collectors.toSet());
        cards(lines, "", rows.stream().filter(row -> !known.contains(row.chapter())).toList(), across);
        return lines;
    }

    private static void cards(List<BoardLine> lines, String chapter, List<SceneRow> rows, int across) {
        for (int i = 0; i < rows.size(); i += across) {
            lines.add(new BoardLine(chapter, null, rows.subList(i, Math.min(rows.size(), i + across))));
        }
    }
}
