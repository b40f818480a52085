package app.snowquill.pipeline;

import app.snowquill.engine.RemoteSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What writes, and how each way of writing is set. Immutable.
 *
 * @param way the one in use
 * @param model the file that {@link Way#INCLUDED} and {@link Way#PROGRAM} run; empty where none is chosen
 * @param program the llama-server to run; empty for the one on the search path
 * @param address an address that speaks OpenAI's protocol
 * @param anthropic Anthropic's service
 * @param fallback what is used, in this order, when the one before can't be; without {@code way}
 */
public record EngineSetup(Way way, Optional<Path> model, Optional<Path> program, Place address, Place anthropic,
                          List<Way> fallback) {
    public EngineSetup {
        fallback = fallback.stream().filter(other -> other != way).distinct().toList();
    }

    /** The ways a model can be asked. */
    public enum Way {
        /** The model on this computer, in the program's own process. */
        INCLUDED,
        /** A llama-server on this computer, started by the program. */
        PROGRAM,
        /** An address that speaks OpenAI's protocol. */
        ADDRESS,
        ANTHROPIC
    }

    /**
     * A server.
     *
     * @param address where the protocol begins, "http://localhost:11434/v1"
     * @param model the server's name for the model; blank for the first one it names
     * @param contextTokens prompt and answer together; 0 where the server says, or the usual
     */
    public record Place(String address, String model, int contextTokens) {
        /** Blank where the address can't be read. */
        public String host() {
            try {
                String host = new URI(address.strip()).getHost();
                return host == null ? "" : host;
            } catch (URISyntaxException e) {
                return "";
            }
        }

        /** Whether nothing sent there leaves this computer. */
        public boolean staysHere() {
            return !host().isEmpty() && new RemoteSettings(URI.create(address.strip()), "", 0, 1).isHere();
        }

        /** Whether it can be used: HTTPS, or plain HTTP to this computer, where nobody reads on the way. */
        public boolean isUsable() {
            String plain = address.strip();
            return !host().isEmpty() && !plain.contains("@")
                    && (plain.startsWith("https://") || plain.startsWith("http://") && staysHere());
        }
    }

    /** The server that this way asks; empty for a model file of this computer. */
    public Optional<Place> place() {
        return switch (way) {
            case INCLUDED, PROGRAM -> Optional.empty();
            case ADDRESS -> Optional.of(address);
            case ANTHROPIC -> Optional.of(anthropic);
        };
    }

    /** The host that text goes to; empty while it stays on this computer. */
    public Optional<String> awayHost() {
        return place().filter(place -> !place.staysHere()).map(Place::host);
    }

    public EngineSetup with(Way other) {
        return new EngineSetup(other, model, program, address, anthropic, fallback);
    }
}
