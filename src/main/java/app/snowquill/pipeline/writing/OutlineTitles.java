package app.snowquill.pipeline.writing;

import app.snowquill.engine.Bound;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.RecordShape;
import app.snowquill.engine.Sampling;
import app.snowquill.story.Book;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Titles for parts and chapters, some at a time, so that what they name fits in the prompt. */
final class OutlineTitles {
    private static final int AT_ONCE = 8;
    private static final RecordShape<Titles> TITLES = RecordShape.of(Titles.class);

    /** What the model is asked: as many as there are things to name. */
    record Titles(@Bound.Items(least = 1, most = AT_ONCE) @Bound.Phrase(least = 2, most = 5) List<String> titles) {
    }

    /** @param contents what happens in each, in order; as many titles come back */
    List<String> of(String kind, List<String> contents, Book book, Writing writing) {
        List<String> titles = new ArrayList<>();
        for (int from = 0; from < contents.size(); from += AT_ONCE) {
            List<String> now = contents.subList(from, Math.min(contents.size(), from + AT_ONCE));
            StringBuilder scenes = new StringBuilder();
            for (int i = 0; i < now.size(); i++) {
                scenes.append(kind).append(' ').append(from + i + 1).append(": ").append(shortened(now.get(i))).append('\n');
            }
            titles.addAll(writing.form("titles", book, Map.of("scenes", scenes.toString(), "kind", kind), shape(now.size()),
                    Sampling.structure()).titles());
        }
        return titles;
    }

    static RecordShape<Titles> shape(int count) {
        return TITLES.with("titles", new JsonShape.Tuple(Collections.nCopies(count, new JsonShape.Phrase(2, 5))));
    }

    private static String shortened(String content) {
        int end = content.length() <= 300 ? -1 : content.lastIndexOf(' ', 300);
        return end < 0 ? content : content.substring(0, end);
    }
}
