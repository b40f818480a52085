package app.snowquill.pipeline;

import app.snowquill.json.StoryJson;
import app.snowquill.story.Book;
import app.snowquill.story.ContentWords;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.StoryTime;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is stale, worked out the long way and without hashes: each text keeps a copy of all it was made from, found by its
 * place in the JSON of the book, and is stale where the copy differs now or where a text it reads is stale. Shares no line with
 * the program's own.
 */
final class ReadingOracle {
    private static final StoryJson JSON = new StoryJson();
    private static final Pattern YEAR = Pattern.compile("(?<![\\d,.])(1[0-9]|20|21)\\d\\d(?![\\d,]|\\.\\d)");

    private final Map<Object, JsonNode> known = new IdentityHashMap<>();

    /** A copy of everything the prompt of this text is given. */
    String reads(DocumentKey key, Book book) {
        return reads(key, book, trees(book));
    }

    private Map<String, JsonNode> trees(Book book) {
        Map<String, JsonNode> all = new HashMap<>();
        BookAssembler.contents(book).forEach((one, content) -> all.put(one.toString(),
                known.computeIfAbsent(content, JSON::tree)));
        return all;
    }

    private static String reads(DocumentKey key, Book book, Map<String, JsonNode> all) {
        if (key.kind() == DocumentKind.PROJECT) {
            return "";
        }
        List<String> copy = new ArrayList<>();
        copy.add(text(all, "project/book", "/language"));
        String what = key.kind() == DocumentKind.STEP ? key.toString() : key.kind().name();
        switch (what) {
            case "step/0" -> {
                String brief = text(all, "project/book", "/brief");
                take(copy, all, "project/book", "/genre", "/target_words");
                copy.add(brief.isEmpty() ? text(all, "project/book", "/title") : brief);
            }
            case "step/1" -> take(copy, all, "step/0", "/category", "/story_kind", "/audience_delight");
            case "step/2" -> take(copy, all, "step/1", "/sentence");
            case "step/4" -> take(copy, all, "step/2", "");
            case "step/6" -> each(copy, all, "step/4", "/paragraphs", "/text");
            case "step/8" -> {
                each(copy, all, "step/6", "/sections", "/text");
                cast(copy, book, all);
                book.bibles().keySet().forEach(id -> take(copy, all, "bible/" + id, "/birth_date", "/change", "/initial_knowledge"));
                take(copy, all, "step/2", "/disaster_1/sentence", "/disaster_2/sentence", "/disaster_3/sentence");
                take(copy, all, "step/0", "/target_words");
                copy.add(year(all, all.getOrDefault("step/6", MissingNode.getInstance()).toString()));
            }
            case "CHARACTER" -> {
                take(copy, all, "step/2", "");
                cast(copy, book, all);
                take(copy, all, key.toString(), "/name", "/role");
            }
            case "SYNOPSIS" -> {
                cast(copy, book, all);
                take(copy, all, "character/" + key.id(), "/name", "/role", "/storyline", "/motivation", "/goal", "/conflict",
                        "/epiphany", "/paragraph", "/values", "/ambition");
            }
            case "BIBLE" -> {
                cast(copy, book, all);
                take(copy, all, "character/" + key.id(), "/name", "/role");
                take(copy, all, "synopsis/" + key.id(), "/synopsis");
                copy.add(year(all, text(all, "synopsis/" + key.id(), "/synopsis")));
            }
            case "CARD" -> card(copy, key.id(), book, all);
            default -> prose(copy, key.id(), book, all);
        }
        return String.join("\n", copy);
    }

    private static void card(List<String> copy, String id, Book book, Map<String, JsonNode> all) {
        cast(copy, book, all);
        take(copy, all, "step/0", "/pov", "/tense");
        List<JsonNode> scenes = new ArrayList<>();
        all.getOrDefault("step/8", MissingNode.getInstance()).path("scenes").forEach(scenes::add);
        for (int i = 0; i < scenes.size(); i++) {
            JsonNode scene = scenes.get(i);
            if (!scene.path("id").asText().equals(id)) {
                continue;
            }
            for (String field : List.of("pov", "type", "summary", "conflict", "time", "place", "target_words", "strand")) {
                copy.add(scene.path(field).asText());
            }
            copy.add(text(all, "character/" + scene.path("pov").asText(), "/name"));
            copy.add(text(all, "step/2", "/" + scene.path("anchor").asText() + "/sentence"));
            copy.add(i == 0 ? "none" : comingIn(scenes.get(i - 1), scene));
            for (int later = i + 1; later < scenes.size(); later++) {
                if (scenes.get(later).path("strand").equals(scene.path("strand"))) {
                    copy.add(scenes.get(later).path("id") + " " + scenes.get(later).path("type") + scenes.get(later).path("summary"));
                    return;
                }
            }
        }
    }

