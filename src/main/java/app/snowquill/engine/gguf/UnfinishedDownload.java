package app.snowquill.engine.gguf;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A download that can be gone on with.
 *
 * @param address as it was given
 * @param sha256 what the author said the file must be; blank where nothing was said
 * @param fileName what the file will be called
 * @param bytes that are here
 * @param total of the whole file; negative where not known
 */
public record UnfinishedDownload(String address, String sha256, Path folder, String fileName, long bytes, long total) {
    /** Those whose parts lie in a folder; none where it can't be read. */
    public static List<UnfinishedDownload> in(Path folder) {
        List<UnfinishedDownload> all = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + PartialFile.STATE_ENDING)) {
                for (Path file : files) {
                    String name = file.getFileName().toString();
                    String model = name.substring(0, name.length() - PartialFile.STATE_ENDING.length());
                    Path part = folder.resolve(model + PartialFile.ENDING);
                    if (Files.isRegularFile(part)) {
                        long here = Files.size(part);
                        DownloadState.read(file).ifPresent(state -> all.add(new UnfinishedDownload(state.address(),
                                state.sha256(), folder, model, here, state.total())));
                    }
                }
            } catch (IOException e) {
                return List.copyOf(all);
            }
        }
        return List.copyOf(all);
    }

    /** Removes what has come. @throws DownloadException where that can't be */
    public void discard() {
        Path part = folder.resolve(fileName + PartialFile.ENDING);
        try {
            Files.deleteIfExists(part);
            Files.deleteIfExists(folder.resolve(fileName + PartialFile.STATE_ENDING));
        } catch (IOException e) {
            throw PartialFile.notWritable(part, e);
        }
    }
}
