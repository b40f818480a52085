package app.snowquill.cli;

import app.snowquill.importing.ForeignChapter;
import app.snowquill.importing.ForeignManuscript;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

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
        ArrayNode outline = json.putArray("outline");
        for (ForeignChapter chapter : read.chapters()) {
            outline.addObject().put("part", chapter.part()).put("title", chapter.title())
                    .put("scenes", chapter.scenes().size()).put("words", chapter.words());
        }
        return json;
    }
}
