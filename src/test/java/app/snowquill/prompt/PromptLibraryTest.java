package app.snowquill.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptLibraryTest {
    private static final String NAME = "describe";

    @TempDir
    Path folder;
    private PromptLibrary library;
    private PromptFile own;

    @BeforeEach
    void open() {
        library = new PromptLibrary(new PromptCopies(folder.resolve("prompts")));
        own = library.prompt(NAME);
    }

    @Test
    void aCopyCountsFromTheNextLookOnAndResetLaysItAside() throws IOException {
        library.put(NAME, own.system() + " In short sentences.", own.user());
        assertThat(library.prompt(NAME).system()).endsWith("In short sentences.");
        assertThat(library.state(NAME).isChanged()).isTrue();
        assertThat(library.inUse()).containsOnlyKeys(NAME);
        library.reset(NAME);
        assertThat(library.prompt(NAME)).isEqualTo(own);
        assertThat(Files.readString(folder.resolve("prompts/describe.md.old"))).contains("In short sentences.");
        library.put(NAME, own.system() + " Twice.", own.user());
        library.reset(NAME);
        assertThat(folder.resolve("prompts/describe.md.old-2")).exists();
    }

    @Test
    void aCopyThatLacksAnInputOrNamesAnotherIsRefusedInASentenceAndTheProgramsOwnIsUsed() throws IOException {
        assertThatThrownBy(() -> library.put(NAME, own.system(), own.user().replace("{{passage}}", ""))).hasMessageContaining("{{passage}}").hasMessageEndingWith("Nothing was kept.");
        assertThat(library.complaint(NAME, own.system(), own.user() + "{{weather}}")).hasValueSatisfying(said -> assertThat(said).contains("no input {{weather}}"));
        assertThat(library.complaint(NAME, own.system(), own.user() + "{{#words}}")).hasValueSatisfying(said -> assertThat(said).contains("not closed"));
        assertThat(library.complaint(NAME, own.system() + "\n# User\n", own.user())).isPresent();
        assertThat(library.complaint(NAME, own.system(), " ")).isPresent();
        Files.createDirectories(folder.resolve("prompts"));
        Files.writeString(folder.resolve("prompts/describe.md"), "Write nicely.");
        PromptState state = library.state(NAME);
        assertThat(state.inUse()).isEqualTo(own);
        assertThat(state.problem()).hasValueSatisfying(said -> assertThat(said).startsWith("Your copy of the prompt “describe” can’t be used.").endsWith("The program’s own is used."));
        Files.write(folder.resolve("prompts/describe.md"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(library.state(NAME).problem()).hasValueSatisfying(said -> assertThat(said).contains("UTF-8"));
        library.put(NAME, own.system() + " Again.", own.user());
        assertThat(library.state(NAME).isChanged()).isTrue();
        assertThat(folder.resolve("prompts/describe.md.old")).as("what could not be used is not lost").exists();
    }

    @Test
    void aCopyOfAnotherOriginalIsKeptAndMarked() throws IOException {
        library.put(NAME, own.system() + " Mine.", own.user());
        Path file = folder.resolve("prompts/describe.md");
        Files.writeString(file, Files.readString(file).replaceFirst("copied-from: [0-9a-f]{64}", "copied-from: " + "0".repeat(64)));
        assertThat(library.state(NAME).originalChanged()).isTrue();
        assertThat(library.prompt(NAME).system()).endsWith("Mine.");
    }

    @Test
    void whatARunSettledStaysAsItWas() {
        library.put(NAME, own.system() + " Mine.", own.user());
        PromptLibrary settled = PromptLibrary.settled(library.inUse());
        library.reset(NAME);
        assertThat(settled.prompt(NAME).system()).endsWith("Mine.");
        assertThat(settled.prompt("draft")).isEqualTo(library.prompt("draft"));
    }

    @Test
    void everyPromptOfTheProgramCouldBeItsOwnCopy() {
        library.names().forEach(name -> assertThat(library.complaint(name, library.prompt(name).system(), library.prompt(name).user())).as(name).isEmpty());
        assertThatThrownBy(() -> library.state("../settings")).hasMessageContaining("no prompt");
    }
}
