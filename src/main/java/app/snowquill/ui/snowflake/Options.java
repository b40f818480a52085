package app.snowquill.ui.snowflake;

import app.snowquill.story.Anchor;
import app.snowquill.story.Book;
import app.snowquill.story.CharacterRole;
import app.snowquill.story.SceneType;
import app.snowquill.ui.common.Strings;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the choices of a form offer. Stateless. */
final class Options {
    private final Strings strings;

    Options(Strings strings) {
        this.strings = strings;
    }

    /** @param document the document on the form, for choices among its own parts */
    List<Option> of(FormField.Choices choices, Book book, JsonNode document) {
        return switch (choices) {
            case NONE -> List.of();
            case ROLE -> values("snowflake.role", CharacterRole.values());
            case SCENE_TYPE -> values("snowflake.type", SceneType.values());
            case ANCHOR -> values("snowflake.anchor", Anchor.values());
            case CHARACTER -> book.characters().keySet().stream().map(id -> new Option(id, book.nameOf(id))).toList();
            case CHAPTER -> titles(document.path("chapters"), "snowflake.untitled-chapter");
            case PART -> titles(document.path("parts"), "snowflake.untitled-part");
        };
    }

    private List<Option> values(String family, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> new Option(value.name().toLowerCase(Locale.ROOT), strings.of(family, value)))
                .toList();
    }

    private List<Option> titles(JsonNode items, String untitled) {
        List<Option> options = new ArrayList<>();
        for (JsonNode item : items) {
            String title = item.path("title").asText();
            options.add(new Option(item.path("id").asText(),
                    title.isEmpty() ? strings.text(untitled, options.size() + 1) : options.size() + 1 + " · " + title));
        }
        return options;
    }
}
