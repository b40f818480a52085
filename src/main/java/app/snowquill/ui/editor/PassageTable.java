package app.snowquill.ui.editor;

import app.snowquill.agent.Operation;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.history.Hunks;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.variants.Variant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Shows what an agent makes of a passage of the open scene: below it while it comes, then as changes in its place, and does what the author
 * answers. What is accepted enters the text in one edit, when every change has its answer or the rest is accepted. Typing stays free elsewhere;
 * where the passage itself changes the answer is taken off the page and stays among the variants. On the window's thread.
 */
final class PassageTable implements PassageBar.Answers, HunkChip.Answered {
    private final Strings strings;
    private final ProsePage page;
    private final SceneKeeper keeper;
    private final ProseHeader header;
    private Runnable changed = () -> { };
    private final PassageDesk desk;
    private final PassageBar bar;
    private PreviewBox preview = new PreviewBox();
    private Variant shown;
    private PassageTarget target;
    private Hunks hunks;
    private HunkAnswers answers;
    private DiffBox diff;
    private double diffColumn;
    private String message = "";

    PassageTable(BookSession session, Strings strings, FxThread fx, ProsePage page, SceneKeeper keeper,
                 ProseHeader header) {
        this.strings = strings;
        this.page = page;
        this.keeper = keeper;
        this.header = header;
        this.desk = new PassageDesk(session, strings, fx, page.area(), keeper, this::say);
        this.bar = new PassageBar(strings, this);
        desk.table().onChange(this::refresh);
        header.setOnChanges(() -> step(-1), () -> step(1));
        page.area().widthProperty().addListener(property -> refresh());
    }

    /** @param listener told when what is shown has come, changed or gone */
    void onChange(Runnable listener) {
        changed = listener;
    }

    PassageBar bar() {
        return bar;
    }

    /** Of whom the page asks. */
    PassageDesk desk() {
        return desk;
    }

    /** Whether the bar has something to show for the open scene. */
    boolean isShown() {
        return !message.isEmpty() || desk.replaces().isPresent();
    }

    /** Whether an answer is being written, of whatever scene. */
    boolean isWriting() {
        return desk.table().isWriting();
    }

    void ask(Operation operation, String instruction) {
        message = "";
        desk.ask(operation, instruction);
    }

    /** Another scene was opened, or words of this one have changed. */
    void refresh() {
        Optional<Variant> now = desk.replaces();
        if (now.isEmpty() || !now.get().equals(shown)) {
            shown = now.orElse(null);
            target = now.map(variant -> new PassageTarget(variant.asked())).orElse(null);
            diff = null;
        }
        if (shown == null) {
            page.hang(null);
            header.showChanges("");
            if (!message.isEmpty()) {
                bar.showSentence("", message, false, false);
            }
        } else {
            target.on(page.area().passages()).ifPresentOrElse(this::show, this::showLost);
        }
        changed.run();
    }

    private void show(PassageTarget.Place place) {
        header.showChanges("");
        if (shown.isWriting()) {
            bar.showWriting(shown, desk.place(shown));
            boolean begins = page.hung() == null || page.hung().node() != preview;
            preview.show(shown.text(), true, true);
            page.hang(new Hung(place.first(), place.last(), preview, false));
            if (begins) {
                page.showHung();
            }
        } else if (shown.canBeTaken()) {
            showDiff(place);
        } else {
            page.hang(null);
            bar.showSentence(strings.text("passage.failed"), shown.message(), true, true);
        }
    }

    private void showDiff(PassageTarget.Place place) {
        if (diff == null) {
            hunks = target.hunks(shown.text());
            answers = new HunkAnswers(hunks.count());
        }
        if (hunks.count() == 0) {
            page.hang(null);
            bar.showSentence(strings.text("passage.same"), "", true, false);
            return;
        }
        boolean fresh = diff == null;
        if (fresh || diffColumn != page.columnWidth()) {
            diffColumn = page.columnWidth();
            diff = new DiffBox(hunks, answers, place.first() == 0, diffColumn, strings, this);
        }
        page.hang(new Hung(place.first(), place.last(), diff, true));
        showCounts();
        bar.showChanges(shown, desk.place(shown), switch (shown.phase()) {
            case FAILED -> strings.text("passage.failed-kept", shown.message());
            case STOPPED -> strings.text("passage.broke-off");
            case READY, WRITING -> "";
        });
        int caret = page.area().getCurrentParagraph();
        if (fresh) {
            page.showHung();
            if (page.area().isFocused() && caret >= place.first() && caret <= place.last()) {
                diff.requestFocus();
            }
        }
    }

