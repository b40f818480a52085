package app.snowquill.engine;

import java.net.URI;
import java.util.Objects;

/**
 * A model that is asked over HTTP. The key is no setting: it is kept in the operating system's key store or for one session.
 *
 * @param address where the protocol begins, "https://api.openai.com/v1"
 * @param model the server's name for the model; blank for the first one the server names
 * @param contextTokens prompt and answer together; 0 where the server says, or the usual
 * @param slots answers at once, 1 to 16
 */
public record RemoteSettings(URI address, String model, int contextTokens, int slots) {
    public RemoteSettings {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(model, "model");
        if (contextTokens < 0 || slots < 1 || slots > 16) {
            throw new IllegalArgumentException("These settings of a server are out of range: " + contextTokens
                    + " tokens, " + slots + " slots.");
        }
    }

    /** Whether nothing sent there leaves this computer. */
    public boolean isHere() {
        String host = address.getHost();
        return host != null && (host.equalsIgnoreCase("localhost") || host.equals("[::1]") || host.equals("::1")
                || host.matches("127(\\.\\d{1,3}){3}"));
    }
}
