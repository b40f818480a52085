package app.snowquill.ui.desk;

import app.snowquill.export.ExportFormat;
import app.snowquill.export.ExportRequest;
import app.snowquill.export.ProofPress;
import app.snowquill.pipeline.ModelDesk.ModelReport;
import app.snowquill.pipeline.ModelDesk.ModelState;
import app.snowquill.pipeline.ModelDownloads.Order;
import app.snowquill.pipeline.ModelDownloads.Progress;
import app.snowquill.pipeline.ModelDownloads.Unfinished;
import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.PictureFile;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.exporting.ExportActions;
import app.snowquill.ui.exporting.ExportDesk;
import app.snowquill.ui.exporting.ExportDialog;
import app.snowquill.ui.exporting.ExportViewModel;
import app.snowquill.ui.exporting.PagePreview;
import app.snowquill.ui.exporting.ScriptedExportDesk;
import app.snowquill.ui.exporting.SlackWater;
import app.snowquill.ui.firstrun.FirstRunActions;
import app.snowquill.ui.firstrun.FirstRunScreen;
import app.snowquill.ui.library.LibraryActions;
import app.snowquill.ui.library.LibraryScreen;
import app.snowquill.ui.library.LibraryViewModel;
import app.snowquill.ui.library.NewBookDialog;
import app.snowquill.ui.library.NewBookViewModel;
import app.snowquill.ui.library.SourceFiles;
import app.snowquill.ui.library.RecentBook;
import app.snowquill.ui.library.RecentBooksSource;
import app.snowquill.ui.messages.ConfirmCard;
import app.snowquill.ui.messages.FailureCards;
import app.snowquill.ui.models.DownloadDialog;
import app.snowquill.ui.models.DownloadViewModel;
import app.snowquill.ui.models.ModelActions;
import app.snowquill.ui.models.ModelButtons;
import app.snowquill.ui.models.ModelChooser;
import app.snowquill.ui.models.ModelChooserViewModel;
import app.snowquill.ui.models.ModelDialog;
import app.snowquill.ui.models.ScriptedModelDesk;
import app.snowquill.ui.models.ScriptedShelf;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** Draws the screens around the book to target/pictures, to be looked at beside the design. Run its main with Monocle. */
public final class DeskPictures {
    private static final Path FOLDER = Path.of("target", "pictures");

    private final Strings strings = new Strings(Locale.ENGLISH);
    private final FxThread fx = new FxThread();
    private final FailureCards failures = new FailureCards(strings);
    private final ScriptedShelf shelf = new ScriptedShelf();
    private DownloadViewModel kept;
    /** Names to draw; all where it is empty. */
    private List<String> only = List.of();

    private DeskPictures() {
    }

    public static void main(String[] arguments) throws Exception {
        Files.createDirectories(FOLDER);
        CompletableFuture<Void> ready = new CompletableFuture<>();
        Platform.startup(() -> ready.complete(null));
        ready.get(20, TimeUnit.SECONDS);
        Platform.setImplicitExit(false);
        DeskPictures pictures = new DeskPictures();
        pictures.only = List.of(arguments);
        pictures.shelf.models = usual();
        for (Theme.Shade shade : Theme.Shade.values()) {
            pictures.all(shade);
        }
        pictures.picture("first-run-900", Theme.Shade.LIGHT, 900, 600, () -> pictures.firstRun(desk -> { }, false, model -> { }));
        pictures.picture("first-run-900-tried", Theme.Shade.LIGHT, 900, 600, () -> pictures.firstRun(desk -> { }, true,
                ModelChooserViewModel::tryOut));
        pictures.picture("library-900", Theme.Shade.LIGHT, 900, 600, () -> pictures.library(pictures.recent()));
        Platform.exit();
    }

