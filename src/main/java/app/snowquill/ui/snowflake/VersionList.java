package app.snowquill.ui.snowflake;

import app.snowquill.pipeline.DocumentInfo;
import app.snowquill.pipeline.VersionInfo;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.review.MomentWords;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The versions of one document, newest first, and the edits that are not kept yet on top of them. */
final class VersionList extends VBox {
    private final Strings strings;
    private final MomentWords moments;
    private final Consumer<VersionInfo> bringBack;

    /** @param bringBack puts an older version's content into the form, as an edit to be kept */
    VersionList(Strings strings, ZoneId zone, Consumer<VersionInfo> bringBack) {
        this.strings = strings;
        this.moments = new MomentWords(strings, zone);
        this.bringBack = bringBack;
        getStyleClass().add("version-list");
    }

    void show(List<VersionInfo> versions, int edits) {
        getChildren().clear();
        if (edits > 0) {
            HBox now = row(Feather.FEATHER, "ink", strings.text("snowflake.version-now"), "",
                    strings.text("snowflake.version-edits", edits), null);
            now.getStyleClass().add("now");
            getChildren().add(now);
        }
        for (int i = 0; i < versions.size(); i++) {
            VersionInfo version = versions.get(i);
            boolean agent = version.origin() == DocumentInfo.Origin.AGENT;
            HBox row = row(icon(version), agent ? "machine" : "plain", strings.text("snowflake.version", version.number()),
                    moments.of(version.at()), who(version), i == 0 && edits == 0 ? null : version);
            getChildren().add(row);
        }
        if (getChildren().isEmpty()) {
            Label none = new Label(strings.text("snowflake.no-versions"));
            none.getStyleClass().addAll("dense", "muted", "none");
            none.setWrapText(true);
            getChildren().add(none);
        }
    }

    private HBox row(Ikon ikon, String iconStyle, String title, String time, String detail, VersionInfo older) {
        Node icon = Icons.small(ikon, iconStyle);
        Label name = new Label(title);
        name.getStyleClass().add("version-name");
        Label at = new Label(time);
        at.getStyleClass().addAll("caption", "muted");
        at.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox first = new HBox(4, name, space, at);
        first.setAlignment(Pos.CENTER_LEFT);
        Label second = new Label(detail);
        second.getStyleClass().addAll("caption", "muted");
        second.setTooltip(new Tooltip(detail));
        VBox lines = new VBox(first, second);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox row = new HBox(8, icon, lines);
        row.getStyleClass().add("version");
        if (older != null) {
            Button back = Buttons.icon(Feather.ROTATE_CCW, strings.text("snowflake.bring-back", older.number()),
                    () -> bringBack.accept(older));
            back.getStyleClass().add("small");
            back.visibleProperty().bind(row.hoverProperty().or(back.focusedProperty()));
            row.getChildren().add(back);
            back.managedProperty().bind(back.visibleProperty());
        }
        return row;
    }

    private String who(VersionInfo version) {
        String by = switch (version.origin()) {
            case HAND -> strings.text("snowflake.by-you");
            case AGENT -> version.agent().isBlank() ? strings.text("snowflake.by-model") : version.agent();
            case IMPORT -> strings.text("snowflake.by-import");
        };
        return version.reason().isBlank() ? by : strings.text("snowflake.by-because", by, version.reason());
    }

    private static Ikon icon(VersionInfo version) {
        return switch (version.origin()) {
            case HAND -> Feather.FEATHER;
            case AGENT -> Feather.CPU;
            case IMPORT -> Feather.DOWNLOAD;
        };
    }
}
