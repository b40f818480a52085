package app.snowquill.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture for the cover of an e-book, as bytes that a reader can show.
 *
 * @param kind as its bytes say, whatever its file's name says
 */
record CoverPicture(byte[] bytes, Kind kind) {
    static final int MOST_BYTES = 20 * 1024 * 1024;
    static final int SHORTEST_SIDE = 300;
    static final int LONGEST_SIDE = 10_000;
    private static final long MOST_POINTS = 50_000_000;
    private static final int COLOURS_OF_A_SCREEN = 3;
    private static final String KEPT = " Nothing was exported; what was there before is as it was.";

    /** The picture kinds that every EPUB reader knows and that suit a cover. */
    enum Kind {
        PNG("image/png", "cover.png", "png"), JPEG("image/jpeg", "cover.jpg", "jpeg");

        private final String mediaType;
        private final String file;
        private final String reader;

        Kind(String mediaType, String file, String reader) {
            this.mediaType = mediaType;
            this.file = file;
            this.reader = reader;
        }

        String mediaType() {
            return mediaType;
        }

        /** Its name in the e-book. */
        String file() {
            return file;
        }
    }

    /**
     * Reads the whole picture once, thinned out, so that a torn one is found here and not by a shop.
     *
     * @throws ExportException of kind COVER where it is no PNG or JPEG, torn, too large, too small, or in printing colours
     */
    static CoverPicture read(Path file) {
        byte[] bytes;
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw refused(file, "is larger than 20 MB. Save it smaller; 1,600 by 2,560 points are enough.");
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw refused(file, "can’t be read. Is it still there?");
        }
        Kind kind = kindOf(bytes);
        if (kind == null) {
            throw refused(file, "is neither a PNG nor a JPEG picture. E-books take those two.");
        }
        try {
            check(file, bytes, kind);
        } catch (IOException | RuntimeException e) {
            if (e instanceof ExportException said) {
                throw said;
            }
            throw refused(file, "is damaged: only part of it can be read.");
        }
        return new CoverPicture(bytes, kind);
    }

    private static Kind kindOf(byte[] bytes) {
        if (bytes.length > 8 && (bytes[0] & 0xFF) == 0x89 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G') {
            return Kind.PNG;
        }
        return bytes.length > 3 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8 ? Kind.JPEG : null;
    }

    private static void check(Path file, byte[] bytes, Kind kind) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.reader).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (Math.min(width, height) < SHORTEST_SIDE) {
                throw refused(file, "has " + width + " by " + height + " points, too few for a cover. Each side needs 300 or more.");
            }
            if (Math.max(width, height) > LONGEST_SIDE || (long) width * height > MOST_POINTS) {
                throw refused(file, "has " + width + " by " + height
                        + " points, more than readers can open. Save it smaller; 1,600 by 2,560 points are enough.");
            }
            ImageReadParam thin = reader.getDefaultReadParam();
            int step = Math.max(1, Math.min(width, height) / 64);
            thin.setSourceSubsampling(step, step, 0, 0);
            List<String> remarks = new ArrayList<>();
            reader.addIIOReadWarningListener((source, remark) -> remarks.add(remark));
            int colours = reader.canReadRaster() ? reader.readRaster(0, thin).getNumBands()
                    : reader.read(0, thin).getColorModel().getNumColorComponents();
            if (colours > COLOURS_OF_A_SCREEN) {
                throw refused(file, "is in the four colours of a printing press, which many readers can’t show. Save it in RGB.");
            }
            // The JPEG library fills what is missing with grey and only remarks on it.
            if (remarks.stream().anyMatch(remark -> remark.contains("Truncated") || remark.contains("premature end"))) {
                throw new IOException("torn");
            }
        } finally {
            reader.dispose();
        }
    }

    private static ExportException refused(Path file, String why) {
        return new ExportException(ExportException.Kind.COVER, "The cover " + file.getFileName() + " " + why + KEPT);
    }
}