    private void all(Theme.Shade shade) throws Exception {
        picture("first-run", shade, () -> firstRun(desk -> { }, false, model -> { }));
        picture("first-run-ready", shade, () -> firstRun(desk -> desk.using(ScriptedModelDesk.NEMO, ModelState.Kind.READY, -1, 21),
                true, ModelChooserViewModel::tryOut));
        picture("first-run-loading", shade, () -> firstRun(desk -> desk.loaded = new CompletableFuture<>(), false, model -> {
            model.use();
        }));
        shelf.models = List.of();
        picture("first-run-empty", shade, () -> firstRun(desk -> { }, false, model -> { }));
        shelf.models = List.of(ScriptedModelDesk.STARTER);
        picture("first-run-one", shade, () -> firstRun(desk -> { }, false, model -> { }));
        shelf.models = many();
        picture("first-run-many", shade, () -> firstRun(desk -> { }, false, model -> { }));
        shelf.models = usual();
        picture("first-run-searching", shade, () -> firstRun(desk -> shelf.found = new CompletableFuture<>(), false,
                model -> model.addFolder(Path.of("/home/orla"))));
        picture("running", shade, () -> firstRun(desk -> { }, false, model -> { }));
        picture("download", shade, () -> download(model -> { }));
        picture("download-running", shade, () -> download(model -> {
            model.addressProperty().set("https://huggingface.co/bartowski/Mistral-Nemo-Instruct-2407-GGUF/blob/main/Nemo-Q4_K_M.gguf");
            model.start();
            shelf.progress.accept(new Progress(Progress.Stage.RECEIVING, 3_100_000_000L, 7_500_000_000L, 11.2e6,
                    Optional.of(java.time.Duration.ofSeconds(393)), "This model comes in 2 files. Download each of them; the list "
                    + "offers it once all are there."));
        }));
        picture("download-refused", shade, () -> download(model -> {
            model.addressProperty().set("https://example.org/m.gguf");
            shelf.downloaded = CompletableFuture.failedFuture(new IllegalStateException("What example.org sent is a web page, not a "
                    + "model: perhaps one that asks to sign in. Nothing of it was kept. Open the address in a browser, download the "
                    + "file there, and add it."));
            model.start();
        }));
        picture("model-dialog-downloading", shade, this::downloadingBeside);
        picture("model-dialog-failed", shade, this::failedModel);
        picture("library", shade, () -> library(recent()));
        picture("library-empty", shade, () -> library(List.of()));
        picture("new-book", shade, this::newBook);
        picture("export", shade, () -> export("Slack Water", 14, 48, 4, false));
        picture("export-done", shade, () -> export("The Very Long and Winding Title of a Book about Water, Time and the Keeping of"
                + " Levels along a Coast", 14, 0, 0, true));
        picture("export-nothing", shade, () -> export("Slack Water", 0, 12, 0, false));
        picture("confirm", shade, () -> dialog(new ConfirmCard(new ConfirmCard.Question(Feather.ALERT_TRIANGLE,
                "Close while a step is being written?", "What is written so far is kept as a draft. The step can be run again.",
                "Close", "Keep writing"), () -> { }, () -> { })));
    }

    private Region firstRun(Consumer<ScriptedModelDesk> script, boolean ready,
                            Consumer<ModelChooserViewModel> then) {
        ScriptedModelDesk desk = new ScriptedModelDesk();
        script.accept(desk);
        ModelChooserViewModel model = new ModelChooserViewModel(desk, shelf, fx);
        then.accept(model);
        if (model.busy()) {
            desk.using(ScriptedModelDesk.LONG, ModelState.Kind.LOADING, 0.68, 0);
        }
        ModelChooser chooser = new ModelChooser(model, downloads(), strings, actions(), failures::inset);
        return new FirstRunScreen(strings, chooser, new ModelButtons(model, strings), new SimpleObjectProperty<>(ready),
                new FirstRunActions(() -> { }, () -> { }, () -> { }));
    }

    private Region failedModel() {
        ScriptedModelDesk desk = new ScriptedModelDesk();
        desk.chosen = CompletableFuture.failedFuture(new IllegalStateException(
                "The model needs more memory than is free. It asked for 9.6 GB and 6.1 GB were free."));
        ModelChooserViewModel model = new ModelChooserViewModel(desk, shelf, fx);
        model.use();
        return dialog(new ModelDialog(model, downloads(), strings, actions(), failures::inset, () -> { }));
    }

    private static List<ModelReport> usual() {
        return List.of(ScriptedModelDesk.tested(ScriptedModelDesk.NEMO, 94, 21), ScriptedModelDesk.QWEN, ScriptedModelDesk.LONG,
                ScriptedModelDesk.SMALL24, ScriptedModelDesk.LLAMA, ScriptedModelDesk.STARTER, ScriptedModelDesk.NEWER);
    }

    private static List<ModelReport> many() {
        List<ModelReport> many = new ArrayList<>(usual());
        for (int i = 1; i <= 5; i++) {
            ModelReport one = ScriptedModelDesk.LONG;
            many.add(ScriptedModelDesk.named(one, i + ". " + one.name() + " in the words of nobody in particular"));
        }
        return many;
    }

    private static ModelActions actions() {
        return new ModelActions(Optional::empty, Optional::empty, () -> { }, () -> { });
    }

    private DownloadViewModel downloads() {
        return new DownloadViewModel(shelf, fx, UnaryOperator.identity());
    }

    private Region download(Consumer<DownloadViewModel> then) {
        shelf.downloaded = new CompletableFuture<>();
        shelf.unfinished = List.of(new Unfinished(new Order("https://example.org/old.gguf", "", Path.of("/mnt")),
                "Qwen2.5-7B-Instruct-Q5_K_M.gguf", 3_100_000_000L, 5_400_000_000L));
        DownloadViewModel model = downloads();
        DownloadDialog dialog = new DownloadDialog(model, strings, start -> Optional.empty(), failures::inset, () -> { });
        then.accept(model);
        return dialog(dialog);
    }

    private Region downloadingBeside() {
        shelf.downloaded = new CompletableFuture<>();
        DownloadViewModel downloads = downloads();
        downloads.addressProperty().set("https://example.org/m.gguf");
        downloads.start();
        shelf.progress.accept(new Progress(Progress.Stage.RECEIVING, 900_000_000L, 7_500_000_000L, 11.2e6,
                Optional.of(java.time.Duration.ofSeconds(40)), ""));
        ModelDialog shown = new ModelDialog(new ModelChooserViewModel(new ScriptedModelDesk(), shelf, fx), downloads, strings,
                actions(), failures::inset, () -> { });
        kept = downloads;
        return dialog(shown);
    }

