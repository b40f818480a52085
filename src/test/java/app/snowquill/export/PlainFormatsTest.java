package app.snowquill.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.export.Manuscript.Break;
import app.snowquill.export.Manuscript.Emphasis;
import app.snowquill.export.Manuscript.Paragraph;
import app.snowquill.export.Manuscript.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainFormatsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"She *never* said it.", "*All of it.*", "A **bold** and ***both*** word.", "un*believ*able",
            "2 * 3 * 4 is twenty-four", "*One* line\nand *another*."})
    void markdownReadsBackAsTheSameProse(String prose) throws IOException {
        String written = export(prose, ExportFormat.MARKDOWN);
        String body = written.substring(written.indexOf("## One\n") + 7, written.indexOf("\nEND")).strip();
        // What CommonMark says a backslash before a line's end or a punctuation mark means.
        String read = body.replace("\\\n", "\n");
        assertThat(ProseNotation.parse(read)).isEqualTo(ProseNotation.parse(prose));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', value = {"# not a heading, five words¦\\# not a heading, five words", "1. Not a list¦1\\. Not a list",
            "- Not a list¦\\- Not a list", "a [link](x) and `code`¦a \\[link\\](x) and \\`code\\`", "snake_case_name¦snake\\_case\\_name",
            "AT&amp;T & Co¦AT\\&amp;T & Co", "*“Stop!”*he said¦<em>“Stop!”</em>he said", "1923. *Fog.*¦1923\\. *Fog.*"})
    void whatMarkdownWouldMisreadIsEscaped(String prose, String expected) throws IOException {
        assertThat(export(prose, ExportFormat.MARKDOWN)).contains("\n" + expected + "\n");
    }

    @Test
    void markdownHasTitleAuthorPartsChaptersAndBreaks() throws IOException {
        Path target = folder.resolve("book.md");
        new ManuscriptExport().export(LighthouseBook.book(), ExportRequest.of(target, ExportFormat.MARKDOWN), ExportProgress.NONE);
        assertThat(Files.readAllLines(target)).startsWith("# The Keeper of the Light", "", "by Ada van der Meer", "",
                "# Part One: Flood", "", "## The Lamp", "", "Scene s1 began with a *wreck* on the bar, and no light at all.")
                .contains("***").endsWith("END");
    }

    @Test
    void breaksAtTheEndsOfASceneOrInARowAreOneBreakAtMost() {
        assertThat(ProseNotation.parse("#\n\nOne.\n\n***\n#\n\nTwo.\r\n\r\n* * *\n\n")).containsExactly(plain("One."), new Break(),
                plain("Two."));
    }

    @Test
    void starsThatPairWithNothingAreStars() {
        assertThat(EmphasisNotation.parse("five * and *six and \\*seven\\*")).containsExactly(
                new Run("five * and *six and *seven*", Emphasis.PLAIN));
        assertThat(EmphasisNotation.parse("*a **b** c*")).containsExactly(new Run("a ", Emphasis.ITALIC),
                new Run("b", Emphasis.BOLD_ITALIC), new Run(" c", Emphasis.ITALIC));
        assertThat(EmphasisNotation.parse("*a ".repeat(50_000))).hasSize(1);
    }

    @Test
    void htmlCarriesNoMarkupOfTheAuthors() throws IOException {
        assertThat(export("<script>x</script> & *so*", ExportFormat.HTML))
                .contains("&lt;script&gt;x&lt;/script&gt; &amp; <em>so</em>").startsWith("<!DOCTYPE html>");
    }

    @Test
    void textHasOneLineAParagraph() throws IOException {
        assertThat(export("One.\n\nTwo *three*.", ExportFormat.TEXT)).isEqualTo(
                "A NIGHT\nby Ada Meer\n\n\nOne\n\nOne.\n\nTwo *three*.\n\n\nEND\n");
    }

    @ParameterizedTest
    @CsvSource({"Ursula K. Le Guin,Le Guin", "Kurt Vonnegut Jr.,Vonnegut", "'Martin Luther King, Jr.',King", "Homer,Homer",
            "'Meer, Ada van der','Meer'", "Ada van der Meer,van der Meer"})
    void theSurnameIsTheOneUnderWhichABookIsShelved(String author, String surname) {
        assertThat(RunningHead.surname(author)).isEqualTo(surname);
    }

    @ParameterizedTest
    @CsvSource({"17499,'about 17,500 words'", "17500,'about 18,000 words'", "89400,'about 89,000 words'", "949,about 900 words",
            "30,about 30 words", "1,about 1 word"})
    void novelsAreRoundedToThousandsAndShorterWorksToHundreds(int words, String line) {
        assertThat(new BookWords(Locale.ENGLISH).about(RoundedWords.of(words))).isEqualTo(line);
    }

    private static Paragraph plain(String text) {
        return new Paragraph(List.of(new Run(text, Emphasis.PLAIN)));
    }

    private String export(String prose, ExportFormat format) throws IOException {
        Path target = folder.resolve("one." + format.extension());
        new ManuscriptExport().export(LighthouseBook.withProse(prose), ExportRequest.of(target, format), ExportProgress.NONE);
        return Files.readString(target);
    }
}
