package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.summaries.BookSummary;
import app.snowquill.pipeline.summaries.SummaryLevel;
import app.snowquill.pipeline.summaries.SummaryState;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds summaries by what a person calls them, and says how they stand. */
final class SummaryAnswers {
    private final CliContext context;

    SummaryAnswers(CliContext context) {
        this.context = context;
    }

    /**
     * @param level "book", "part", "chapter" or "scene"
     * @param id null for the book
     * @throws CliFailure where there is no such level or nothing of that id
     */
    BookSummary find(BookSession session, String level, String id) {
        SummaryLevel known = Arrays.stream(SummaryLevel.values()).filter(one -> one.name().equalsIgnoreCase(level)).findFirst()
                .orElseThrow(() -> CliFailure.usage("“" + level + "” has no summary. There are book, part ID, chapter ID and scene ID."));
        if ((known == SummaryLevel.BOOK) != (id == null)) {
            throw CliFailure.usage(id == null ? "Say which: summary " + level.toLowerCase(Locale.ROOT) + " ID." : "The book’s summary takes no id.");
        }
        return context.await(session.memory().summaries().all()).stream()
                .filter(one -> one.level() == known && (id == null || one.id().equals(id))).findFirst()
                .orElseThrow(() -> CliFailure.refused("There is no " + level.toLowerCase(Locale.ROOT) + " “" + id + "” in this book."));
    }

    Answer one(BookSession session, String level, String id) {
        BookSummary summary = find(session, level, id);
        return Answer.of(json(summary), summary.text().isEmpty() ? "No summary yet. “summaries FILE --update” has the model write it."
                : summary.text() + "\n(" + words(summary) + ")" + (summary.waiting().isEmpty() ? "" : "\nA newer one waits beside it: "
                + summary.waiting()));
    }

    static ObjectNode json(BookSummary summary) {
        ObjectNode json = AnswerJson.object().put("level", summary.level().name()).put("id", summary.id()).put("title", summary.title())
                .put("state", summary.state().name()).put("by", summary.maker().name()).put("words", summary.words()).put("text", summary.text());
        if (!summary.waiting().isEmpty()) {
            json.put("waiting", summary.waiting());
        }
        summary.parts().forEach(json.putArray("from")::add);
        summary.changed().forEach(json.putArray("changed")::add);
        return json;
    }

    static String text(List<BookSummary> all) {
        return all.stream().map(one -> "  ".repeat(one.depth()) + name(one) + "  (" + words(one) + ")"
                + (one.text().isEmpty() ? "" : "\n" + "  ".repeat(one.depth() + 1) + one.text())).collect(Collectors.joining("\n"));
    }

    private static String name(BookSummary one) {
        String kind = one.level().name().charAt(0) + one.level().name().substring(1).toLowerCase(Locale.ROOT);
        return one.level() == SummaryLevel.BOOK ? "The book" : kind + " " + one.id() + (one.title().isBlank() ? "" : ", " + one.title());
    }

    private static String words(BookSummary summary) {
        String by = switch (summary.maker()) {
            case AUTHOR -> ", yours";
            case MODEL, DRAFT, NOBODY -> "";
            case PLAN -> ", the line of the plan stands for it";
        };
        return switch (summary.state()) {
            case CURRENT -> "current";
            case STALE -> "stale";
            case MISSING -> "missing";
            case UNWRITTEN -> "nothing written yet";
        } + (summary.state() == SummaryState.UNWRITTEN ? "" : by);
    }
}
