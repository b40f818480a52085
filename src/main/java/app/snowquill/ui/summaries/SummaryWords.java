package app.snowquill.ui.summaries;

import app.snowquill.pipeline.summaries.BookSummary;
import app.snowquill.pipeline.summaries.SummaryState;
import app.snowquill.ui.common.Chip;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Tone;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;

/** What a summary is called, and how it stands in words. Immutable. */
record SummaryWords(Strings strings) {
    String name(BookSummary summary) {
        return switch (summary.level()) {
            case BOOK -> strings.text("summaries.book");
            case PART -> titled("summaries.part", summary);
            case CHAPTER -> titled("summaries.chapter", summary);
            case SCENE -> titled("summaries.scene", summary);
        };
    }

    private String titled(String key, BookSummary summary) {
        String name = strings.text(key, summary.number());
        return summary.title().isBlank() ? name : strings.text("summaries.titled", name, summary.title());
    }

    /** The state as a chip; of what is current none. */
    Optional<Chip> chip(BookSummary summary) {
        return switch (summary.state()) {
            case CURRENT -> Optional.empty();
            case STALE -> Optional.of(new Chip(strings.of("summaries.state", summary.state()), Tone.WARNING, Feather.REFRESH_CW));
            case MISSING, UNWRITTEN -> Optional.of(new Chip(strings.of("summaries.state", summary.state()), Tone.NEUTRAL));
        };
    }

    /** How it stands and whose it is, as a sentence or two. */
    String standing(BookSummary summary) {
        String maker = summary.text().isBlank() ? "" : " " + strings.of("summaries.by", summary.maker());
        return strings.of("summaries.standing", summary.state()) + (summary.state() == SummaryState.UNWRITTEN ? "" : maker);
    }

    /** What it is made from, what changed since, one a line. */
    String from(BookSummary summary, List<BookSummary> all) {
        if (summary.parts().isEmpty()) {
            return summary.state() == SummaryState.UNWRITTEN ? "" : strings.text("summaries.from-prose");
        }
        String parts = String.join(", ", summary.parts().stream().map(part -> named(part, all)).toList());
        String changed = String.join(", ", summary.changed().stream().map(part -> named(part, all)).toList());
        return strings.text("summaries.from", parts) + (changed.isEmpty() || summary.state() == SummaryState.MISSING ? ""
                : " " + strings.text("summaries.changed", changed));
    }

    private String named(String part, List<BookSummary> all) {
        return all.stream().filter(one -> one.name().equals(part)).findFirst().map(this::name).orElse(strings.text("summaries.gone"));
    }
}
