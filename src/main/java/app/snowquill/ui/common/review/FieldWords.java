package app.snowquill.ui.common.review;

import app.snowquill.story.Book;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says the path of a form's field as its form does: "scenes[#s03].title" is "Scenes · The ferry · Title". Stateless but for the words. */
public final class FieldWords {
    private static final Pattern PART = Pattern.compile("([a-zA-Z_0-9]+)|\\[#([^]]+)]|\\[(\\d+)]");
    /** Fields whose form calls them something else than the model does, with the key of that word. */
    private static final Map<String, String> FORMS = Map.ofEntries(Map.entry("audience_delight", "snowflake.field.delight"),
            Map.entry("birth_date", "snowflake.field.birth-date"), Map.entry("physical", "snowflake.field.physical"),
            Map.entry("voice_notes", "snowflake.field.voice"), Map.entry("relationships", "snowflake.field.relationships"),
            Map.entry("initial_knowledge", "snowflake.field.knows"), Map.entry("succeed_when", "snowflake.field.succeed-when"),
            Map.entry("fail_when", "snowflake.field.fail-when"), Map.entry("story_kind", "snowflake.field.story-kind"),
            Map.entry("epiphany_absent_reason", "snowflake.field.epiphany-absent"), Map.entry("pov", "snowflake.field.pov"),
            Map.entry("time", "snowflake.field.time"), Map.entry("exposition", "card.exposition"),
            Map.entry("why_now", "card.why-now"), Map.entry("why_bad", "card.why-bad"), Map.entry("polarity", "card.polarity"),
            Map.entry("rationale", "card.rationale"), Map.entry("link_in", "card.link-in"), Map.entry("link_out", "card.link-out"),
            Map.entry("next_goal_stub", "card.next-goal"), Map.entry("compression", "card.compression"),
            Map.entry("try", "card.try"), Map.entry("obstacle", "card.obstacle"));

    private final Strings strings;

    public FieldWords(Strings strings) {
        this.strings = strings;
    }

    public String of(String path, Book book) {
        List<String> words = new ArrayList<>();
        Matcher part = PART.matcher(path);
        while (part.find()) {
            if (part.group(1) != null) {
                words.add(field(part.group(1)));
            } else if (part.group(2) != null) {
                words.add(named(part.group(2), book));
            } else {
                words.add(Integer.toString(Integer.parseInt(part.group(3)) + 1));
            }
        }
        return String.join(" · ", words);
    }

    private String field(String name) {
        String form = FORMS.get(name);
        if (form != null) {
            return strings.text(form);
        }
        String plain = name.replace('_', ' ').strip();
        return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }

    private static String named(String id, Book book) {
        return book.outline().scene(id).map(scene -> scene.title()).filter(title -> !title.isBlank())
                .orElseGet(() -> book.nameOf(id));
    }
}
