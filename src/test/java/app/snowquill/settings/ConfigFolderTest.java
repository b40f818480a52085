package app.snowquill.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigFolderTest {
    private static final Path HOME = Path.of("/home/ann");

    @Test
    void eachSystemKeepsSettingsInItsOwnPlace() {
        assertThat(new ConfigFolder("Linux", Map.of(), HOME).path()).isEqualTo(HOME.resolve(".config/snowquill"));
        assertThat(new ConfigFolder("Linux", Map.of("XDG_CONFIG_HOME", "/etc/ann"), HOME).path())
                .isEqualTo(Path.of("/etc/ann/snowquill"));
        assertThat(new ConfigFolder("Linux", Map.of("XDG_CONFIG_HOME", "relative"), HOME).path())
                .isEqualTo(HOME.resolve(".config/snowquill"));
        assertThat(new ConfigFolder("Mac OS X", Map.of(), HOME).path())
                .isEqualTo(HOME.resolve("Library/Application Support/Snowquill"));
        assertThat(new ConfigFolder("Windows 11", Map.of("APPDATA", "/roaming"), HOME).path())
                .isEqualTo(Path.of("/roaming/Snowquill"));
        assertThat(new ConfigFolder("Windows 11", Map.of(), HOME).path())
                .isEqualTo(HOME.resolve("AppData/Roaming/Snowquill"));
    }

    @Test
    void theCommandLineComesBeforeTheVariableAndTheVariableBeforeTheUsualPlace() {
        ConfigFolder plain = new ConfigFolder("Linux", Map.of(), HOME);
        ConfigFolder named = new ConfigFolder("Linux", Map.of("SNOWQUILL_CONFIG", "/elsewhere/s.json"), HOME);
        assertThat(plain.settingsFile(Optional.empty())).isEqualTo(HOME.resolve(".config/snowquill/settings.json"));
        assertThat(named.settingsFile(Optional.empty())).isEqualTo(Path.of("/elsewhere/s.json"));
        assertThat(named.settingsFile(Optional.of(Path.of("/mine.json")))).isEqualTo(Path.of("/mine.json"));
    }
}
