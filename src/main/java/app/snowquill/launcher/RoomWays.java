package app.snowquill.launcher;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.Documents;
import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.ui.snowflake.SnowflakeViewModel;
import app.snowquill.ui.studio.StatusViewModel;
import app.snowquill.ui.studio.TopBarViewModel;
import app.snowquill.ui.studio.View;
import java.util.function.Consumer;

/** The ways through a book's window: from a step, a scene or a document to the view that shows it. On the window's thread; lives with the room. */
final class RoomWays implements OutlineRoom.Ways {
    private final BookSession session;
    private final TopBarViewModel top;
    private final StatusViewModel status;
    private final SnowflakeViewModel snowflake;
    private final Consumer<String> sceneOpener;
    private String sceneCount = "";
    private Consumer<DocumentKey> loreOpener = key -> { };

    /** @param sceneOpener puts a scene on the page and beside it */
    RoomWays(BookSession session, TopBarViewModel top, StatusViewModel status, SnowflakeViewModel snowflake,
             Consumer<String> sceneOpener) {
        this.session = session;
        this.top = top;
        this.status = status;
        this.snowflake = snowflake;
        this.sceneOpener = sceneOpener;
        top.viewProperty().addListener((property, before, now) -> follow(now));
        snowflake.openProperty().addListener(property -> showStep());
    }

    /** @param opener shows an entry of the bible or a fact where it is edited */
    void setLoreOpener(Consumer<DocumentKey> opener) {
        loreOpener = opener;
    }

    /** A book with scenes begins at the page, one without at its first empty step. */
    void begin() {
        BookView view = session.view();
        view.book().outline().scenes().stream().findFirst().ifPresentOrElse(scene -> {
            openScene(scene.id());
            show(View.WRITE);
            follow(View.WRITE);
        }, () -> {
            for (Step step : Step.values()) {
                if (view.step(step).done() == 0) {
                    snowflake.openProperty().set(step == Step.DRAFT ? Step.SCENE_LIST : step);
                    break;
                }
            }
            show(View.PLAN);
        });
    }

    void show(View view) {
        top.viewProperty().set(view);
    }

    @Override
    public void openStep(int number) {
        Step step = Step.of(number);
        snowflake.openProperty().set(step);
        show(step == Step.DRAFT ? View.WRITE : View.PLAN);
    }

    @Override
    public void openScene(String scene) {
        sceneOpener.accept(scene);
    }

    @Override
    public void writeScene(String scene) {
        openScene(scene);
        show(View.WRITE);
    }

    /** Shows a document where it is edited. */
    void openDocument(DocumentKey key) {
        if (key.kind() == DocumentKind.PROSE || key.kind() == DocumentKind.NOTES) {
            writeScene(key.id());
        } else if (key.kind().isLore()) {
            loreOpener.accept(key);
        } else {
            Step step = Documents.stepOf(key);
            openStep(step == null ? 0 : step.number());
            if (step != null && !step.isSingle()) {
                snowflake.selectedProperty().set(key);
            }
        }
    }

    /** @param words how much the open scene has, for the status bar while the page is shown */
    void sceneCount(String words) {
        sceneCount = words;
        if (top.viewProperty().get() == View.WRITE) {
            status.placeProperty().set(words);
        }
    }

    private void follow(View view) {
        if (view == View.WRITE) {
            snowflake.showDraft();
            status.placeProperty().set(sceneCount);
        } else if (view == View.PLAN) {
            snowflake.showPlan();
            showStep();
        } else if (view == View.SCENES) {
            snowflake.openProperty().set(Step.SCENE_LIST);
            status.showScenes(session.view().book().outline());
        }
    }

    private void showStep() {
        Step step = snowflake.openProperty().get();
        if (step != Step.DRAFT) {
            status.showStep(step, session.view().step(step).words());
        }
    }
}
