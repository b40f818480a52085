package app.snowquill.ui.activity;

import app.snowquill.pipeline.MemoryUse;
import app.snowquill.ui.common.Strings;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.layout.HBox;

/** The five figures at the head of the view: calls, speed, first token, cache, memory. */
final class TileBar extends HBox {
    private final ActivityViewModel model;
    private final Strings strings;
    private final Tile calls;
    private final Tile speed;
    private final Tile first;
    private final Tile cache;
    private final Tile memory;

    /**
     * @param sort sorts the table of calls by a column
     * @param health leads to the tests of memory
     */
    TileBar(ActivityViewModel model, Strings strings, Consumer<CallColumn> sort, Runnable health) {
        this.model = model;
        this.strings = strings;
        getStyleClass().add("tile-bar");
        calls = new Tile("tile-calls", strings.text("activity.tile-calls"), "accent", () -> filter(CallFilter.Kind.TODAY, sort))
                .withDetail("tile-again", () -> filter(CallFilter.Kind.TRIED_AGAIN, sort));
        speed = new Tile("tile-speed", strings.text("activity.tile-speed"), "machine", () -> sort.accept(CallColumn.SPEED));
        first = new Tile("tile-first", strings.text("activity.tile-first"), "accent", () -> sort.accept(CallColumn.FIRST));
        cache = new Tile("tile-cache", strings.text("activity.tile-cache"), "accent", () -> sort.accept(CallColumn.CACHE));
        memory = new Tile("tile-memory", strings.text("activity.tile-memory"), "accent", health);
        getChildren().addAll(calls, speed, first, cache, memory);
        getChildren().forEach(tile -> ((Tile) tile).setPrefWidth(100));
        model.figuresProperty().addListener(property -> show(model.figuresProperty().get()));
        model.health().memoryProperty().addListener(property -> show(model.health().memoryProperty().get()));
        show(model.figuresProperty().get());
        show(model.health().memoryProperty().get());
    }

    private void filter(CallFilter.Kind kind, Consumer<CallColumn> sort) {
        model.filterProperty().set(CallFilter.of(kind));
        sort.accept(CallColumn.AT);
    }

    private void show(CallFigures now) {
        CallWords words = model.words();
        calls.show(strings.text("activity.count", now.calls()), strings.text("activity.tile-again", now.triedAgain()),
                Drawings.bars(now.byHour(), CallFigures.HOURS - 1), IntStream.range(0, CallFigures.HOURS)
                        .filter(i -> now.byHour()[i] > 0)
                        .mapToObj(i -> strings.text("activity.hour", now.hour() - CallFigures.HOURS + 1 + i, now.byHour()[i]))
                        .collect(Collectors.joining("\n")));
        speed.show(words.speed(now.lastSpeed()), now.speeds().length == 0 ? strings.text("activity.not-measured")
                : strings.text("activity.median", words.speed(now.medianSpeed())), Drawings.line(now.speeds(), now.medianSpeed() * 0.5,
                now.medianSpeed() * 1.5), Arrays.stream(now.speeds()).mapToObj(words::speed).collect(Collectors.joining("  ")));
        first.show(now.lastFirstBin() < 0 ? CallWords.NONE : words.seconds(now.lastFirstMillis()), now.lastFirstBin() < 0
                        ? strings.text("activity.not-measured") : strings.text("activity.p95", words.seconds(now.p95FirstMillis())),
                Drawings.bars(now.firsts(), now.lastFirstBin()), IntStream.range(0, CallFigures.BINS)
                        .filter(i -> now.firsts()[i] > 0).mapToObj(i -> firsts(i, now.firsts()[i])).collect(Collectors.joining("\n")));
        cache.show(now.promptTokens() == 0 ? CallWords.NONE : words.percent(now.knownShare()), now.promptTokens() == 0
                ? strings.text("activity.not-measured") : strings.text("activity.tokens-of", words.tokens(now.knownTokens()),
                words.tokens(now.promptTokens())), Drawings.line(now.knownShares(), 0, 1),
                Arrays.stream(now.knownShares()).mapToObj(words::percent).collect(Collectors.joining("  ")));
    }

    private String firsts(int bin, int count) {
        return bin == CallFigures.BINS - 1
                ? strings.text("activity.first-above", CallFigures.edgeSeconds(bin - 1), count)
                : strings.text("activity.first-below", CallFigures.edgeSeconds(bin), count);
    }

    private void show(MemoryUse now) {
        CallWords words = model.words();
        if (now.total() == 0) {
            memory.show(CallWords.NONE, strings.text("activity.not-measured"), Drawings.level(0), "");
            return;
        }
        memory.show(words.gigabytes(now.ours()), strings.text("activity.memory-of", words.gigabytes(now.total())),
                Drawings.level((double) now.ours() / now.total()), strings.text("activity.memory-parts",
                        words.gigabytes(now.model()), words.gigabytes(now.program()), words.gigabytes(now.free())));
    }
}
