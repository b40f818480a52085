package app.snowquill.ui.outline;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.outline.OutlineEdits;
import app.snowquill.pipeline.outline.OutlineItem;
import app.snowquill.pipeline.outline.Seam;
import app.snowquill.story.Chapter;
import app.snowquill.story.Part;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Toast;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;

/** What the outline's rows can have done to them, with the questions that come first and the word that follows. */
final class OutlineDeeds {
    private final BookSession session;
    private final OutlineEdits edits;
    private final HeldPages pages;
    private final Strings strings;
    private final FxThread fx;
    private final OutlineQuestion question;
    private final RowWords words;
    private final Consumer<Toast> toast;

    OutlineDeeds(BookSession session, OutlineEdits edits, HeldPages pages, Strings strings, FxThread fx, OutlineQuestion question,
                 Consumer<Toast> toast) {
        this.session = session;
        this.edits = edits;
        this.pages = pages;
        this.strings = strings;
        this.fx = fx;
        this.question = question;
        this.words = new RowWords(strings);
        this.toast = toast;
    }

    void rename(OutlineRow row, String title) {
        report(edits.rename(row.item(), title));
    }

    /** @param rows scenes, or one chapter or part */
    void move(List<OutlineRow> rows, int by) {
        if (rows.stream().allMatch(row -> row.kind() == OutlineRow.Kind.SCENE)) {
            report(edits.stepScenes(rows.stream().map(OutlineRow::id).toList(), by));
        } else if (rows.size() == 1 && (rows.get(0).kind() == OutlineRow.Kind.CHAPTER || rows.get(0).kind() == OutlineRow.Kind.PART)) {
            report(edits.step(rows.get(0).item(), by));
        }
    }

    void drop(List<OutlineRow> rows, OutlineRow onto, OutlineDrag.Place place) {
        SceneList list = session.view().book().outline();
        List<String> ids = rows.stream().map(OutlineRow::id).toList();
        switch (rows.get(0).kind()) {
            case PART -> report(edits.placePart(ids.get(0), neighbour(list.parts().stream().map(Part::id).toList(), onto, place)));
            case CHAPTER -> {
                String part = onto.kind() == OutlineRow.Kind.PART ? onto.id()
                        : list.chapter(onto.id()).map(Chapter::part).orElse("");
                report(edits.placeChapter(ids.get(0), part, onto.kind() == OutlineRow.Kind.PART ? ""
                        : neighbour(list.chaptersOf(part).stream().map(Chapter::id).toList(), onto, place)));
            }
            default -> dropScenes(ids, onto, place, list);
        }
    }

    private void dropScenes(List<String> ids, OutlineRow onto, OutlineDrag.Place place, SceneList list) {
        switch (onto.kind()) {
            case BIN -> putInBin(ids);
            case CHAPTER -> report(edits.place(ids, onto.id(), ""));
            case PART -> list.chaptersOf(onto.id()).stream().reduce((a, b) -> b)
                    .ifPresent(last -> report(edits.place(ids, last.id(), "")));
            default -> {
                String chapter = list.scene(onto.id()).map(Scene::chapter).orElse("");
                report(edits.place(ids, chapter, neighbour(list.scenesOf(chapter).stream().map(Scene::id).toList(), onto, place)));
            }
        }
    }

    /** The id that what is dropped stands in front of; blank at the end. */
    private static String neighbour(List<String> siblings, OutlineRow onto, OutlineDrag.Place place) {
        int at = siblings.indexOf(onto.id()) + (place == OutlineDrag.Place.BELOW ? 1 : 0);
        return at < siblings.size() ? siblings.get(at) : "";
    }

    /** Scenes go at once, a chapter or part asks where its scenes shall go. */
    void remove(List<OutlineRow> rows) {
        List<String> scenes = rows.stream().filter(row -> row.kind() == OutlineRow.Kind.SCENE).map(OutlineRow::id).toList();
        if (!scenes.isEmpty()) {
            putInBin(scenes);
        } else if (rows.size() == 1 && rows.get(0).kind() == OutlineRow.Kind.BIN) {
            emptyBin();
        } else if (rows.size() == 1 && !rows.get(0).kind().isScene() && !rows.get(0).kind().isGroup()) {
            removeWhole(rows.get(0));
        }
    }

