package app.snowquill.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectingTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"locking_mode,exclusive", "journal_mode,wal", "synchronous,2", "foreign_keys,1", "trusted_schema,0",
            "cell_size_check,1", "application_id,1399748465"})
    void aBookIsOpenedAloneAndDurably(String pragma, String value) throws SQLException {
        Shelf.create(folder).close();
        try (Connection connection = new Connecting(List.of()).forWriting(folder.resolve("book.snowquill"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA " + pragma)) {
            assertThat(row.getString(1)).isEqualTo(value);
            assertThat(folder.resolve("book.snowquill-shm")).doesNotExist();
        }
    }

    @Test
    void connectingNeverMakesAFile() {
        Path nowhere = folder.resolve("nowhere.snowquill");
        assertThatThrownBy(() -> new Connecting(List.of()).forWriting(nowhere)).isInstanceOf(SQLException.class);
        assertThat(Files.exists(nowhere)).isFalse();
    }
}
