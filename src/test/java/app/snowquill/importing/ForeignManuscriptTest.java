package app.snowquill.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignManuscriptTest {
    @TempDir
    Path folder;

    @Test
    void itIsTheSameAfterAWayAsJson() throws IOException {
        ForeignManuscript read = ForeignSource.read(ForeignProjects.scrivener(folder));
        JsonMapper mapper = new JsonMapper();
        assertThat(mapper.readValue(mapper.writeValueAsString(read), ForeignManuscript.class)).isEqualTo(read);
    }

    @Test
    void whatTheAuthorLeavesOutIsGoneAndTheRestIsAsItWas() throws IOException {
        ForeignManuscript read = ForeignSource.read(ForeignProjects.scrivener(folder));
        ForeignManuscript less = read.without(Set.of(0), Set.of(1));
        assertThat(less.chapters()).isEmpty();
        assertThat(less.entries()).containsExactly(read.entries().get(0));
        assertThat(read.without(Set.of(), Set.of())).isEqualTo(read);
    }
}
