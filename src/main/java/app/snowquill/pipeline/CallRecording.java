package app.snowquill.pipeline;

import app.snowquill.engine.GenerationResult;
import app.snowquill.pipeline.writing.ModelCalls;
import app.snowquill.store.CallMetric;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalLong;

/** Keeps what a call of the model cost; of its prompt only the hash. */
final class CallRecording {
    private CallRecording() {
    }

    /** @param job the run's job; 0 for none */
    static void record(OpenBook session, ModelCalls.CallRecord call, long job) {
        GenerationResult result = call.result();
        CallMetric metric = new CallMetric(job == 0 ? OptionalLong.empty() : OptionalLong.of(job), call.component(),
                call.stage(), call.attempt(), sha256(call.promptText()), call.model(), result.tokensIn(),
                result.tokensOut(), result.cachedTokens(), result.firstTokenMillis(), result.totalMillis(),
                result.finish().name(), session.parts().clock().instant());
        session.inSession(store -> {
            store.recordCall(metric);
            return null;
        });
    }

    static CallInfo info(CallMetric metric) {
        return new CallInfo(0, metric.at(), metric.component(), metric.stage(), "", metric.attempt(), metric.model(),
                metric.promptSha256(), "", metric.tokensIn(), metric.tokensOut(), metric.cached(),
                metric.firstTokenMillis(), metric.totalMillis(), CallInfo.Served.MODEL, metric.finish(), false);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
