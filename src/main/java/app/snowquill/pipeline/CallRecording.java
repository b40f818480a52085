package app.snowquill.pipeline;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.around.CallReport;
import app.snowquill.pipeline.writing.ModelCalls;
import app.snowquill.store.CallMetric;
import app.snowquill.store.CallTotal;
import app.snowquill.story.DocumentKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Keeps what a call of the model cost; of its prompt only the hash, of its answer only what could not be used. */
final class CallRecording {
    private CallRecording() {
    }

    /** "card:s1", as calls name the document they are for. */
    static String subject(DocumentKey key) {
        return key.kind().name().toLowerCase(Locale.ROOT) + ":" + key.id();
    }

    /** @param job the run's job; 0 for none */
    static void record(OpenBook session, ModelCalls.CallRecord call, long job) {
        CallMetric metric = metric(call.report(), !call.rawText().isBlank(), job);
        call.look().ifPresent(look -> session.memory().context().sent(look, metric));
        session.inSession(store -> {
            session.events().call(store.recordCall(metric, call.rawText()), metric);
            return null;
        });
    }

    private static CallMetric metric(CallReport call, boolean unusable, long job) {
        Optional<GenerationResult> result = call.result();
        return new CallMetric(0, job == 0 ? OptionalLong.empty() : OptionalLong.of(job), call.caller().component(),
                call.caller().stage(), call.caller().subject(), call.caller().urgency().name(), call.caller().attempt(),
                call.request().promptHash(), call.request().parameters(), call.model(),
                result.map(GenerationResult::tokensIn).orElse(0), result.map(GenerationResult::tokensOut).orElse(0),
                result.map(GenerationResult::cachedTokens).orElse(0),
                result.map(GenerationResult::firstTokenMillis).orElse(call.millis()),
                result.map(GenerationResult::totalMillis).orElse(call.millis()), call.served().name(),
                result.map(GenerationResult::finish).map(FinishReason::name).orElse(""),
                unusable ? EngineException.Kind.UNUSABLE_ANSWER.name() : call.ending(), unusable, call.at());
    }

    static CallInfo info(CallMetric metric) {
        return new CallInfo(metric.id(), metric.at(), metric.component(), metric.stage(), metric.subject(),
                metric.attempt(), metric.model(), metric.promptSha256(), metric.parameters(), metric.tokensIn(),
                metric.tokensOut(), metric.cached(), metric.firstTokenMillis(), metric.totalMillis(),
                CallInfo.Served.valueOf(metric.served()), metric.ending(), metric.hasRawText());
    }

    static List<CallTotals.Total> totals(List<CallTotal> sums) {
        return sums.stream().map(sum -> new CallTotals.Total(sum.name(), sum.calls(), sum.served(), sum.failed(),
                sum.tokensIn(), sum.tokensOut(), sum.totalMillis())).toList();
    }
}
