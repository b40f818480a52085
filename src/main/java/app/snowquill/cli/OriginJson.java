package app.snowquill.cli;

import app.snowquill.export.OriginReport;
import app.snowquill.export.OriginReport.Words;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** The origin report for programs. */
final class OriginJson {
    private OriginJson() {
    }

    static ObjectNode of(OriginReport report) {
        ObjectNode json = AnswerJson.object().put("title", report.title()).put("author", report.author()).put("counted", report.made().toString());
        json.set("words", words(report.words()));
        report.places().forEach(place -> {
            ObjectNode one = json.withArray("places").addObject().put("level", place.level().name().toLowerCase(Locale.ROOT))
                    .put("number", place.number()).put("title", place.title());
            one.set("words", words(place.words()));
            place.hands().forEach(hand -> {
                ObjectNode by = one.withArray("agents").addObject().put("agent", hand.agent()).put("versions", hand.versions())
                        .put("first", hand.first().toString()).put("last", hand.last().toString());
                hand.models().forEach(by.putArray("models")::add);
            });
        });
        report.models().forEach(model -> json.withArray("models").addObject().put("model", model.name()).put("component", model.component())
                .put("calls", model.calls()).put("tokensOut", model.tokensOut()).put("first", model.first().toString())
                .put("last", model.last().toString()));
        return json;
    }

    private static ObjectNode words(Words words) {
        return AnswerJson.object().put("all", words.all()).put("yours", words.yours()).put("suggested", words.suggested())
                .put("agent", words.agent()).put("imported", words.imported());
    }
}
