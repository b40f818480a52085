package app.snowquill.importing;

import app.snowquill.importing.ImportException.Kind;
import app.snowquill.story.EntryKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Character cards of SillyTavern and its kin, versions 1 to 3, as JSON or in a picture, and lorebooks: pages of the bible without any scene. */
final class CardReader implements ProjectReader {
    private static final long MOST_BYTES = 64L << 20;
    private static final Map<String, String> FIELDS = fields();
    /** What is read or counted, and the fields in which programs say what they are themselves. */
    private static final Set<String> KNOWN = Set.of("name", "nickname", "description", "personality", "scenario", "first_mes", "mes_example", "creator_notes",
            "system_prompt", "post_history_instructions", "alternate_greetings", "group_only_greetings", "tags", "extensions", "assets", "character_book",
            "creator", "character_version", "spec", "spec_version", "creation_date", "modification_date", "create_date", "data", "avatar", "chat", "talkativeness",
            "fav");

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("description", "Description");
        fields.put("personality", "Personality");
        fields.put("scenario", "Scenario");
        fields.put("first_mes", "First words");
        fields.put("mes_example", "Examples of speech");
        fields.put("creator_notes", "Notes of its maker");
        return fields;
    }

    @Override
    public ForeignManuscript read(Path source) throws IOException {
        String name = String.valueOf(source.getFileName());
        if (Files.size(source) > MOST_BYTES) {
            throw new ImportException(Kind.TOO_LARGE, name + " is larger than 64 MB, which no card or lorebook is. Nothing was changed.");
        }
        byte[] bytes = WholeFile.read(source);
        JsonNode json = ForeignJsonText.read(PngText.isPicture(bytes) ? PngText.card(bytes, name) : new String(bytes, StandardCharsets.UTF_8), name);
        ProjectBook book = new ProjectBook();
        JsonNode data = json.path("data").isObject() ? json.path("data") : json;
        if (isCard(data)) {
            card(data, book);
        } else if (data.path("entries").isContainerNode()) {
            book.titled(ForeignJsonText.text(data.path("name")), "");
            new Lorebook(book).add(data);
        } else {
            throw new ImportException(Kind.UNKNOWN_FORMAT, name + " is neither a character card nor a lorebook. Nothing was changed.");
        }
        return book.manuscript();
    }

    private static boolean isCard(JsonNode data) {
        return !ForeignJsonText.text(data.path("name")).isEmpty() && (data.has("description") || data.has("personality") || data.has("first_mes"))
                && !data.path("entries").isContainerNode();
    }

    private static void card(JsonNode data, ProjectBook book) {
        String name = ForeignJsonText.text(data.path("name"));
        book.titled(name, "");
        Map<String, String> fields = new LinkedHashMap<>();
        FIELDS.forEach((theirs, ours) -> {
            String text = named(ForeignJsonText.text(data.path(theirs)), name);
            if (!text.isEmpty()) {
                fields.put(ours, text);
            }
        });
        if (fields.values().stream().anyMatch(text -> text.contains("{{user}}"))) {
            book.warn("The card speaks of {{user}}, who talks with the character. The words stand as they are; put somebody of the book in their place.");
        }
        String tags = data.path("tags").isArray() ? String.join(", ", ForeignJsonText.texts(data.path("tags"))) : "";
        if (!tags.isEmpty()) {
            fields.put("Tags", tags);
        }
        String nickname = ForeignJsonText.text(data.path("nickname"));
        book.entry(new ForeignEntry(EntryKind.CHARACTER, name, "", nickname.isEmpty() ? List.of() : List.of(nickname), List.of(), fields));
        LeftOut left = book.left();
        left.unknown(data.properties().stream().filter(one -> !ForeignJsonText.text(one.getValue()).isEmpty() || !one.getValue().isEmpty()).map(Map.Entry::getKey)
                .toList(), KNOWN);
        for (String instruction : List.of("system_prompt", "post_history_instructions")) {
            left.count(LeftOut.What.CARD_INSTRUCTION, ForeignJsonText.text(data.path(instruction)).isEmpty() ? 0 : 1);
        }
        left.count(LeftOut.What.GREETING, data.path("alternate_greetings").size() + data.path("group_only_greetings").size());
        left.count(LeftOut.What.EXTENSION, data.path("extensions").size());
        left.count(LeftOut.What.ATTACHED, data.path("assets").size());
        if (data.path("character_book").isObject()) {
            new Lorebook(book).add(data.path("character_book"));
        }
    }

    private static String named(String text, String name) {
        return text.replace("{{char}}", name).replace("{{Char}}", name).replace("<BOT>", name).replace("<START>", "").replaceAll("\n{3,}", "\n\n").strip();
    }
}
