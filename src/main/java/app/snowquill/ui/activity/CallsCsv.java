package app.snowquill.ui.activity;

import app.snowquill.pipeline.CallInfo;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Calls as comma-separated values after RFC 4180: CRLF, quotes where a field needs them. Times are UTC, names are those of
 * the program's records, so that other programs can read it whatever the window's language. Holds no text of the book.
 */
final class CallsCsv {
    private static final String HEAD = "at,component,stage,subject,attempt,model,tokens_in,tokens_out,cached_tokens,"
            + "first_token_ms,total_ms,tokens_per_second,served,ending,raw_text_kept,prompt_sha256,parameters";

    private CallsCsv() {
    }

    static String of(List<CallRow> rows) {
        return Stream.concat(Stream.of(HEAD), rows.stream().map(row -> line(row.call())))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(CallInfo call) {
        return Stream.of(call.at(), call.component(), call.stage(), call.subject(), call.attempt(), call.model(), call.tokensIn(),
                call.tokensOut(), call.cachedTokens(), call.firstTokenMillis(), call.totalMillis(),
                String.format(Locale.ROOT, "%.2f", call.tokensPerSecond()), call.served().name().toLowerCase(Locale.ROOT),
                call.ending().toLowerCase(Locale.ROOT), call.hasRawText() ? "yes" : "no", call.promptSha256(), call.parameters())
                .map(Object::toString).map(CallsCsv::field).collect(Collectors.joining(","));
    }

    private static String field(String text) {
        return text.matches("(?s).*[\",\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