    /** How the reader comes from one scene into the next, as the prompt says it. */
    private static String comingIn(JsonNode last, JsonNode here) {
        if (!last.path("pov").equals(here.path("pov"))) {
            return "other eyes";
        }
        if (last.path("type").asText().equals("proactive") && here.path("type").asText().equals("reactive")
                && last.path("strand").equals(here.path("strand"))) {
            return "sequel";
        }
        Optional<LocalDateTime> then = StoryTime.parse(last.path("time").asText());
        Optional<LocalDateTime> now = StoryTime.parse(here.path("time").asText());
        long minutes = then.isPresent() && now.isPresent() ? Math.abs(ChronoUnit.MINUTES.between(then.get(), now.get())) : 0;
        if (here.path("flashback").asBoolean() || minutes > 12 * 60) {
            return "other time";
        }
        String place = here.path("place").asText();
        if (!place.equals(last.path("place").asText()) && ContentWords.shared(last.path("place").asText(), place).isEmpty()) {
            return "other place";
        }
        return minutes > 60 ? "later" : "at once";
    }

    private static void prose(List<String> copy, String id, Book book, Map<String, JsonNode> all) {
        JsonNode card = all.getOrDefault("card/" + id, MissingNode.getInstance());
        if (card.isMissingNode()) {
            return;
        }
        cast(copy, book, all);
        String name = text(all, "character/" + card.path("pov").asText(), "/name");
        copy.add(name.isEmpty() ? card.path("pov").asText() : name);
        boolean proactive = card.path("type").asText().equals("proactive") && card.path("goal").isObject();
        take(copy, all, "card/" + id, "/viewpoint", "/tense", "/place", "/time", "/crucible", "/polarity", "/stakes", "/target_words");
        each(copy, all, "card/" + id, "/exposition", "/fact");
        if (proactive) {
            take(copy, all, "card/" + id, "/goal/text", "/outcome");
            each(copy, all, "card/" + id, "/obstacles", "/try");
            each(copy, all, "card/" + id, "/obstacles", "/obstacle");
        } else {
            take(copy, all, "card/" + id, "/reaction", "/options", "/decision");
        }
        copy.add("" + proactive);
        take(copy, all, "card/" + id, "/transition");
    }

    Set<DocumentKey> stale(Map<DocumentKey, String> madeFrom, Book book) {
        Map<String, JsonNode> all = trees(book);
        Set<DocumentKey> own = new TreeSet<>();
        madeFrom.forEach((key, copy) -> {
            if (key.kind() != DocumentKind.NOTES && !copy.equals(reads(key, book, all))) {
                own.add(key);
            }
        });
        Set<DocumentKey> stale = new TreeSet<>(own);
        int before = -1;
        while (stale.size() > before) {
            before = stale.size();
            for (DocumentKey key : madeFrom.keySet()) {
                if (key.kind() != DocumentKind.NOTES && stale.stream().anyMatch(source -> follows(key, source))) {
                    stale.add(key);
                }
            }
        }
        return stale;
    }

    /** The arrows of the method's graph. */
    private static boolean follows(DocumentKey key, DocumentKey source) {
        String arrow = source + " > " + key;
        return List.of("step/0 > step/1", "step/1 > step/2", "step/2 > step/4", "step/4 > step/6", "step/6 > step/8").contains(arrow)
                || source.toString().equals("step/2") && key.kind() == DocumentKind.CHARACTER
                || source.kind() == DocumentKind.BIBLE && key.equals(DocumentKey.step(8))
                || source.equals(DocumentKey.step(8)) && key.kind() == DocumentKind.CARD
                || source.id().equals(key.id()) && List.of("CHARACTER > SYNOPSIS", "SYNOPSIS > BIBLE", "CARD > PROSE")
                .contains(source.kind() + " > " + key.kind());
    }

    private static void cast(List<String> copy, Book book, Map<String, JsonNode> all) {
        book.characters().keySet().forEach(id -> take(copy, all, "character/" + id, "/name", "/role"));
    }

    private static String year(Map<String, JsonNode> all, String more) {
        List<String> plan = new ArrayList<>();
        take(plan, all, "project/book", "/brief");
        take(plan, all, "step/2", "/setup", "/disaster_1/sentence", "/disaster_2/sentence", "/disaster_3/sentence", "/ending");
        Matcher matcher = YEAR.matcher(String.join(" ", plan) + " " + more);
        return matcher.find() ? matcher.group() : "";
    }

    private static void take(List<String> copy, Map<String, JsonNode> all, String document, String... paths) {
        for (String path : paths) {
            copy.add(all.getOrDefault(document, MissingNode.getInstance()).at(path).toString());
        }
    }

    private static void each(List<String> copy, Map<String, JsonNode> all, String document, String list, String field) {
        JsonNode items = all.getOrDefault(document, MissingNode.getInstance()).at(list);
        copy.add(items.size() + "");
        items.forEach(item -> copy.add(item.at(field).toString()));
    }

    private static String text(Map<String, JsonNode> all, String document, String path) {
        return all.getOrDefault(document, MissingNode.getInstance()).at(path).asText();
    }
}
