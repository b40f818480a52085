package app.snowquill.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LibraryScreenTest {
    private final List<RecentBook> books = new ArrayList<>();
    private final List<Path> opened = new ArrayList<>();
    private final List<Path> looked = new ArrayList<>();
    private Path there;

    @Start
    void start(Stage stage) throws IOException {
        there = Files.createTempFile("slack", ".snowquill");
        books.add(new RecentBook(there, "Slack Water", Instant.now()));
        books.add(new RecentBook(there.resolveSibling("gone.snowquill"), "Wax", Instant.now()));
        RecentBooksSource source = new RecentBooksSource() {
            @Override
            public boolean isThere(Path file) {
                return Files.exists(file);
            }

            @Override
            public List<RecentBook> recent() {
                return List.copyOf(books);
            }

            @Override
            public void forget(Path file) {
                books.removeIf(book -> book.file().equals(file));
            }
        };
        Scene scene = new Scene(new LibraryScreen(new LibraryViewModel(source), new Strings(Locale.ENGLISH),
                new LibraryActions(() -> { }, () -> { }, () -> { }, opened::add, looked::add)), 1000, 700);
        new Theme(new Fonts(), Theme.Shade.LIGHT).apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aBookOpensByAClick(FxRobot robot) {
        robot.clickOn("Slack Water");
        assertThat(opened).containsExactly(there);
    }

    @Test
    void aBookWhoseFileIsGoneCannotBeOpenedButTakenOff(FxRobot robot) {
        robot.clickOn("Wax");
        assertThat(opened).isEmpty();
        robot.clickOn(robot.lookup(".forget").nth(1).<Node>query());
        assertThat(books).extracting(RecentBook::title).containsExactly("Slack Water");
        assertThat(robot.lookup("Wax").tryQuery()).isEmpty();
    }

    @Test
    void theBackupsOfABookThatIsGoneCanBeLookedInto(FxRobot robot) {
        robot.clickOn(robot.lookup(".copies").nth(1).<Node>query());
        assertThat(looked).containsExactly(there.resolveSibling("gone.snowquill"));
    }
}