    private void removeWhole(OutlineRow row) {
        OutlineItem item = row.item();
        SceneList list = session.view().book().outline();
        if (row.children().isEmpty()) {
            report(edits.putWholeInBin(item));
            return;
        }
        boolean alone = (row.kind() == OutlineRow.Kind.PART ? list.parts().size() : list.chapters().size()) < 2;
        OutlineQuestion.Choice bin = new OutlineQuestion.Choice(strings.text("outline.scenes-to-bin"),
                () -> report(edits.putWholeInBin(item)));
        OutlineQuestion.Choice neighbour = new OutlineQuestion.Choice(strings.text(row.kind() == OutlineRow.Kind.PART
                ? "outline.chapters-to-neighbour" : "outline.scenes-to-neighbour"), () -> report(edits.dissolve(item)));
        String asked = strings.text("outline.delete-question", words.title(row));
        if (alone) {
            question.ask(asked, strings.text("outline.keep-it"), bin);
        } else {
            question.ask(asked, strings.text("outline.keep-it"), neighbour, bin);
        }
    }

    void putInBin(List<String> scenes) {
        report(edits.putInBin(scenes)).thenAcceptAsync(kept -> {
            if (kept != null) {
                long after = session.view().number();
                toast.accept(new Toast(Feather.TRASH_2, strings.text("outline.binned"), "", strings.text("outline.undo"),
                        () -> takeBack(scenes, after)));
            }
        }, fx);
    }

    /** The last undo where nothing came since; else the scenes go back and what came since stays. */
    private void takeBack(List<String> scenes, long after) {
        if (session.view().number() == after) {
            report(session.undo());
        } else {
            report(edits.restore(scenes));
        }
    }

    void restore(List<OutlineRow> rows) {
        report(edits.restore(rows.stream().flatMap(row -> row.kind() == OutlineRow.Kind.BIN ? row.children().stream()
                : Stream.of(row)).map(OutlineRow::id).toList()));
    }

    void emptyBin() {
        int count = session.view().book().outline().bin().size();
        question.ask(strings.text("outline.empty-bin-question", count), strings.text("outline.keep-them"),
                new OutlineQuestion.Choice(strings.text("outline.empty-bin"), () -> report(pages.hold(edits::emptyBin))));
    }

    /** With the next scene, chapter or part; how the texts of two scenes shall meet is asked. */
    void merge(OutlineRow row) {
        if (row.kind() != OutlineRow.Kind.SCENE) {
            report(edits.mergeWithNext(row.item()));
            return;
        }
        edits.next(row.id()).map(Scene::title).ifPresent(second -> question.ask(strings.text("outline.merge-question",
                        words.title(row), second.isBlank() ? strings.text("outline.untitled") : second), strings.text("outline.keep-both"),
                new OutlineQuestion.Choice(strings.text("outline.merge-break"), () -> merge(row, Seam.BREAK)),
                new OutlineQuestion.Choice(strings.text("outline.merge-plain"), () -> merge(row, Seam.PARAGRAPH))));
    }

    private void merge(OutlineRow row, Seam seam) {
        report(pages.hold(() -> edits.merge(row.id(), seam)));
    }

    /** Scenes whose text is approved as it stands, or not any more. */
    void approve(List<OutlineRow> rows, boolean approved) {
        report(session.memory().ledger().approve(rows.stream().map(OutlineRow::id).toList(), approved));
    }

    boolean isApproved(OutlineRow row) {
        return session.memory().ledger().approved().contains(row.id());
    }

    OutlineEdits edits() {
        return edits;
    }

    <T> CompletableFuture<T> report(CompletableFuture<T> kept) {
        kept.whenCompleteAsync((result, failure) -> {
            if (failure != null) {
                Throwable cause = failure.getCause() == null ? failure : failure.getCause();
                question.tell(strings.text("outline.not-kept", cause.getMessage()));
            }
        }, fx);
        return kept;
    }
}
