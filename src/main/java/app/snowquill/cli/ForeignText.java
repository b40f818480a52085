package app.snowquill.cli;

import app.snowquill.importing.ForeignEntry;
import app.snowquill.importing.ForeignManuscript;

/** What would come in, for a person. */
final class ForeignText {
    private ForeignText() {
    }

    static String of(ForeignManuscript read) {
        StringBuilder text = new StringBuilder("“" + read.title() + "”: " + AnswerText.count(read.chapters().size(), "chapter") + ", "
                + AnswerText.count(read.scenes().size(), "scene") + ", " + AnswerText.count(read.words(), "word") + ".");
        if (!read.entries().isEmpty()) {
            text.append("\nFor the bible: ").append(String.join(", ", read.entries().stream().map(ForeignEntry::name).toList())).append('.');
        }
        if (read.notes() > 0) {
            text.append('\n').append(AnswerText.count(read.notes(), "note")).append(" on scenes come as remarks.");
        }
        read.warnings().forEach(warning -> text.append('\n').append("Note: ").append(warning));
        read.suggestions().forEach(suggestion -> text.append('\n').append(suggestion));
        read.leftOut().forEach(line -> text.append('\n').append("Left out: ").append(line).append('.'));
        return text.toString();
    }
}
