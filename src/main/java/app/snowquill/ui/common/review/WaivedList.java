package app.snowquill.ui.common.review;

import app.snowquill.snowflake.Finding;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FindingCard;
import app.snowquill.ui.common.Strings;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/** The findings the author called intended: their number, and each of them once they are asked for. Gone where there are none. */
public final class WaivedList extends VBox {
    private final Strings strings;
    private final Consumer<Finding> takeBack;
    private List<Finding> waived = List.of();
    private boolean unfolded;

    /** @param takeBack counts a finding again */
    public WaivedList(Strings strings, Consumer<Finding> takeBack) {
        super(6);
        this.strings = strings;
        this.takeBack = takeBack;
        getStyleClass().add("waived-list");
        show(List.of());
    }

    public void show(List<Finding> findings) {
        if (!findings.equals(waived)) {
            waived = List.copyOf(findings);
            present();
        }
        setVisible(!waived.isEmpty());
        setManaged(!waived.isEmpty());
    }

    private void present() {
        Hyperlink link = Buttons.link(strings.text(unfolded ? "review.waived-hide" : "review.waived-show", waived.size()), () -> {
            unfolded = !unfolded;
            present();
        });
        link.setId("waived");
        getChildren().setAll(link);
        if (unfolded) {
            waived.forEach(finding -> getChildren().add(new FindingCard(FindingCard.Weight.NOTE, finding.message(),
                    finding.quote().isBlank() ? "" : strings.text("review.quote", finding.quote()), List.of(
                    new FindingCard.Link(strings.text("review.take-back"), () -> takeBack.accept(finding))))));
        }
    }
}
