package app.snowquill.pipeline;

import app.snowquill.json.StoryJson;
import app.snowquill.snowflake.Sample;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneList;
import app.snowquill.story.Words;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A book as long as novels are, made of the sample novel told over and over with other words: for what grows with length. */
final class LongBook {
    private static final StoryJson JSON = new StoryJson();

    private LongBook() {
    }

    /** @param wordsOfScene at least so many words in each scene */
    static Book of(int scenes, int wordsOfScene) {
        Book sample = Sample.book();
        Map<DocumentKey, Object> contents = new LinkedHashMap<>(BookAssembler.contents(sample));
        contents.keySet().removeIf(key -> List.of(DocumentKind.CARD, DocumentKind.PROSE, DocumentKind.NOTES).contains(key.kind()));
        List<Scene> told = sample.outline().scenes();
        List<String> prose = List.copyOf(sample.prose().values());
        List<SceneCard> cards = List.copyOf(sample.cards().values());
        List<Scene> list = new ArrayList<>();
        for (int i = 0; i < scenes; i++) {
            String id = "s" + (100 + i);
            ObjectNode scene = (ObjectNode) JSON.tree(told.get(i % told.size()));
            scene.put("id", id).put("summary", scene.get("summary").asText() + " It is day " + i + ".").put("target_words", wordsOfScene);
            list.add(JSON.read(scene, Scene.class));
            ObjectNode card = (ObjectNode) JSON.tree(cards.get(i % cards.size()));
            card.put("scene", id).put("target_words", wordsOfScene);
            contents.put(DocumentKey.card(id), JSON.read(card, SceneCard.class));
            StringBuilder text = new StringBuilder();
            for (int part = 0; Words.count(text) < wordsOfScene * 3 / 4; part++) {
                text.append(prose.get((i + part) % prose.size()).replace(" the ", " the " + i + "th ")).append("\n\n");
            }
            contents.put(DocumentKey.prose(id), text.toString().strip());
        }
        SceneList outline = sample.outline();
        contents.put(DocumentKey.step(8), outline.withScenes(list));
        return BookAssembler.assembled(contents);
    }
}
