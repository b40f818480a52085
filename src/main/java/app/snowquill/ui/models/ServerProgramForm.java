package app.snowquill.ui.models;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The llama-server that is started, and the model file it runs. */
final class ServerProgramForm extends VBox {
    private final ServerViewModel model;
    private final Strings strings;
    private final Label program = path("server-program");

    /** @param programDialog asks for a program; waits for the answer */
    ServerProgramForm(ServerViewModel model, Strings strings, Supplier<Optional<Path>> programDialog) {
        super(8);
        this.model = model;
        this.strings = strings;
        Button choose = Buttons.plain(strings.text("models.server-choose-program"),
                () -> programDialog.get().ifPresent(file -> model.programProperty().set(Optional.of(file))));
        choose.setId("choose-program");
        choose.getStyleClass().add("small");
        Label file = path("server-file");
        model.model().ifPresentOrElse(path -> {
            file.setText(path.getFileName().toString());
            file.setTooltip(new Tooltip(path.toString()));
        }, () -> file.setText(strings.text("models.server-no-file")));
        Label why = new Label(strings.text("models.server-program-why"));
        why.getStyleClass().addAll("caption", "muted", "server-indent");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        ServerLine line = new ServerLine(model, strings);
        line.showHere();
        getChildren().addAll(new ServerRow(strings.text("models.server-program"), program, choose),
                new ServerRow(strings.text("models.server-file"), file), why, line);
        model.programs().addListener((InvalidationListener) list -> show());
        model.programProperty().addListener(property -> show());
        show();
    }

    private void show() {
        Optional<Path> chosen = model.programProperty().get();
        Optional<Path> found = chosen.or(() -> model.programs().stream().findFirst());
        program.setText(found.map(path -> strings.text(chosen.isPresent() ? "models.server-program-chosen"
                : "models.server-program-found", path)).orElseGet(() -> strings.text("models.server-program-none")));
        program.setTooltip(new Tooltip(program.getText()));
    }

    private static Label path(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("dense");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        return label;
    }
}
