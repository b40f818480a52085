package app.snowquill.cli;

import app.snowquill.importing.ForeignManuscript;

/** What would come in, for a person. */
final class ForeignText {
    private ForeignText() {
    }

    static String of(ForeignManuscript read) {
        StringBuilder text = new StringBuilder("“" + read.title() + "”: " + AnswerText.count(read.chapters().size(), "chapter") + ", "
                + AnswerText.count(read.scenes().size(), "scene") + ", " + AnswerText.count(read.words(), "word") + ".");
        read.warnings().forEach(warning -> text.append('\n').append("Note: ").append(warning));
        read.suggestions().forEach(suggestion -> text.append('\n').append(suggestion));
        return text.toString();
    }
}
