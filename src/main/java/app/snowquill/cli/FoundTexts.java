package app.snowquill.cli;

import app.snowquill.pipeline.memory.ArchiveAnswer;
import app.snowquill.pipeline.memory.ArchiveAnswer.Hit;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the archive found, for programs and for a person. Stateless. */
final class FoundTexts {
    private FoundTexts() {
    }

    static Answer answer(ArchiveAnswer found) {
        ObjectNode json = AnswerJson.object();
        ArrayNode hits = json.putArray("hits");
        for (Hit hit : found.hits()) {
            hits.addObject().put("kind", hit.key().kind().name()).put("id", hit.key().id()).put("group", hit.kind().name())
                    .put("revision", hit.revision()).put("title", hit.title()).put("place", hit.place().text()).put("score", hit.score())
                    .put("by", hit.by().name()).put("snippet", marked(hit, "**"));
        }
        json.put("places", found.places()).put("tookMs", found.tookMicros() / 1_000.0);
        ObjectNode kinds = json.putObject("byKind");
        found.byKind().forEach((kind, count) -> kinds.put(kind.name(), count));
        json.put("notice", found.notice());
        String lines = found.hits().stream().map(FoundTexts::lines).collect(Collectors.joining("\n"));
        String counted = found.places() == 0 ? "Nothing was found." : String.format(Locale.US, "%s, %d shown, %.1f ms",
                AnswerText.count(found.places(), "text"), found.hits().size(), found.tookMicros() / 1_000.0);
        return Answer.of(json, (lines + "\n" + counted + (found.notice().isEmpty() ? "" : "\n" + found.notice())).strip());
    }

    private static String lines(Hit hit) {
        String place = hit.place().text();
        return hit.key() + (place.isEmpty() ? "" : "  " + place) + "  " + hit.title()
                + (hit.by() == ArchiveAnswer.By.MEANING ? "  (by meaning)" : "") + "\n    " + marked(hit, "");
    }

    private static String marked(Hit hit, String sign) {
        return hit.snippet().stream().map(piece -> piece.match() ? sign + piece.text() + sign : piece.text()).collect(Collectors.joining());
    }
}
