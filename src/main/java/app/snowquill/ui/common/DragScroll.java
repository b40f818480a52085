package app.snowquill.ui.common;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Control;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.DragEvent;
import javafx.util.Duration;

/** Scrolls a list, tree or table on while something is dragged near its upper or lower edge. On the window's thread. */
public final class DragScroll {
    /** The strip along either edge, px, and how far one tick goes. */
    private static final double EDGE = 28;
    private static final double STEP = 13;

    private final Control control;
    private final Timeline ticks = new Timeline(new KeyFrame(Duration.millis(30), event -> tick()));
    private double by;

    private DragScroll(Control control) {
        this.control = control;
        ticks.setCycleCount(Animation.INDEFINITE);
    }

    public static void install(Control control) {
        DragScroll scroll = new DragScroll(control);
        control.addEventFilter(DragEvent.DRAG_OVER, event -> scroll.over(event.getY()));
        control.addEventFilter(DragEvent.DRAG_EXITED_TARGET, event -> scroll.leave(event));
        control.addEventFilter(DragEvent.DRAG_DROPPED, event -> scroll.stop());
        control.addEventFilter(DragEvent.DRAG_DONE, event -> scroll.stop());
    }

    private void over(double y) {
        by = y < EDGE ? -STEP : y > control.getHeight() - EDGE ? STEP : 0;
        if (by == 0) {
            stop();
        } else if (ticks.getStatus() != Animation.Status.RUNNING) {
            ticks.play();
        }
    }

    private void leave(DragEvent event) {
        if (event.getTarget() == control) {
            stop();
        }
    }

    private void stop() {
        ticks.stop();
    }

    private void tick() {
        if (control.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollPixels(by);
        }
    }
}