    private void showCounts() {
        Map<HunkAnswers.Answer, Integer> counts = answers.counts();
        header.showChanges(strings.text("passage.counts", answers.size(), counts.get(HunkAnswers.Answer.ACCEPTED),
                counts.get(HunkAnswers.Answer.REFUSED), counts.get(HunkAnswers.Answer.OPEN)));
    }

    /** The author's words have changed where the answer would stand. */
    private void showLost() {
        page.hang(null);
        header.showChanges("");
        bar.showSentence(strings.text("passage.changed"), strings.text(shown.isWriting() ? "passage.changed-writing" : "passage.changed-words"),
                !shown.isWriting(), false);
    }

    private void say(String sentence) {
        message = sentence;
        refresh();
    }

    /** The keys of what is shown: Ctrl+Enter, Alt+R, Esc, Alt+Up and Alt+Down, and on the changes themselves Y and N. */
    boolean takeKey(KeyEvent event) {
        if (!isShown()) {
            return false;
        }
        boolean changes = page.hung() != null && page.hung().node() == diff && diff != null;
        boolean onChanges = changes && diff.isFocusWithin();
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            if (isWriting()) {
                stop();
            } else {
                keepMine();
            }
        } else if (code == KeyCode.ENTER && event.isShortcutDown() && !event.isShiftDown()) {
            if (changes) {
                acceptRest();
            }
        } else if (code == KeyCode.R && event.isAltDown() && !event.isShiftDown()) {
            again();
        } else if (changes && event.isAltDown() && (code == KeyCode.UP || code == KeyCode.DOWN)) {
            step(code == KeyCode.UP ? -1 : 1);
        } else if (onChanges && plain(event) && (code == KeyCode.Y || code == KeyCode.N)) {
            say(code == KeyCode.Y ? HunkAnswers.Answer.ACCEPTED : HunkAnswers.Answer.REFUSED);
        } else {
            return onChanges && DiffKeys.wouldType(event);
        }
        return true;
    }

    private static boolean plain(KeyEvent event) {
        return !event.isAltDown() && !event.isShortcutDown();
    }

    private void step(int by) {
        if (diff != null && page.hung() != null) {
            if (diff.isFocusWithin()) {
                answers.look(answers.current() + by);
            }
            diff.mark();
            page.showHung();
            diff.requestFocus();
        }
    }

    @Override
    public void say(HunkAnswers.Answer answer) {
        if (diff != null) {
            say(answers.current(), answer);
        }
    }

    @Override
    public void say(int hunk, HunkAnswers.Answer answer) {
        answers.say(hunk, answer);
        if (answers.isSettled()) {
            take(answers.taken(false));
        } else {
            diff.mark();
            showCounts();
        }
    }

    @Override
    public void acceptRest() {
        if (diff != null) {
            take(answers.taken(true));
        }
    }

    private void take(Set<Integer> taken) {
        Optional<PassageTarget.Place> place = target.on(page.area().passages());
        if (place.isEmpty() || taken.isEmpty() || !page.area().isEditable()) {
            if (taken.isEmpty()) {
                keepMine();
            }
            return;
        }
        keeper.flush();
        List<Passage> passages = new ProseMarkup().read(hunks.with(taken));
        Operation operation = shown.asked().request().operation();
        page.hang(null);
        page.area().put(place.get().first(), place.get().last(), passages);
        keeper.keep(strings.text("passage.did", strings.of("variants.operation", operation)), strings.of("variants.agent", operation.agent()));
        desk.taken();
        page.area().requestFocus();
    }

    @Override
    public void again() {
        if (shown != null) {
            desk.again(shown.asked().request().instruction());
        }
    }

    @Override
    public void stop() {
        desk.table().stop();
    }

    @Override
    public void keepMine() {
        boolean had = diff != null && diff.isFocusWithin();
        message = "";
        if (shown != null) {
            desk.table().drop();
        } else {
            refresh();
        }
        if (had) {
            page.area().requestFocus();
        }
    }
}
