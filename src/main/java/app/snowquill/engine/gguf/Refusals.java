package app.snowquill.engine.gguf;

import app.snowquill.engine.gguf.DownloadException.Kind;
import java.io.IOException;

/** What a server's refusal means to an author. */
final class Refusals {
    private Refusals() {
    }

    /**
     * @return what to tell
     * @throws IOException where asking again may help
     */
    static DownloadException of(int status, String host) throws IOException {
        if (status == 408 || status == 425 || status == 429 || status >= 500) {
            throw new IOException("The server is busy (" + status + ").");
        }
        return new DownloadException(Kind.REFUSED, switch (status) {
            case 401, 403 -> host + " gives this file only to those who have signed in there, or who have agreed to the model's "
                    + "terms. Download it in a browser, then add the file.";
            case 404, 410 -> "There is no file at this address any more, or there never was. Look it up in a browser, and copy the "
                    + "address again.";
            default -> host + " does not give this file (" + status + "). Try it in a browser, then add the file.";
        });
    }
}
