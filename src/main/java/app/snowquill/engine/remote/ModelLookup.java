package app.snowquill.engine.remote;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineException.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks a server whether it is there, which models it has, and how much the one of the settings can hold. Waits; any thread. */
final class ModelLookup {
    private static final int MOST_NAMED = 5;

    private final Server server;
    private final ChatClient client;
    private final Duration limit;

    ModelLookup(Server server, ChatClient client, Duration limit) {
        this.server = server;
        this.client = client;
        this.limit = limit;
    }

    ServedModel look() {
        String wanted = server.settings().model().strip();
        List<JsonNode> listed = listed(wanted);
        if (wanted.isEmpty() && listed.isEmpty()) {
            throw new EngineException(Kind.REFUSED, server.host() + " names no models. Set the name of the one to use.");
        }
        JsonNode entry = wanted.isEmpty() ? listed.get(0) : listed.stream().filter(each -> isCalled(each, wanted)).findFirst()
                .orElse(MissingNode.getInstance());
        if (entry.isMissingNode() && !listed.isEmpty()) {
            throw new EngineException(Kind.REFUSED, server.host() + " has no model named “" + wanted + "”. It has "
                    + listed.stream().limit(MOST_NAMED).map(each -> "“" + name(each) + "”").collect(Collectors.joining(", "))
                    + (listed.size() > MOST_NAMED ? " and others." : "."));
        }
        ServerMake make = client.make(server.settings(), entry);
        int set = server.settings().contextTokens();
        return new ServedModel(wanted.isEmpty() ? name(entry) : wanted, make,
                set > 0 ? set : new ContextLookup(server, client, limit).tokens(make, name(entry), entry));
    }

    /** What the server calls its models. */
    List<String> names() {
        return listed(server.settings().model().strip()).stream().map(ModelLookup::name).toList();
    }

    /** A server that lists nothing may still answer for a model whose name is known. */
    private List<JsonNode> listed(String wanted) {
        try {
            JsonNode answer = server.json(server.base() + "/models", Optional.empty(), limit);
            List<JsonNode> found = new ArrayList<>();
            answer.path("data").forEach(each -> {
                if (!name(each).isEmpty()) {
                    found.add(each);
                }
            });
            return found;
        } catch (EngineException e) {
            if (wanted.isEmpty() || e.kind() != Kind.REFUSED || !e.getMessage().startsWith("There is no such model")) {
                throw e;
            }
            return List.of();
        }
    }

    private static String name(JsonNode entry) {
        return entry.path("id").asText("");
    }

    private static boolean isCalled(JsonNode entry, String wanted) {
        if (name(entry).equals(wanted) || name(entry).equals(wanted + ":latest")) {
            return true;
        }
        for (JsonNode alias : entry.path("aliases")) {
            if (alias.asText().equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
