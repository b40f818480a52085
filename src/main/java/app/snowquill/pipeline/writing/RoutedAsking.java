package app.snowquill.pipeline.writing;

import app.snowquill.engine.RecordShape;
import app.snowquill.settings.StepRoute;
import java.util.OptionalInt;

/**
 * Asks as a work asks that has a sampling and a length of its own, and over those as is said of the agent who does it. What is asked at temperature
 * 0 stays so, and a form is never cut. Immutable.
 *
 * @param route what is said of the agent; what is empty is the work's own
 */
public record RoutedAsking(Asking asking, StepRoute route) implements Asking {
    @Override
    public <T extends Record> T form(Question question, RecordShape<T> shape, Pieces pieces) {
        return asking.form(routed(question), shape, pieces);
    }

    @Override
    public ModelCalls.Prose prose(Question question, int words, Pieces pieces) {
        return asking.prose(routed(question), words, pieces);
    }

    private Question routed(Question question) {
        OptionalInt most = question.mostTokens().isPresent() ? question.mostTokens() : route.mostTokens();
        return new Question(question.prompt(), question.inputs(), route.over(question.sampling()), most, question.told(), question.version());
    }
}
