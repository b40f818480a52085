package app.snowquill.ui.rescue;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.CheckedBook;
import app.snowquill.pipeline.SalvagedBook;
import app.snowquill.pipeline.TestStudio;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.PictureFile;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.messages.Failure;
import app.snowquill.ui.messages.FailureCard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.kordamp.ikonli.feather.Feather;

/** Draws what is said of damaged books to target/pictures. Run it by name: {@code -Dtest=RescuePictures}. */
@ExtendWith(ApplicationExtension.class)
class RescuePictures {
    private final Strings strings = new Strings(Locale.ENGLISH);
    @TempDir
    static Path folder;
    private Stage stage;
    private Book book;

    @Start
    void start(Stage window) {
        stage = window;
    }

    @Test
    void lightAndDark(FxRobot robot) throws Exception {
        Files.createDirectories(Path.of("target", "pictures"));
        try (TestStudio studio = new TestStudio(folder, TestStudio.RANDOM);
                BookSession session = studio.sample(folder.resolve("Slack Water.snowquill"))) {
            book = session.view().book();
        }
        for (Theme.Shade shade : Theme.Shade.values()) {
            robot.interact(() -> {
                VBox cards = new VBox(16, refused(), working(), checked(), salvaged());
                cards.setAlignment(Pos.CENTER);
                cards.setMaxWidth(Region.USE_PREF_SIZE);
                Scene scene = new Scene(new StackPane(cards), 760, 960);
                new Theme(new Fonts(), shade).apply(scene);
                stage.setScene(scene);
                stage.show();
            });
            Thread.sleep(600);
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> PictureFile.write(stage.getScene().snapshot(null),
                    Path.of("target", "pictures", "rescue-" + shade.name().toLowerCase(Locale.ROOT) + ".png")));
        }
    }

    private StackPane refused() {
        StackPane box = new StackPane(new FailureCard(new Failure("“Slack Water.snowquill” is damaged: parts of it can't be read",
                "It was left as it was. Salvage makes a new book of what is whole; a backup holds the book as it was.",
                strings.text("rescue.refused-kept"), strings.text("rescue.refused-next"), "STORE-12"), strings,
                Buttons.primary(strings.text("rescue.salvage"), () -> { }), Buttons.plain(strings.text("rescue.backups"), () -> { })));
        box.getStyleClass().add("failure-box");
        box.setMaxWidth(520);
        return box;
    }

    private RescueCard working() {
        return new RescueCard(RescueCard.Sign.WORKING, Feather.LOADER, strings.text("rescue.salvaging", "Slack Water.snowquill")).moves()
                .says(strings.text("rescue.salvaging-more"));
    }

    private RescueCard checked() {
        RescueWords words = new RescueWords(strings, ZoneOffset.UTC);
        CheckedBook found = new CheckedBook(4118, 2, CheckedBook.Structure.WHOLE, List.of("prose/s01", "card/s02"));
        return new RescueCard(RescueCard.Sign.BAD, Feather.ALERT_OCTAGON, words.found(found))
                .lists(words.changed(found, book), strings.text("rescue.list")).says(strings.text("rescue.ways-out"))
                .offers(Buttons.primary(strings.text("rescue.salvage"), () -> { }), Buttons.plain(strings.text("rescue.backups"), () -> { }),
                        Buttons.plain(strings.text("launcher.close-message"), () -> { }));
    }

    private RescueCard salvaged() {
        RescueWords words = new RescueWords(strings, ZoneOffset.UTC);
        Instant at = Instant.parse("2026-11-20T09:41:05Z");
        SalvagedBook found = new SalvagedBook(Path.of("Slack Water (salvaged).snowquill"), 4112, 4, 17, List.of(
                new SalvagedBook.Lost(Optional.of(DocumentKey.prose("s01")), 17, Optional.of(at), SalvagedBook.InPlace.EARLIER_VERSION),
                new SalvagedBook.Lost(Optional.empty(), 18, Optional.empty(), SalvagedBook.InPlace.NOTHING)));
        RescueCard card = new RescueCard(RescueCard.Sign.BAD, Feather.LIFE_BUOY, strings.text("rescue.salvaged", found.file()));
        words.kept(found).forEach(card::says);
        return card.lists(words.lost(found, book), strings.text("rescue.list"))
                .says(strings.text("rescue.salvaged-still", "Slack Water.snowquill"))
                .offers(Buttons.plain(strings.text("launcher.close-message"), () -> { }));
    }
}
