package app.snowquill.ui.activity;

import app.snowquill.pipeline.CallInfo;
import app.snowquill.ui.common.Tone;

/** How a call ended, as its chip says it. */
enum Ending {
    FINISHED(Tone.NEUTRAL),
    /** It came to an end after an answer that could not be used. */
    REPAIRED(Tone.WARNING),
    TOKEN_LIMIT(Tone.DANGER), STOPPED(Tone.NEUTRAL), FROM_STORE(Tone.NEUTRAL), SHARED(Tone.NEUTRAL), FAILED(Tone.DANGER);

    private final Tone tone;

    Ending(Tone tone) {
        this.tone = tone;
    }

    Tone tone() {
        return tone;
    }

    /** @param before how the call before it ended, of the same operation on the same document; blank where there is none */
    static Ending of(CallInfo call, String before) {
        return switch (call.served()) {
            case STORE -> FROM_STORE;
            case SHARED -> SHARED;
            case MODEL -> switch (call.ending()) {
                case "STOP" -> call.attempt() > 1 && isAnswer(before) ? REPAIRED : FINISHED;
                case "LENGTH" -> TOKEN_LIMIT;
                case "CANCELLED" -> STOPPED;
                default -> FAILED;
            };
        };
    }

    /** Asking again after a failure of the engine mends no answer. */
    private static boolean isAnswer(String ending) {
        return ending.equals("STOP") || ending.equals("LENGTH") || ending.equals("UNUSABLE_ANSWER");
    }
}
