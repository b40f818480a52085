package app.snowquill.engine.remote;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineException.Kind;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in one plain sentence what went wrong between here and a server. No cause is kept: exceptions of libraries may hold
 * pieces of the prompt, of the answer, or of the key. Pure.
 */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final Pattern TOO_LONG = Pattern.compile("context_length|context length|context size|context window"
            + "|exceed_context|prompt is too long|too many tokens|maximum.{0,20}tokens.{0,40}(prompt|messages|input)");
    private static final int LONGEST_QUOTE = 200;
    /** Characters in a row that are taken for the prompt's own. */
    private static final int ECHO = 16;

    private Failures() {
    }

    /** @param sent what the prompt held; a server's sentence that repeats some of it is not passed on */
    static EngineException of(Throwable thrown, Server server, String sent) {
        boolean connecting = false;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            connecting |= cause instanceof ConnectException;
            if (cause instanceof EngineException known) {
                return known;
            } else if (cause instanceof ServerRefusal refusal) {
                return refused(refusal, server, sent);
            } else if (cause instanceof HttpTimeoutException) {
                return new EngineException(Kind.TIMED_OUT, server.host() + " did not answer in time. Nothing is lost; try again.");
            } else if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return new EngineException(Kind.UNREACHABLE, "There is no computer named " + server.host()
                        + ". Look at the address, and whether this computer is online.");
            } else if (cause instanceof SSLException) {
                return new EngineException(Kind.UNREACHABLE, "No secure connection to " + server.host()
                        + " could be made: it has no certificate that this computer trusts. Nothing was sent.");
            }
        }
        if (connecting) {
            return new EngineException(Kind.UNREACHABLE, "No server answers at " + server.base() + ". Is it running?");
        }
        // By name only, for its message may hold text of the book.
        LOG.info("An exchange with a server failed: {}", thrown.getClass().getName());
        return brokenOff(server);
    }

    static EngineException brokenOff(Server server) {
        return new EngineException(Kind.UNREACHABLE, "The connection to " + server.host() + " broke off.");
    }

    static EngineException filtered() {
        return new EngineException(Kind.REFUSED, "The service would not write this: its filter stopped the answer.");
    }

    private static EngineException refused(ServerRefusal refusal, Server server, String sent) {
        String host = server.host();
        int status = refusal.status();
        if (status < 400) {
            return new EngineException(Kind.REFUSED, host + " sends requests on to another address. That is not followed, for the "
                    + "key and the text would go there too. Set the address it really has.");
        } else if (status == 401 || status == 403) {
            return new EngineException(Kind.REFUSED, server.key().isPresent()
                    ? host + " does not accept the key. Look at the key, and whether the account may use this model."
                    : host + " wants a key, and none is there. Set its key first.");
        } else if (isTooLong(refusal)) {
            return new EngineException(Kind.TOO_LONG, "The prompt and its answer are longer than the model at " + host
                    + " can hold.");
        } else if (status == 429 || status == 503 || status == 529) {
            return new EngineException(Kind.BUSY, host + " has too much to do, or the account has used up what it may. "
                    + "Try again later." + quoted(refusal, server, sent));
        } else if (status == 404) {
            return new EngineException(Kind.REFUSED, "There is no such model at " + host + ", or the address is not quite right."
                    + quoted(refusal, server, sent));
        } else if (status < 500) {
            return new EngineException(Kind.REFUSED, host + " does not take this request." + quoted(refusal, server, sent));
        }
        return new EngineException(Kind.UNREACHABLE, host + " failed while answering." + quoted(refusal, server, sent));
    }

    static boolean isTooLong(ServerRefusal refusal) {
        return refusal.status() == 413
                || TOO_LONG.matcher((refusal.code() + " " + refusal.words()).toLowerCase(Locale.ROOT)).find();
    }

    /** The server's words, short, unless they hold the prompt's or the key. */
    private static String quoted(ServerRefusal refusal, Server server, String sent) {
        String words = refusal.words().replaceAll("\\s+", " ").strip();
        String shown = words.length() <= LONGEST_QUOTE ? words : words.substring(0, LONGEST_QUOTE - 1) + "…";
        boolean key = server.key().filter(words::contains).isPresent();
        return shown.isEmpty() || key || repeats(shown, sent) ? "" : " It says: “" + shown + "”";
    }

    private static boolean repeats(String words, String sent) {
        String prompt = sent.replaceAll("\\s+", " ");
        for (int i = 0; i + ECHO <= words.length(); i++) {
            if (prompt.contains(words.substring(i, i + ECHO))) {
                return true;
            }
        }
        return false;
    }
}
