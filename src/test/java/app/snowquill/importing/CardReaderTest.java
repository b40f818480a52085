package app.snowquill.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.story.EntryKind;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Character cards and lorebooks become pages of the bible. */
class CardReaderTest {
    private static final String V2 = """
            {"spec":"chara_card_v2","spec_version":"2.0","name":"old","data":{"name":"Ines","description":"{{char}} keeps the gauge for {{user}}.",
            "personality":"stubborn","scenario":"","first_mes":"“Four,” said {{char}}.","mes_example":"<START>\\nNo.","creator_notes":"for a tale",
            "system_prompt":"Stay in role.","post_history_instructions":"","alternate_greetings":["a","b"],"tags":["sea"],"extensions":{"depth_prompt":{}},
            "character_book":{"entries":[{"keys":["staff","gauge"],"secondary_keys":["tide"],"content":"A pole with marks.","enabled":true,"constant":true,
            "name":"The staff"},{"keys":["x"],"content":"off","enabled":false},{"keys":["/salt(y)?/i","salt"],"content":"It is dear.","enabled":true,
            "secondary_keys":[]}]}}}""";

    @TempDir
    Path folder;

    @Test
    void aCardOfVersionTwoIsACharacterWithItsLorebook() throws IOException {
        ForeignManuscript read = ForeignSource.read(Files.writeString(folder.resolve("ines.json"), V2));
        assertThat(read.scenes()).isEmpty();
        assertThat(read.entries()).extracting(ForeignEntry::name).containsExactly("Ines", "The staff", "salt");
        ForeignEntry ines = read.entries().get(0);
        assertThat(ines.kind()).isEqualTo(EntryKind.CHARACTER);
        assertThat(ines.fields()).containsEntry("Description", "Ines keeps the gauge for {{user}}.").containsEntry("First words", "“Four,” said Ines.")
                .containsEntry("Examples of speech", "No.").containsEntry("Tags", "sea").doesNotContainKey("Scenario");
        assertThat(read.entries().get(1).keys()).containsExactly("staff", "gauge");
        assertThat(read.leftOut()).containsExactly("1 instruction to a model", "2 other greetings", "1 setting of other programs",
                "1 lorebook entry that is switched off: “x”");
        assertThat(read.warnings()).hasSize(3).anyMatch(warning -> warning.contains("{{user}}")).anyMatch(warning -> warning.contains("always told"));
    }

    @Test
    void aCardOfVersionOneIsACharacterToo() throws IOException {
        ForeignManuscript read = ForeignSource.read(Files.writeString(folder.resolve("c.json"), "{\"name\":\"Corrow\",\"description\":\"Lies.\"}"));
        assertThat(read.entries()).extracting(ForeignEntry::name).containsExactly("Corrow");
    }

    @Test
    void aPictureCarriesItsCardAndTheNewerOneCounts() throws IOException {
        String v3 = "{\"spec\":\"chara_card_v3\",\"data\":{\"name\":\"Inés\",\"nickname\":\"Nes\",\"description\":\"Keeps the gauge.\"}}";
        ForeignManuscript read = ForeignSource.read(Files.write(folder.resolve("ines.png"), png("chara", V2, "ccv3", v3)));
        assertThat(read.entries()).extracting(ForeignEntry::name).containsExactly("Inés");
        assertThat(read.entries().get(0).aliases()).isEqualTo(List.of("Nes"));
        assertThat(ForeignSource.read(Files.write(folder.resolve("old.png"), png("chara", V2))).entries()).hasSize(3);
    }

    @Test
    void aLorebookOfItsOwnNamesItsFieldsOtherwise() throws IOException {
        ForeignManuscript read = ForeignSource.read(Files.writeString(folder.resolve("world.json"), """
                {"entries":{"0":{"uid":0,"key":["Quay","harbour"],"keysecondary":[],"comment":"The quay","content":"Stone and tar.","constant":false,"disable":false},
                "1":{"uid":1,"key":["x"],"content":"","disable":false},"2":{"uid":2,"key":["y"],"content":"off","disable":true}}}"""));
        assertThat(read.entries()).extracting(ForeignEntry::name).containsExactly("The quay");
        assertThat(read.entries().get(0).keys()).containsExactly("Quay", "harbour");
        assertThat(read.leftOut()).containsExactly("1 lorebook entry that is switched off: “y”", "1 lorebook entry without text: “x”");
    }

    @Test
    void whatIsNeitherIsRefusedInASentence() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{\"a\":1}");
        Files.writeString(folder.resolve("b.json"), "[".repeat(100_000));
        Files.write(folder.resolve("c.png"), png());
        Files.write(folder.resolve("d.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0x7F, -1, -1, -1, 't', 'E', 'X', 't', 0, 0, 0, 0});
        for (String name : List.of("a.json", "b.json", "c.png", "d.png")) {
            assertThatThrownBy(() -> ForeignSource.read(folder.resolve(name))).as(name).isInstanceOf(ImportException.class)
                    .hasMessageContaining("Nothing was changed.");
        }
    }

    private static byte[] png(String... keysAndCards) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk("IHDR", new byte[13], out);
        for (int i = 0; i < keysAndCards.length; i += 2) {
            chunk("tEXt", (keysAndCards[i] + "\0" + Base64.getEncoder().encodeToString(keysAndCards[i + 1].getBytes(StandardCharsets.UTF_8)))
                    .getBytes(StandardCharsets.ISO_8859_1), out);
        }
        chunk("IEND", new byte[0], out);
        return bytes.toByteArray();
    }

    private static void chunk(String type, byte[] data, DataOutputStream out) throws IOException {
        out.writeInt(data.length);
        out.writeBytes(type);
        out.write(data);
        out.writeInt(0);
    }
}
