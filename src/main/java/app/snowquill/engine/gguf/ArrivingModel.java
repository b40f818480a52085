package app.snowquill.engine.gguf;

import java.nio.file.Path;
import java.util.Optional;

/** Looks at a model file while it comes: a wrong one is found out after its first megabytes, not after its last. One thread. */
final class ArrivingModel {
    private static final long FIRST_LOOK = 64 << 10;
    private static final long UNKNOWN_SIZE = 1L << 50;

    private final Path file;
    private final long total;
    private long nextLook = FIRST_LOOK;
    private Optional<GgufPart> header = Optional.empty();

    /** @param total of the whole file; negative where it is not known */
    ArrivingModel(Path file, long total) {
        this.file = file;
        this.total = total < 0 ? UNKNOWN_SIZE : total;
    }

    /**
     * @param here bytes that have come
     * @return a sentence the author should know while there is time to stop; told once
     * @throws MalformedGguf where this is no model
     */
    Optional<String> look(long here) {
        if (header.isPresent() || here < nextLook) {
            return Optional.empty();
        }
        nextLook = here * 2;
        header = new GgufReader().beginning(file, total);
        return header.filter(part -> part.number() == 0).flatMap(this::reasonAgainst);
    }

    /** @throws MalformedGguf where the file that has come to its end is no whole model, or no whole part of one */
    void whole(long size) {
        if (new GgufReader().beginning(file, size).isEmpty()) {
            throw new MalformedGguf("The file ends in the middle of its header.");
        }
    }

    private Optional<String> reasonAgainst(GgufPart part) {
        return part.count() > 1 ? Optional.of("This model comes in " + part.count() + " files. Download each of them; the list "
                + "offers it once all are there.")
                : new GgufCheck().reasonAgainst(new HeaderFacts(file, part.values()).header(part.size(), part.dataOffset(),
                part.tensors(), part.identity()));
    }
}
