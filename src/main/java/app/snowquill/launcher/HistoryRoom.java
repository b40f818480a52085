package app.snowquill.launcher;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.ThinningOffer;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.LatestOnFx;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Toast;
import app.snowquill.ui.history.HistoryView;
import app.snowquill.ui.history.HistoryViewModel;
import app.snowquill.ui.messages.ConfirmCard;
import app.snowquill.ui.messages.Failure;
import app.snowquill.ui.messages.FailureText;
import app.snowquill.ui.studio.StudioFrame;
import app.snowquill.ui.studio.View;
import app.snowquill.ui.studio.ViewPanes;
import java.time.Clock;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/**
 * Shows the past of a text in the place of a view's panels, and those again when it is left. Lives as long as the room of
 * its book; on the window's thread.
 */
final class HistoryRoom implements AutoCloseable {
    private final BookSession session;
    private final Strings strings;
    private final FxThread fx;
    private final StudioFrame frame;
    private final HistoryView view;
    private final AutoCloseable listening;
    private Dialogs dialogs;
    private View shownIn;
    private ViewPanes beneath;
    private Runnable left = () -> { };

    HistoryRoom(BookSession session, Strings strings, FxThread fx, StudioFrame frame) {
        this.session = session;
        this.strings = strings;
        this.fx = fx;
        this.frame = frame;
        this.view = new HistoryView(new HistoryViewModel(session, fx, this::failed), strings, Clock.systemDefaultZone(),
                this::copy, this::askToThin, this::leave);
        this.listening = session.onChange(new LatestOnFx<>(fx, changed -> {
            if (shownIn != null) {
                view.reload();
            }
        }));
    }

    /** @param dialogs where it asks before versions are taken out */
    void askWith(Dialogs shown) {
        dialogs = shown;
    }

    /**
     * Shows the past of {@code key}.
     *
     * @param panes what stands there otherwise
     * @param after called when it is left
     */
    void open(View in, ViewPanes panes, DocumentKey key, Runnable after) {
        leave();
        shownIn = in;
        beneath = panes;
        left = after;
        view.open(key);
        frame.setPanes(in, new ViewPanes(view.left(), view.centre(), null));
        view.focus();
    }

    /** Shows the past of {@code key}, beginning at one of its versions. */
    void open(View in, ViewPanes panes, DocumentKey key, long version) {
        open(in, panes, key, () -> { });
        view.open(key, version);
    }

    /** Shows again what was there before; nothing where that is shown. */
    void leave() {
        if (shownIn != null) {
            View in = shownIn;
            shownIn = null;
            frame.setPanes(in, beneath);
            left.run();
        }
    }

    private void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        frame.toast(Toast.of(Feather.COPY, strings.text("launcher.left-copied")));
    }

    private void failed(Throwable failure) {
        Failure words = new FailureText(strings).of(failure);
        frame.toast(new Toast(Feather.ALERT_OCTAGON, words.title(), words.detail(), "", () -> { }));
    }

    private void askToThin() {
        session.past().thinning().whenCompleteAsync((offer, failure) -> {
            if (failure != null) {
                failed(failure);
            } else if (offer.versions() == 0 || dialogs == null) {
                frame.toast(Toast.of(Feather.CHECK, strings.text("launcher.thin-nothing", offer.kept())));
            } else {
                ask(offer);
            }
        }, fx);
    }

    private void ask(ThinningOffer offer) {
        ConfirmCard card = new ConfirmCard(new ConfirmCard.Question(Feather.SCISSORS,
                strings.text("launcher.thin", offer.versions()),
                strings.text("launcher.thin-words", offer.kept(), Math.max(1, offer.bytes() / 1_000)),
                strings.text("launcher.thin-yes"), strings.text("launcher.thin-no")), () -> {
                    dialogs.close();
                    thin();
                }, dialogs::close);
        StackPane box = new StackPane(card);
        box.getStyleClass().add("failure-box");
        dialogs.show(box);
    }

    private void thin() {
        session.past().thin().whenCompleteAsync((done, failure) -> {
            if (failure != null) {
                failed(failure);
            } else {
                frame.toast(Toast.of(Feather.CHECK, strings.text("launcher.thinned", done.versions())));
            }
            view.reload();
        }, fx);
    }

    @Override
    public void close() throws Exception {
        listening.close();
    }
}
