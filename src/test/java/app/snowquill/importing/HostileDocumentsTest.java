package app.snowquill.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.importing.HostileDocuments.Case;
import app.snowquill.importing.HostileDocuments.Weight;
import app.snowquill.importing.worker.ReadingProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each hostile or broken file is read or refused in a sentence; nothing beside it is read or written, no address is asked. Here the light ones,
 * in this process; {@link HostileDocumentsApartTest} has all of them in a process of their own.
 */
class HostileDocumentsTest {
    /** Formats that are opened by the same means as another, and cuts beside another. */
    private static final Pattern LIKE_OTHERS = Pattern.compile(".* (?:in ODT|in EPUB_PACKAGE|as ODT|as EPUB_PAGE)|.* at [2357] eighths .*");

    @TempDir
    Path folder;

    static Stream<Case> light() {
        return HostileDocuments.all().stream().filter(one -> one.weight() == Weight.LIGHT && !LIKE_OTHERS.matcher(one.name()).matches());
    }

    @ParameterizedTest
    @MethodSource("light")
    void aHostileFileIsReadOrRefused(Case one) throws IOException {
        assertThat(HostileRound.read(one, folder, ForeignSource::read)).isNotEmpty();
    }

    @Test
    void someOfThemAreReadApart() throws IOException {
        List<String> chosen = List.of("entity of a file in DOCX", "entity of a file in a list NWX");
        for (Case one : HostileDocuments.all().stream().filter(each -> chosen.contains(each.name())).toList()) {
            assertThat(HostileRound.read(one, folder.resolve(String.valueOf(one.name().hashCode())), new ReadingProcess()::read)).as(one.name()).isNotEmpty();
        }
    }

    @Test
    void thereAreMoreThanSixty() {
        assertThat(HostileDocuments.all()).extracting(Case::name).doesNotHaveDuplicates().hasSizeGreaterThan(60);
    }
}
