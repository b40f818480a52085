package app.snowquill.pipeline;

import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineKind;
import app.snowquill.engine.RemoteSettings;
import java.net.URI;
import java.util.List;

/** Turns what the engine knows as its choice into what a person sets, and back. */
final class EngineSetups {
    private EngineSetups() {
    }

    static EngineSetup of(EngineChoice choice) {
        return new EngineSetup(way(choice.kind()), choice.local().model(), choice.serverProgram(), place(choice.openai()),
                place(choice.anthropic()), choice.fallback().stream().map(EngineSetups::way).toList());
    }

    /**
     * @param now keeps what a person does not set here, such as threads and layers
     * @throws EngineException where an address can't be used
     */
    static EngineChoice choice(EngineSetup setup, EngineChoice now) {
        List<EngineKind> fallback = setup.fallback().stream().map(EngineSetups::kind).toList();
        return new EngineChoice(kind(setup.way()), now.local().withModel(setup.model()), setup.program(),
                remote(setup.address(), now.openai()), remote(setup.anthropic(), now.anthropic()), fallback);
    }

    private static EngineSetup.Place place(RemoteSettings remote) {
        return new EngineSetup.Place(remote.address().toString(), remote.model(), remote.contextTokens());
    }

    private static RemoteSettings remote(EngineSetup.Place place, RemoteSettings now) {
        if (!place.isUsable()) {
            throw new EngineException(EngineException.Kind.UNREACHABLE, "“" + place.address().strip()
                    + "” can’t be used as an address. It begins with https://, or with http:// where the server is on this "
                    + "computer, and has no name or password in it.");
        }
        return new RemoteSettings(URI.create(place.address().strip()), place.model().strip(), place.contextTokens(), now.slots());
    }

    private static EngineSetup.Way way(EngineKind kind) {
        return switch (kind) {
            case LLAMA -> EngineSetup.Way.INCLUDED;
            case SERVER -> EngineSetup.Way.PROGRAM;
            case OPENAI -> EngineSetup.Way.ADDRESS;
            case ANTHROPIC -> EngineSetup.Way.ANTHROPIC;
        };
    }

    private static EngineKind kind(EngineSetup.Way way) {
        return switch (way) {
            case INCLUDED -> EngineKind.LLAMA;
            case PROGRAM -> EngineKind.SERVER;
            case ADDRESS -> EngineKind.OPENAI;
            case ANTHROPIC -> EngineKind.ANTHROPIC;
        };
    }
}
