package app.snowquill.ui.snowflake;

import app.snowquill.pipeline.Routing;
import app.snowquill.pipeline.RunPlan;
import app.snowquill.pipeline.RunRequest;
import app.snowquill.settings.RouteAspect;
import app.snowquill.settings.StepRoute;
import app.snowquill.settings.Tier;
import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.stage.Popup;

/**
 * "Balanced · about 900 tokens, 40 s": how the open step is written and what that costs; opens where it is changed. On the
 * window's thread; asks again only where the step, the document or the book is another.
 */
final class RouteButton extends Button {
    private final SnowflakeViewModel model;
    private final Strings strings;
    private final FxThread fx;
    private final Routing routing;
    private final Popup popup = new Popup();
    private final RouteForm form;
    private Asked asked;
    private Optional<Routing.Shown> route = Optional.empty();

    /** What an estimate was asked for. */
    private record Asked(Step step, DocumentKey selected, long view) {
    }

    RouteButton(SnowflakeViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        this.fx = model.runs().fx();
        this.routing = model.runs().session().routing();
        this.form = new RouteForm(strings, this::keep, popup::hide);
        setId("route");
        getStyleClass().addAll("flat", "caption", "muted");
        setMinWidth(USE_PREF_SIZE);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        popup.getContent().add(form);
        setOnAction(event -> open());
    }

    void refresh() {
        Asked now = new Asked(model.openProperty().get(), model.selectedProperty().get(), model.viewProperty().get().number());
        if (!now.equals(asked) && model.isReady(now.step)) {
            asked = now;
            ask(now);
        }
    }

    private void ask(Asked now) {
        routing.of(now.step).thenCombine(model.runs().session().plan(now.selected == null ? RunRequest.again(now.step, "")
                : RunRequest.again(now.selected, "")), (shown, plan) -> {
            fx.execute(() -> {
                if (now.equals(asked)) {
                    route = Optional.of(shown);
                    setText(words(shown.now(), plan));
                }
            });
            return null;
        }).exceptionally(failure -> { // the book is closed, or can't be read just now: nothing is promised
            fx.execute(() -> setText(""));
            return null;
        });
    }

    private String words(StepRoute shown, RunPlan plan) {
        String tier = tier(strings, shown.tier());
        if (plan.calls() == 0) {
            return tier;
        }
        int tokens = Math.max(10, Math.round(plan.tokensOut() / 10f) * 10);
        return plan.seconds().isPresent() ? strings.text("route.estimate-time", tier, tokens, RunPlanPane.time(strings, plan.seconds()))
                : strings.text("route.estimate", tier, tokens);
    }

    static String tier(Strings strings, Tier tier) {
        return strings.text(switch (tier) {
            case FAST -> "route.fast";
            case BALANCED -> "route.balanced";
            case QUALITY -> "route.quality";
        });
    }

    private void open() {
        route.ifPresent(shown -> {
            form.show(asked.step, shown);
            model.runs().models().thenAcceptAsync(form::showModels, fx);
            popup.getScene().getStylesheets().setAll(getScene().getStylesheets());
            popup.getScene().getRoot().getStyleClass().setAll(getScene().getRoot().getStyleClass());
            Bounds place = localToScreen(getBoundsInLocal());
            popup.show(this, place.getMinX(), place.getMinY() - form.prefHeight(-1) - 8);
            form.requestFocus();
        });
    }

    /** @return a sentence where a text can't be what it should; blank where all is kept */
    private String keep(Map<RouteAspect, String> texts) {
        try {
            routing.choose(asked.step, texts).thenRun(() -> fx.execute(() -> {
                asked = null;
                refresh();
            }));
            return "";
        } catch (IllegalArgumentException e) {
            return Objects.toString(e.getMessage(), "");
        }
    }
}
