package app.snowquill.pipeline.writing;

import app.snowquill.engine.Sampling;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterRole;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Synopsis;
import java.util.LinkedHashMap;
import java.util.Map;

/** Step 5: about a page for the protagonist and the opponent, half of one for the others. */
final class SynopsisWriter implements DocumentWriter {
    @Override
    public Map<DocumentKey, Object> write(DocumentKey key, Book book, Writing writing) {
        Character who = book.characters().get(key.id());
        boolean major = who.role() == CharacterRole.PROTAGONIST || who.role() == CharacterRole.OPPONENT;
        Map<String, String> inputs = new LinkedHashMap<>(Map.of("cast", Casting.list(book), "name", who.name(),
                "role", Casting.role(who), "storyline", who.storyline(), "motivation", who.motivation(),
                "goal", who.goal(), "conflict", who.conflict(), "epiphany", who.epiphany(),
                "paragraph", who.paragraph()));
        inputs.put("values", String.join("; ", who.values()));
        inputs.put("ambition", who.ambition());
        String text = LongText.write(major ? 22 : 11, major ? 24 : 12, 10, 22, (before, shape) -> {
            inputs.put("before", before);
            return writing.form("synopsis", book, inputs, shape, Sampling.structure());
        });
        return Map.of(key, new Synopsis(who.id(), text));
    }
}