    private Region library(List<RecentBook> books) {
        RecentBooksSource source = new RecentBooksSource() {
            @Override
            public boolean isThere(Path file) {
                return Files.exists(file);
            }

            @Override
            public List<RecentBook> recent() {
                return books;
            }

            @Override
            public void forget(Path file) {
            }
        };
        return new LibraryScreen(new LibraryViewModel(source), strings, new LibraryActions(() -> { }, () -> { }, () -> { },
                file -> { }, file -> { }));
    }

    private List<RecentBook> recent() {
        Path home = Path.of(System.getProperty("user.home"));
        Instant now = Instant.now();
        return List.of(new RecentBook(Path.of("pom.xml").toAbsolutePath(), "Slack Water", now),
                new RecentBook(Path.of("LICENSE").toAbsolutePath(), "The Very Long and Winding Title of a Book about Water, Time"
                        + " and the Keeping of Levels along a Coast", now.minus(1, ChronoUnit.DAYS)),
                new RecentBook(home.resolve("Documents/Snowquill/Ice on the Sluice.snowquill"), "Ice on the Sluice",
                        now.minus(40, ChronoUnit.DAYS)));
    }

    private Region newBook() {
        NewBookViewModel model = new NewBookViewModel(strings, Path.of(System.getProperty("user.home"), "Documents", "Snowquill"),
                (file, book) -> new CompletableFuture<>(), source -> new CompletableFuture<>(), fx);
        NewBookDialog dialog = new NewBookDialog(model, strings, folder -> Optional.empty(), new SourceFiles(Optional::empty, Optional::empty), failures::inset, () -> { });
        model.authorProperty().set("Orla Penhallow");
        model.create();
        return dialog(dialog);
    }

    private Region export(String title, int drafted, int planned, int questioned, boolean done) {
        ScriptedExportDesk desk = new ScriptedExportDesk();
        ExportViewModel model = new ExportViewModel(SlackWater.view(title, drafted, planned, questioned), desk, fx);
        desk.pages = order -> new ProofPress().proof(SlackWater.view(title, drafted, planned, questioned).book(),
                ExportRequest.of(order.target(), ExportFormat.DOCX).withContact(List.of("Orla Penhallow", "3 Sail Loft Row", "Saltmere")),
                () -> false);
        PagePreview preview = new PagePreview(model.orderProperty(), desk, strings, fx);
        ExportDialog dialog = new ExportDialog(model, preview, strings, new ExportActions(file -> Optional.empty(), Optional::empty, file -> { }, scene -> { }, () -> { }),
                failures::card);
        if (done) {
            model.export();
            desk.answer.complete(new ExportDesk.Exported(model.targetProperty().get(), 16_800, 52_310, List.of("2 letters of the script Han are in none of the program’s typefaces, and a box stands for each.")));
        }
        return dialog(dialog);
    }

    private static Region dialog(Node content) {
        StackPane scrim = new StackPane(new StackPane(content));
        scrim.setStyle("-fx-background-color: -sq-scrim, -color-bg-inset;");
        return scrim;
    }

    private void picture(String name, Theme.Shade shade, Supplier<Region> content) throws Exception {
        picture(name, shade, 1440, 900, content);
    }

    private void picture(String name, Theme.Shade shade, int width, int height, Supplier<Region> content) throws Exception {
        if (!only.isEmpty() && !only.contains(name)) {
            return;
        }
        Stage[] stage = new Stage[1];
        onFx(() -> {
            Scene scene = new Scene(content.get(), width, height);
            new Theme(new Fonts(), shade).apply(scene);
            stage[0] = new Stage();
            stage[0].setScene(scene);
            stage[0].show();
        });
        for (int pulse = 0; pulse < 6; pulse++) {
            CompletableFuture<Void> drawn = new CompletableFuture<>();
            onFx(() -> {
                PauseTransition pause = new PauseTransition(Duration.millis(40));
                pause.setOnFinished(event -> drawn.complete(null));
                pause.play();
            });
            drawn.get(10, TimeUnit.SECONDS);
        }
        if (name.equals("running")) {
            onFx(() -> ((Hyperlink) stage[0].getScene().lookup("#running")).fire());
            Thread.sleep(600);
            onFx(() -> PictureFile.write(Window.getWindows().get(Window.getWindows().size() - 1).getScene().snapshot(null), FOLDER.resolve(name
                    + "-" + shade.name().toLowerCase(Locale.ROOT) + ".png")));
            onFx(() -> Window.getWindows().get(Window.getWindows().size() - 1).hide());
            onFx(stage[0]::close);
            return;
        }
        onFx(() -> PictureFile.write(stage[0].getScene().snapshot(null), FOLDER.resolve(name + "-" + shade.name().toLowerCase(Locale.ROOT)
                + ".png")));
        onFx(stage[0]::close);
    }

    private static void onFx(Runnable work) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                work.run();
                done.complete(null);
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        done.get(30, TimeUnit.SECONDS);
    }
}
