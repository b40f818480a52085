package app.snowquill.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverPictureTest {
    @TempDir
    Path folder;

    @Test
    void aPictureIsWhatItsBytesSayWhateverItsName() throws IOException {
        assertThat(CoverPicture.read(EpubShelf.picture(folder.resolve("a.png"), "png")).kind()).isEqualTo(CoverPicture.Kind.PNG);
        assertThat(CoverPicture.read(EpubShelf.picture(folder.resolve("b.png"), "jpeg")).kind()).isEqualTo(CoverPicture.Kind.JPEG);
    }

    @Test
    void aPictureThatNoReaderWouldShowIsRefusedInPlainWords() throws IOException {
        Path gif = EpubShelf.picture(folder.resolve("a.gif"), "gif");
        refused(gif, "is neither a PNG nor a JPEG");
        refused(Files.writeString(folder.resolve("empty.png"), ""), "is neither a PNG nor a JPEG");
        refused(folder.resolve("gone.png"), "can’t be read");
        refused(folder, "can’t be read");
        Path small = folder.resolve("small.png");
        ImageIO.write(new BufferedImage(120, 640, BufferedImage.TYPE_INT_RGB), "png", small.toFile());
        refused(small, "has 120 by 640 points, too few");
    }

    @Test
    void aTornPictureIsFoundBeforeAShopFindsIt() throws IOException {
        byte[] png = Files.readAllBytes(EpubShelf.picture(folder.resolve("whole.png"), "png"));
        refused(Files.write(folder.resolve("torn.png"), Arrays.copyOf(png, png.length / 2)), "is damaged");
        refused(Files.write(folder.resolve("head.png"), Arrays.copyOf(png, 12)), "is damaged");
        byte[] jpeg = Files.readAllBytes(EpubShelf.picture(folder.resolve("whole.jpg"), "jpeg"));
        refused(Files.write(folder.resolve("torn.jpg"), Arrays.copyOf(jpeg, jpeg.length / 2)), "is damaged");
    }

    @Test
    void aPictureThatClaimsToBeHugeCostsNothing() throws IOException {
        byte[] png = Files.readAllBytes(EpubShelf.picture(folder.resolve("whole.png"), "png"));
        byte[] claim = png.clone();
        claim[16] = 0x7F; // the width's first byte
        CRC32 sum = new CRC32();
        sum.update(claim, 12, 17);
        ByteBuffer.wrap(claim).putInt(29, (int) sum.getValue());
        refused(Files.write(folder.resolve("huge.png"), claim), "has 2130706832 by 640 points, more than readers can open");
    }

    @Test
    void whatWasExportedBeforeStaysWhereACoverIsRefused() throws IOException {
        Path target = Files.writeString(folder.resolve("book.epub"), "earlier");
        ExportRequest request = ExportRequest.of(target, ExportFormat.EPUB).withCover(Optional.of(folder.resolve("gone.jpg")));
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> new ManuscriptExport().export(LighthouseBook.book(), request, ExportProgress.NONE))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(ExportException.Kind.COVER));
        assertThat(target).hasContent("earlier");
        assertThat(folder).isDirectoryNotContaining(file -> file.getFileName().toString().endsWith(".part"));
    }

    private static void refused(Path file, String why) {
        assertThatExceptionOfType(ExportException.class).isThrownBy(() -> CoverPicture.read(file))
                .withMessageContaining(file.getFileName() + " " + why).withMessageEndingWith("Nothing was exported; what was there before is as it was.");
    }
}
