package app.snowquill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.TestEngines;
import app.snowquill.pipeline.exports.ExportWishes;
import app.snowquill.pipeline.exports.ExportWishes.Break;
import app.snowquill.pipeline.exports.ExportWishes.Headings;
import app.snowquill.pipeline.exports.ExportWishes.Paper;
import app.snowquill.pipeline.exports.ExportWishes.Passage;
import app.snowquill.pipeline.exports.ExportWishes.Place;
import app.snowquill.pipeline.exports.ExportWishes.Style;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports and their way back from the command line, over the file of the sample novel. */
class ExportCommandsTest {
    @TempDir
    Path folder;
    private SilentCommands commands;
    private String file;

    @BeforeEach
    void makeTheBook() {
        commands = new SilentCommands(folder);
        file = folder.resolve("book.snowquill").toString();
        var studio = TestEngines.silent(folder);
        try (studio; BookSession book = studio.studio().createSample(Path.of(file))) {
            book.memory().exports().keep(new ExportWishes("TEXT", Style.CLASSIC, Paper.A4, true, true, "Orla\n3 Sail Loft", List.of(
                    new Passage(Place.DEDICATION, true, "For Mara."), new Passage(Place.THANKS, false, "To nobody yet.")), false,
                    Headings.NUMBER, Break.STARS, "", "")).join();
        }
    }

    @Test
    void whatIsNotSaidIsAsTheAuthorWishedInTheWindow() throws IOException {
        JsonNode said = commands.json("export", file);
        assertThat(said.get("format").asText()).isEqualTo("txt");
        String text = Files.readString(Path.of(said.get("path").asText()));
        assertThat(text).containsSubsequence("For Mara.", "Chapter 1\n").contains("\n* * *\n").doesNotContain("To nobody yet.", "\nEND");
    }

    @Test
    void whatIsSaidHoldsAgainstWhatWasWished() throws IOException {
        Path epigraph = Files.writeString(folder.resolve("epigraph.txt"), "Deep calls unto deep.");
        JsonNode said = commands.json("export", file, "--format", "md", "--headings", "number-and-title", "--dedication", "", "--epigraph", "@" + epigraph,
                "--about", "She sails.", "--no-title-page");
        String text = Files.readString(Path.of(said.get("path").asText()));
        assertThat(text).startsWith("<!-- epigraph -->").contains("Deep calls unto deep.", "<!-- about -->", "## Chapter 1. ")
                .doesNotContain("For Mara.", "<!-- dedication -->");
    }

    @Test
    void markdownGoesIntoAFolderAFileAChapter() {
        JsonNode said = commands.json("export", file, "--by-chapter", "--out", folder.resolve("chapters").toString());
        assertThat(Path.of(said.get("path").asText()).toFile().list()).contains("00 Front.md").hasSizeGreaterThan(2);
        assertThat(commands.run("export", file, "--by-chapter", "--format", "docx")).isEqualTo(ExitCode.WRONG_USAGE.number());
        assertThat(commands.told()).contains("Only Markdown is written a file a chapter.");
    }

    @Test
    void lettersThatNoFaceHasAreTold() {
        List<String> wanted = List.of("export", file, "--format", "pdf", "--dedication", "For 京都.");
        assertThat(commands.run(wanted.toArray(String[]::new))).as(commands.told()).isZero();
        assertThat(commands.said()).contains("2 letters of the script Han are in none of the program’s typefaces");
        assertThat(commands.json(wanted.toArray(String[]::new)).get("notices")).singleElement().asString().contains("Han");
        assertThat(commands.json("export", file, "--format", "pdf").get("notices")).isEmpty();
    }

    @Test
    void aNameThatIsNoneIsToldWhichThereAre() {
        assertThat(commands.run("export", file, "--headings", "big")).isEqualTo(ExitCode.WRONG_USAGE.number());
        assertThat(commands.told()).contains("What can: number-and-title, title, number, none.");
        assertThat(commands.run("export", file, "--template", "big")).isEqualTo(ExitCode.WRONG_USAGE.number());
        assertThat(commands.told()).contains("shunn-modern, shunn-classic");
        assertThat(commands.run("export", file, "--format", "wps")).isEqualTo(ExitCode.WRONG_USAGE.number());
    }

    @Test
    void everythingGoesOutAsJsonAndComesBackAsAnotherBook() throws IOException {
        Path json = Path.of(commands.json("export", file, "--format", "json").get("path").asText());
        String back = folder.resolve("back.snowquill").toString();
        assertThat(commands.json("import", back, json.toString()).get("scenes").asInt()).isPositive();
        Path again = Path.of(commands.json("export", back, "--format", "json").get("path").asText());
        assertThat(Files.mismatch(json, again)).isEqualTo(-1);
        assertThat(commands.json("history", back, "step", "1").get("revisions")).isEqualTo(commands.json("history", file, "step", "1").get("revisions"));

        assertThat(commands.run("import", back, json.toString())).isEqualTo(ExitCode.REFUSED_INPUT.number());
        assertThat(commands.told()).contains("There is already something named “back.snowquill” here");
        Files.writeString(json, Files.readString(json).substring(0, 5_000));
        assertThat(commands.run("import", folder.resolve("half.snowquill").toString(), json.toString())).isEqualTo(ExitCode.REFUSED_INPUT.number());
        assertThat(folder.resolve("half.snowquill")).doesNotExist();
    }

    @Test
    void theOriginReportIsAPageForPeopleAndAnAnswerForPrograms() throws IOException {
        JsonNode said = commands.json("export", file, "--format", "origin");
        assertThat(Path.of(said.get("path").asText())).content().contains("Origin of the words of", "From an agent", "what is not known");
        JsonNode words = said.get("origins").get("words");
        assertThat(words.get("yours").asInt()).isEqualTo(words.get("all").asInt()).isPositive();
        assertThat(said.get("origins").get("places").get(0).get("level").asText()).isIn("part", "chapter");
    }
}
