package app.snowquill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import sun.misc.Signal;

class InterruptKeyTest {
    @Test
    void theInterruptSignalDoesTheActionAndNotTheEndOfTheProcess() throws Exception {
        CompletableFuture<String> heard = new CompletableFuture<>();
        CliHost.Listening listening = InterruptKey.listen(() -> heard.complete("heard"));
        try {
            Signal.raise(new Signal("INT"));
            assertThat(heard.get(20, TimeUnit.SECONDS)).isEqualTo("heard");
        } finally {
            listening.close();
        }
    }
}
