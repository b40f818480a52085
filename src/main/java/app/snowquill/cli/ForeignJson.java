package app.snowquill.cli;

import app.snowquill.importing.ForeignChapter;
import app.snowquill.importing.ForeignEntry;
import app.snowquill.importing.ForeignManuscript;
import app.snowquill.importing.ForeignScene;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** A manuscript from elsewhere, as JSON: what would come in. */
final class ForeignJson {
    private ForeignJson() {
    }

    static ObjectNode of(ForeignManuscript read) {
        ObjectNode json = AnswerJson.object().put("title", read.title()).put("author", read.author())
                .put("parts", read.parts().size()).put("chapters", read.chapters().size())
                .put("scenes", read.scenes().size()).put("words", read.words());
        ArrayNode warnings = json.putArray("warnings");
        read.warnings().forEach(warnings::add);
        ArrayNode suggestions = json.putArray("suggestions");
        read.suggestions().forEach(suggestions::add);
        ArrayNode leftOut = json.putArray("leftOut");
        read.leftOut().forEach(leftOut::add);
        ArrayNode entries = json.put("notes", read.notes()).putArray("entries");
        for (ForeignEntry entry : read.entries()) {
            ObjectNode one = entries.addObject().put("kind", entry.kind().name().toLowerCase(Locale.ROOT)).put("name", entry.name())
                    .put("summary", entry.summary()).put("words", entry.words());
            entry.aliases().forEach(one.putArray("aliases")::add);
            entry.keys().forEach(one.putArray("keys")::add);
        }
        ArrayNode outline = json.putArray("outline");
        for (ForeignChapter chapter : read.chapters()) {
            ArrayNode scenes = outline.addObject().put("part", chapter.part()).put("title", chapter.title())
                    .put("scenes", chapter.scenes().size()).put("words", chapter.words()).putArray("list");
            for (ForeignScene scene : chapter.scenes()) {
                scenes.addObject().put("title", scene.title()).put("words", scene.words()).put("pov", scene.details().pov())
                        .put("place", scene.details().place()).put("time", scene.details().time()).put("status", scene.details().status())
                        .put("synopsis", scene.summary()).put("notes", scene.notes().size());
            }
        }
        return json;
    }
}
