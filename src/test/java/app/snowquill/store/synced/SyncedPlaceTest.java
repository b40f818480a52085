package app.snowquill.store.synced;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyncedPlaceTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"Dropbox (Personal),Dropbox", "OneDrive - Company,OneDrive", "My Drive,Google Drive", "Nextcloud,Nextcloud",
            "com~apple~CloudDocs,iCloud Drive"})
    void aFolderIsKnownByItsName(String name, String service) {
        assertThat(SyncedPlace.of(folder.resolve(name).resolve("Novels").resolve("a.snowquill")))
                .contains(new SyncedPlace(service));
    }

    @ParameterizedTest
    @CsvSource({".stfolder,Syncthing", ".dropbox,Dropbox", ".sync_0a1b2c.db,Nextcloud", ".owncloudsync.log,ownCloud"})
    void aFolderIsKnownByWhatItsServiceLeavesInIt(String mark, String service) throws IOException {
        Path place = Files.createDirectories(folder.resolve("plain"));
        assertThat(SyncedPlace.of(place.resolve("a.snowquill"))).isEmpty();
        Files.createFile(place.resolve(mark));
        assertThat(SyncedPlace.of(place.resolve("Novels").resolve("a.snowquill"))).contains(new SyncedPlace(service));
    }
}
