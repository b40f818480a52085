package app.snowquill.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version as a person names it: "70" or "r70" for a revision of one text, "c70" for the whole book after a change. */
record PastNumber(Of of, long number) {
    private static final Pattern FORM = Pattern.compile("([rc]?)(\\d{1,18})");

    enum Of {
        TEXT, BOOK
    }

    /** @throws CliFailure where it is neither */
    static PastNumber of(String said) {
        Matcher form = FORM.matcher(said);
        if (!form.matches()) {
            throw CliFailure.usage("“" + said + "” can’t be used as REVISION, which is a whole number as history shows it.");
        }
        return new PastNumber(form.group(1).equals("c") ? Of.BOOK : Of.TEXT, Long.parseLong(form.group(2)));
    }
}
