package app.snowquill.engine.llamacpp;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.VectorSpace;
import app.snowquill.engine.gguf.GgufCheck;
import app.snowquill.engine.gguf.GgufHeader;
import app.snowquill.engine.gguf.GgufReader;
import app.snowquill.engine.gguf.MalformedGguf;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A model that is to give vectors, its header checked before llama.cpp sees it, and how it is used for that.
 *
 * @param pieceTokens the longest text it reads at once; a longer one is read in pieces
 */
public record VectorModel(GgufHeader header, Pooling pooling, int pieceTokens, int threads) {
    /** Enough for a scene's paragraph; what encoders were trained for, and little to keep in memory. */
    private static final int MOST_PIECE_TOKENS = 512;
    private static final int LEAST_PIECE_TOKENS = 16;

    /** How one vector is made of those of all tokens. Any other way gives the same vector for every text, or ends the process. */
    public enum Pooling {
        /** Their mean, where each token has seen the whole text. */
        MEAN,
        /** The last one, which alone has seen the whole text where tokens only look back. */
        LAST
    }

    /** @throws EngineException where there is no model or it can't be used for vectors */
    public static VectorModel of(EngineSettings settings) {
        Path file = settings.model().orElseThrow(() -> new EngineException(EngineException.Kind.NO_MODEL,
                "No model for search by meaning is chosen yet."));
        if (!Files.exists(file)) {
            throw new EngineException(EngineException.Kind.NO_MODEL, "The model for search by meaning is not there: " + file + ".");
        }
        try {
            GgufHeader header = new GgufReader().read(file);
            new GgufCheck().reasonAgainstVectors(header).ifPresent(reason -> {
                throw new EngineException(EngineException.Kind.UNREADABLE_MODEL, reason);
            });
            return new VectorModel(header, GgufCheck.embeds(header.architecture()) ? Pooling.MEAN : Pooling.LAST,
                    Math.max(LEAST_PIECE_TOKENS, Math.min(MOST_PIECE_TOKENS, header.contextTokens())), GgufCheck.threads(settings));
        } catch (MalformedGguf e) {
            throw new EngineException(EngineException.Kind.UNREADABLE_MODEL, e.getMessage(), "", e);
        }
    }

    public VectorSpace space() {
        return new VectorSpace(header.name(), header.identity() + "-" + pooling + "-" + pieceTokens, header.layers().embedding());
    }
}
