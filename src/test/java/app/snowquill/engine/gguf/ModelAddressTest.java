package app.snowquill.engine.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelAddressTest {
    @ParameterizedTest
    @CsvSource({
            "https://huggingface.co/org/repo/blob/main/x.gguf, https://huggingface.co/org/repo/resolve/main/x.gguf, x.gguf",
            "https://huggingface.co/org/repo/resolve/main/x.gguf?download=true, https://huggingface.co/org/repo/resolve/main/x.gguf, x.gguf",
            "huggingface.co/org/repo/blob/main/sub/a%20b.gguf, https://huggingface.co/org/repo/resolve/main/sub/a%20b.gguf, a b.gguf",
            "https://example.org/models/tale, https://example.org/models/tale, tale.gguf",
            "https://example.org/dl/m.GGUF?token=1, https://example.org/dl/m.GGUF?token=1, m.gguf",
            "http://localhost:8080/m.gguf, http://localhost:8080/m.gguf, m.gguf",
            "https://example.org/..%2f..%2fetc%2fpasswd, https://example.org/..%2f..%2fetc%2fpasswd, passwd.gguf",
            "https://example.org/CON.gguf, https://example.org/CON.gguf, modelCON.gguf"})
    void anAddressBecomesAFile(String typed, String asked, String name) {
        ModelAddress address = ModelAddress.of("  " + typed + " ");

        assertThat(address.uri()).hasToString(asked);
        assertThat(address.fileName()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/m.gguf", "ftp://example.org/m.gguf", "file:///etc/passwd", "https://", "m",
            "https://user:secret@example.org/m.gguf", "https://huggingface.co/org/repo", "https://huggingface.co/org/repo/tree/main",
            "not an address at all", "https://exa mple/%zz"})
    void whatIsNoAddressOfAFileIsRefusedInWords(String typed) {
        assertThatThrownBy(() -> ModelAddress.of(typed)).isInstanceOfSatisfying(DownloadException.class,
                e -> assertThat(e.kind()).isEqualTo(DownloadException.Kind.ADDRESS)).hasMessageEndingWith(".");
    }

    @Test
    void checksumsAreFoundInWhatPeoplePaste() {
        String hash = "ab".repeat(32);

        assertThat(Checksums.in("\"" + hash + "\"")).contains(hash);
        assertThat(Checksums.in(" sha256:" + hash.toUpperCase())).contains(hash);
        assertThat(Checksums.in(hash + "0")).isEmpty();
        assertThat(Checksums.in("none")).isEmpty();
    }
}
