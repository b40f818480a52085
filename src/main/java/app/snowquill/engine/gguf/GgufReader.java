package app.snowquill.engine.gguf;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads the header of a GGUF file and refuses what is not a whole one. Of a model that was split, the first file stands for
 * all, and all must be there. Holds nothing; any thread.
 */
public final class GgufReader {
    /** @throws MalformedGguf where the file can't be read or is not a whole GGUF file */
    public GgufHeader read(Path file) {
        GgufPart first = part(file);
        if (first.number() > 0) {
            throw new MalformedGguf("This is part " + (first.number() + 1) + " of " + first.count() + " of a model. Choose the "
                    + "first part, which stands for all.");
        }
        long size = first.size();
        TensorTable weights = first.tensors();
        for (int number = 2; number <= first.count(); number++) {
            GgufPart other = other(file, first, number);
            size += other.size();
            weights = weights.plus(other.tensors());
        }
        return new HeaderFacts(file, first.values()).header(size, first.dataOffset(), weights, first.identity());
    }

    /**
     * Looks at the beginning of a file of which the rest is still to come; other parts of a split model are not asked for.
     *
     * @param allBytes its size once it is whole
     * @return what the header says; empty where too little is there to tell
     * @throws MalformedGguf where it is no GGUF file, or a later part of one cannot be
     */
    Optional<GgufPart> beginning(Path file, long allBytes) {
        try (InputStream in = open(file)) {
            return Optional.of(GgufPart.read(in, allBytes, file.getFileName().toString()));
        } catch (EOFException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static GgufPart other(Path file, GgufPart first, int number) {
        PartName name = PartName.of(file).filter(part -> part.isFirst() && part.count() == first.count())
                .orElseThrow(() -> new MalformedGguf("This is the first of " + first.count() + " parts of a model, and its name "
                        + "was changed, so the others can't be found. Name it as it was, ending in "
                        + new PartName("", 1, first.count(), ".gguf").name(1) + "."));
        Path other = file.resolveSibling(name.name(number));
        if (!Files.isRegularFile(other)) {
            throw new MalformedGguf("Part " + number + " of " + first.count() + " of this model is missing. Put "
                    + other.getFileName() + " into the same folder.");
        }
        GgufPart part = part(other);
        if (part.number() != number - 1 || part.count() != first.count()) {
            throw new MalformedGguf("The file " + other.getFileName() + " is not the part that its name says.");
        }
        return part;
    }

    private static GgufPart part(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new MalformedGguf(Files.exists(file) ? "This is not a file but a folder or a device: " + file + "."
                    : "The file is not there: " + file + ".");
        }
        try (InputStream in = open(file)) {
            long size = Files.size(file);
            if (size == 0) {
                throw new MalformedGguf("The file is empty: " + file.getFileName() + ".");
            }
            return GgufPart.read(in, size, file.getFileName().toString());
        } catch (EOFException e) {
            throw new MalformedGguf("The file ends in the middle of its header, so it was not copied or downloaded "
                    + "to the end: " + file.getFileName() + ".", e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    private static MalformedGguf unreadable(IOException e) {
        return new MalformedGguf("The file can't be read: " + e.getMessage(), e);
    }
}
