package app.snowquill.agent;

import java.util.Locale;

/** What the author said of a remark. */
public enum RemarkState {
    OPEN,
    /** Dealt with in the text. */
    RESOLVED,
    /** Put away; a later reading may come to it again. */
    WAIVED,
    /** It is meant so: no later reading brings up the same of the same words. */
    INTENDED;

    /** Its name on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
