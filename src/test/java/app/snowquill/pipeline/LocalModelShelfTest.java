package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.engine.gguf.RangeServer;
import app.snowquill.pipeline.ModelDesk.ModelReport;
import app.snowquill.pipeline.ModelShelf.Running;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalModelShelfTest {
    @TempDir
    Path folder;
    private TestStudio program;

    @BeforeEach
    void open() {
        program = new TestStudio(folder, TestStudio.RANDOM);
    }

    @AfterEach
    void close() {
        program.close();
    }

    private ModelShelf shelf() {
        return program.studio().shelf();
    }

    private List<Path> listed() {
        return shelf().list().join().stream().map(ModelReport::path).toList();
    }

    private Path copy(String name) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.copy(TestStudio.RANDOM, file);
    }

    @Test
    void theIncludedAndTheChosenModelAreInTheList() {
        assertThat(shelf().list().join()).extracting(ModelReport::path, ModelReport::origin)
                .contains(Tuple.tuple(TestStudio.STARTER, ModelReport.INCLUDED))
                .contains(Tuple.tuple(TestStudio.RANDOM, ""));
    }

    @Test
    void anAddedFileIsStillThereAtTheNextStartAndAForgottenOneIsNot() throws Exception {
        Path file = copy("mine/a.gguf");
        assertThat(shelf().add(file).join().supported()).isTrue();
        program.close();
        program = new TestStudio(folder, TestStudio.RANDOM);
        assertThat(listed()).contains(file);

        shelf().forget(file).join();
        program.close();
        program = new TestStudio(folder, TestStudio.RANDOM);
        assertThat(listed()).doesNotContain(file);
        assertThat(file).exists();
        shelf().add(file).join();
        assertThat(listed()).contains(file);
    }

    @Test
    void aFileThatIsNoModelIsNotKept() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.gguf"), "Dear diary");

        assertThat(shelf().add(file).join().reason()).contains("not a GGUF");
        assertThat(listed()).doesNotContain(file);
    }

    @Test
    void aFolderIsSearchedAndItsModelsStayEvenDeepOnes() throws Exception {
        Path near = copy("lots/a.gguf");
        Path deep = copy("lots/1/2/3/4/5/6/7/8/b.gguf");
        List<Integer> told = new ArrayList<>();

        ModelShelf.Found found = shelf().addFolder(folder.resolve("lots"), told::add).result().join();

        assertThat(found).isEqualTo(new ModelShelf.Found(2, ModelShelf.Found.Extent.ALL));
        assertThat(told).containsExactly(1, 2);
        assertThat(listed()).contains(near, deep);
        Path later = copy("lots/later.gguf");
        assertThat(listed()).contains(later);
    }

    @Test
    void aFolderThatIsNotThereIsRefusedInWords() {
        assertThatThrownBy(() -> shelf().addFolder(folder.resolve("no"), count -> { }).result().join())
                .hasMessageContaining("is not there");
    }

    @Test
    void theSpeedIsMeasuredByAWorkerOfItsOwnAndRememberedForTheSameSettings() {
        ModelReport starter = shelf().list().join().get(0);
        assertThat(starter.speed()).isEmpty();

        ModelReport tested = shelf().speedTest(starter).join();

        assertThat(tested.speed()).hasValueSatisfying(speed -> {
            assertThat(speed.read()).isPositive();
            assertThat(speed.written()).isPositive();
        });
        assertThat(program.studio().models().state().file()).contains(TestStudio.RANDOM);
        assertThat(program.studio().models().state().kind()).isEqualTo(ModelDesk.ModelState.Kind.IDLE);
        program.close();
        program = new TestStudio(folder, TestStudio.RANDOM);
        assertThat(shelf().list().join().get(0).speed()).isEqualTo(tested.speed());
        shelf().runLike(new Running(2, 0, 0, 1)).join();
        assertThat(shelf().list().join().get(0).speed()).isEmpty();
    }

    @Test
    void anotherContextIsEstimatedKeptAndUsedAtTheNextLoad() {
        program.studio().models().load().join();
        assertThat(program.studio().models().state().contextTokens()).isNotEqualTo(256);
        Running small = new Running(1, 256, 0, 1);
        List<ModelReport> before = shelf().list().join();
        List<ModelReport> estimated = shelf().estimate(before, small).join();
        assertThat(estimated.get(0).memoryBytes()).isLessThan(before.get(0).memoryBytes());

        shelf().runLike(small).join();

        assertThat(program.kept).containsExactly(small);
        assertThat(shelf().running()).isEqualTo(small);
        program.studio().models().load().join();
        assertThat(program.studio().models().state().contextTokens()).isEqualTo(256);
        assertThat(program.studio().models().tryOut().join()).isNotNull();
    }

    @Test
    void layersOnACardMovePartOfTheNeed() {
        List<ModelReport> models = shelf().list().join();

        ModelReport moved = shelf().estimate(models, new Running(1, 0, 99, 1)).join().get(0);

        assertThat(moved.graphicsBytes()).isPositive().isLessThan(moved.memoryBytes());
        assertThat(models.get(0).graphicsBytes()).isZero();
    }

    @Test
    void aDownloadIsInTheListWhereverItWent() throws Exception {
        try (RangeServer server = new RangeServer(Files.readAllBytes(TestStudio.RANDOM))) {
            ModelDownloads downloads = shelf().downloads();
            Optional<ModelReport> usual = downloads.start(new ModelDownloads.Order(server.address("/a.gguf"), "",
                    downloads.folder()), told -> { }).result().join();
            Optional<ModelReport> other = downloads.start(new ModelDownloads.Order(server.address("/b.gguf"), "",
                    folder.resolve("disk")), told -> { }).result().join();

            assertThat(usual).hasValueSatisfying(report -> assertThat(report.supported()).isTrue());
            assertThat(listed()).contains(usual.orElseThrow().path(), other.orElseThrow().path());
            assertThat(shelf().list().join()).filteredOn(report -> report.path().equals(usual.get().path()))
                    .extracting(ModelReport::origin).containsExactly(ModelReport.DOWNLOADED);
        }
    }

    @Test
    void aStoppedDownloadIsOfferedAndCanBeGoneOnWithOrRemoved() throws Exception {
        try (RangeServer server = new RangeServer(Files.readAllBytes(TestStudio.RANDOM))) {
            ModelDownloads downloads = shelf().downloads();
            ModelDownloads.Order order = new ModelDownloads.Order(server.address("/a.gguf"), "", folder.resolve("disk"));
            server.slow = true;
            List<Long> bytes = new CopyOnWriteArrayList<>();
            ModelDownloads.UnderWay download = downloads.start(order, told -> bytes.add(told.bytes()));
            while (bytes.stream().noneMatch(many -> many > 20_000)) {
                Thread.sleep(5);
            }
            download.stop();
            assertThat(download.result().join()).isEmpty();
            server.slow = false;
            List<ModelDownloads.Unfinished> left = downloads.unfinished().join();
            assertThat(left).singleElement().satisfies(one -> assertThat(one.order()).isEqualTo(order));

            assertThat(downloads.start(left.get(0).order(), told -> { }).result().join()).isPresent();
            assertThat(downloads.unfinished().join()).isEmpty();
        }
    }

    @Test
    void anAddressThatIsNoneFailsInWordsAndNothingIsAsked() {
        ModelDownloads downloads = shelf().downloads();

        assertThatThrownBy(() -> downloads.start(new ModelDownloads.Order("http://example.org/m.gguf", "", downloads.folder()),
                told -> { }).result().join()).hasMessageContaining("https://");
        assertThat(downloads.freeBytes(downloads.folder()).join()).isPositive();
        assertThat(downloads.folder()).doesNotExist();
    }

    @Test
    void thisComputerIsKnown() {
        Computer here = shelf().computer().join();

        assertThat(here.cores()).isPositive();
        assertThat(here.memoryBytes()).isPositive();
    }

    @Test
    void aGraphicsCardIsToldByItsDriver() throws Exception {
        Path card = folder.resolve("root/sys/class/drm/card0/device");
        Files.createDirectories(card);
        Files.writeString(card.resolve("mem_info_vram_total"), "8589934592\n");

        assertThat(new ComputerLook(folder.resolve("root"), Map.of()).look().card())
                .contains(new Computer.GraphicsCard("", 8L << 30));
        Path program = folder.resolve("root/usr/bin/nvidia-smi");
        Files.createDirectories(program.getParent());
        Files.writeString(program, "#!/bin/sh\necho '12288, NVIDIA GeForce RTX 4070'\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        assertThat(new ComputerLook(folder.resolve("root"), Map.of()).look().card())
                .contains(new Computer.GraphicsCard("NVIDIA GeForce RTX 4070", 12L << 30));
    }
}
