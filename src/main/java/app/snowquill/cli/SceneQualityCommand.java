package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.scene.quality.DimensionScore;
import app.snowquill.scene.quality.DraftQuality;
import app.snowquill.scene.quality.Measure;
import app.snowquill.story.Scene;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "quality", description = "Measures a draft in seven dimensions, each with its evidence.")
final class SceneQualityCommand extends CliCommand {
    @Mixin
    private SceneArguments arguments;

    SceneQualityCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        try (BookSession session = context().openToRead(arguments.file())) {
            Scene scene = arguments.in(session);
            DraftQuality quality = DraftQuality.of(scene.id(), session.view().book()).orElseThrow(() ->
                    CliFailure.refused("The scene “" + scene.id() + "” has no text yet. “scene draft” writes it."));
            String worst = name(quality.worst());
            ObjectNode json = AnswerJson.object().put("scene", scene.id()).put("words", quality.words())
                    .put("mean", rounded(quality.mean())).put("worst", worst);
            ArrayNode dimensions = json.putArray("dimensions");
            StringBuilder text = new StringBuilder(String.format(Locale.ENGLISH, "%.2f, worst %s", quality.mean(), worst));
            for (DimensionScore one : quality.dimensions()) {
                ObjectNode node = dimensions.addObject().put("name", name(one)).put("weight", one.dimension().weight())
                        .put("score", one.score().isPresent() ? rounded(one.score().getAsDouble()) : null);
                ArrayNode evidence = node.putArray("evidence");
                text.append(String.format(Locale.ENGLISH, "%n  %-12s %s", name(one), one.score().isPresent()
                        ? String.format(Locale.ENGLISH, "%.2f", one.score().getAsDouble()) : "not measured: there is no card"));
                for (Measure measure : one.measures()) {
                    evidence.addObject().put("score", rounded(measure.score())).put("text", measure.evidence());
                    text.append("\n      ").append(measure.evidence());
                }
            }
            RepetitionAnswer repetition = new RepetitionAnswer(List.of(session.view().book().prose().get(scene.id())), context().await(session.scenes().phrases().phrases()));
            json.set("repetition", repetition.json());
            return Answer.of(json, text.append('\n').append(repetition.text()).toString());
        }
    }

    private static String name(DimensionScore one) {
        return one.dimension().name().toLowerCase(Locale.ROOT);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
