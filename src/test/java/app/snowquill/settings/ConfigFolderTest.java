package app.snowquill.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

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
    @DisabledOnOs(OS.WINDOWS)
    void theProgramsOwnFoldersAreItsOwnersAlone(@TempDir Path home) throws IOException {
        ConfigFolder folder = new ConfigFolder("Linux", Map.of(), home);
        Path data = Files.createDirectories(home.resolve(".local/share/snowquill"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        folder.madePrivate(Optional.empty());
        assertThat(Files.getPosixFilePermissions(data)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(folder.path())).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void aNamedFolderIsLeftAsItIs(@TempDir Path home) {
        new ConfigFolder("Linux", Map.of(), home).madePrivate(Optional.of(home.resolve("mine.json")));
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void whatIsTypedIsNotedInAFolderOfItsOwn() {
        assertThat(new ConfigFolder("Linux", Map.of(), HOME).journals(Optional.empty(), Path.of("/tmp"), "ann")).containsExactly(
                HOME.resolve(".local/share/snowquill/journals"), Path.of("/tmp/snowquill-ann"), HOME.resolve(".snowquill-journals"));
        assertThat(new ConfigFolder("Linux", Map.of(), HOME).journals(Optional.of(Path.of("/mine/s.json")), Path.of("/tmp"), "ann"))
                .startsWith(Path.of("/mine/snowquill-journals"));
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
