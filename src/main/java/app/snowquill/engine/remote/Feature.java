package app.snowquill.engine.remote;

import java.util.regex.Pattern;

/** What a request can hold beyond its messages, each left out by itself where a server refuses it. In order of suspicion. */
enum Feature {
    /** The grammar of the shape, which holds more than a schema can say. */
    GRAMMAR("grammar|samplers?"),
    /** Lengths and counts in the schema. */
    SCHEMA_BOUNDS("schema|response_format|output_config|output_format|maxlength|maxitems|minitems|maximum|minimum"),
    SCHEMA("schema|response_format|output_config|output_format|structured outputs?"),
    /** A last message of the model's own, to be gone on with. */
    PREFILL("prefill|assistant message|final message|last message|user message|continue_final_message"),
    THINKING_OFF("chat_template_kwargs|enable_thinking"),
    PROGRESS("return_progress"),
    DRY("dry_\\w+"),
    XTC("xtc_\\w+"),
    REPEAT_PENALTY("repeat_penalty|repetition_penalty|repeat_last_n"),
    MIN_P("min_p"),
    TOP_K("top_k"),
    SEED("seed"),
    STOP("stop|stop_sequences"),
    TEMPERATURE("temperature"),
    /** The bound by its old name; without it the bound has its new one. */
    MAX_TOKENS("max_tokens");

    private final Pattern names;

    Feature(String names) {
        this.names = Pattern.compile("(?<![\\w])(" + names + ")(?![\\w])");
    }

    /** Whether a refusal speaks of it. */
    boolean isNamedIn(String words) {
        return names.matcher(words).find();
    }
}
