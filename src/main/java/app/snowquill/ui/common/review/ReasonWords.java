package app.snowquill.ui.common.review;

import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.DocumentInfo;
import app.snowquill.pipeline.Documents;
import app.snowquill.pipeline.StaleReason;
import app.snowquill.snowflake.Step;
import app.snowquill.snowflake.StepStatus;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.Strings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says why something is stale: what it reads, when that changed, and which of its fields. Stateless but for the words. */
public final class ReasonWords {
    private static final int MOST_FIELDS = 6;

    private final Strings strings;
    private final FieldWords fields;
    private final MomentWords moments;

    public ReasonWords(Strings strings, ZoneId zone) {
        this.strings = strings;
        this.fields = new FieldWords(strings);
        this.moments = new MomentWords(strings, zone);
    }

    /** "2 One paragraph changed 09:41: Disaster 2 · Sentence, Disaster 2 · Forces". */
    public String of(StaleReason reason, BookView view) {
        DocumentInfo info = view.documents().get(reason.read());
        String name = name(reason.read(), view.book());
        if (info != null && info.stale() && reason.fields().isEmpty()) {
            return strings.text("snowflake.reason-stale", name);
        }
        String named = reason.fields().stream().limit(MOST_FIELDS).map(path -> fields.of(path, view.book()))
                .collect(Collectors.joining(", "));
        int more = Math.max(0, reason.fields().size() - MOST_FIELDS);
        return reason.fields().isEmpty() ? strings.text("snowflake.reason-changed", name, moments.of(reason.at()))
                : strings.text("snowflake.reason-fields", name, moments.of(reason.at()), named, more);
    }

    /** What of a stale step's inputs is newer than it, or stale itself; blank where that can't be told from the times. */
    public String of(Step step, BookView view) {
        if (view.step(step).stale() == 0) {
            return "";
        }
        Optional<Instant> oldest = infos(step, view).stream().filter(DocumentInfo::stale).map(DocumentInfo::at)
                .min(Instant::compareTo);
        return step.reads().stream().map(read -> {
            String name = strings.text("snowflake.impact-step", read.number(), strings.of("snowflake.step", read.number()));
            Optional<Instant> newest = infos(read, view).stream().map(DocumentInfo::at).max(Instant::compareTo);
            return newest.isPresent() && oldest.isPresent() && newest.get().isAfter(oldest.get())
                    ? strings.text("snowflake.reason-changed", name, moments.of(newest.get()))
                    : view.step(read).status() == StepStatus.STALE ? strings.text("snowflake.reason-stale", name) : "";
        }).filter(words -> !words.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static List<DocumentInfo> infos(Step step, BookView view) {
        return view.documents().entrySet().stream().filter(entry -> Documents.stepOf(entry.getKey()) == step)
                .map(Map.Entry::getValue).toList();
    }

    private String name(DocumentKey key, Book book) {
        Step step = Documents.stepOf(key);
        if (step == null) {
            return strings.text("snowflake.section-book");
        }
        String named = strings.of("snowflake.step", step.number());
        return step.isSingle() ? strings.text("snowflake.impact-step", step.number(), named)
                : strings.text("snowflake.impact-one", step.number(), named, DocumentNames.of(key, book));
    }
}
