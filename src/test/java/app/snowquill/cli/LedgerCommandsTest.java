package app.snowquill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.TestEngines;
import app.snowquill.story.DocumentKey;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger from the command line, over a real file. */
class LedgerCommandsTest {
    @TempDir
    Path folder;

    @Test
    void factsArePutGotCheckedAgainstADraftAndATextIsApproved() throws Exception {
        SilentCommands commands = new SilentCommands(folder);
        String file = folder.resolve("book.snowquill").toString();
        var studio = TestEngines.silent(folder);
        try (studio; BookSession book = studio.sample(Path.of(file))) {
            Map<DocumentKey, Object> begin = new HashMap<>();
            book.view().book().lore().facts().keySet().forEach(id -> begin.put(DocumentKey.fact(id), null));
            book.view().book().lore().setups().keySet().forEach(id -> begin.put(DocumentKey.setup(id), null));
            book.edit(new HandEdit("Began without a ledger", begin, "")).join();
        }
        commands.json("put", file, "prose", "s02", "Ines laughed. Her brown eyes shone.");
        JsonNode put = commands.json("put", file, "fact", "grey", "{\"id\":\"grey\",\"kind\":\"trait\",\"subject\":\"ines\",\"attribute\":\"eye colour\","
                + "\"value\":\"grey\",\"text\":\"Ines has grey eyes.\",\"audience\":\"everybody\"}");
        assertThat(put.get("revision").asLong()).isPositive();
        commands.json("put", file, "fact", "dead", "{\"id\":\"dead\",\"kind\":\"life\",\"subject\":\"ines\",\"attribute\":\"life\",\"value\":\"dead\","
                + "\"text\":\"Ines is dead.\",\"audience\":\"everybody\"}");
        commands.json("put", file, "setup", "debt", "{\"id\":\"debt\",\"text\":\"A debt is to be paid.\",\"due\":\"s01\"}");
        JsonNode findings = commands.json("validate", file).get("findings");
        assertThat(findings.findValuesAsText("rule")).contains("ledger.trait", "ledger.dead-acts", "ledger.setup-overdue");

        JsonNode ledger = commands.json("get", file, "ledger");
        assertThat(ledger.get("facts")).hasSize(2);
        assertThat(ledger.get("facts").get(0).fieldNames()).toIterable().contains("id", "kind", "subject", "attribute", "value", "text", "since",
                "until", "audience", "known_by", "evidence", "waiting");
        assertThat(ledger.get("setups")).hasSize(1);
        assertThat(ledger.get("contradictions").findValuesAsText("rule")).contains("ledger.trait");
        assertThat(ledger.get("states").get(1).get("before")).hasSize(2);

        assertThat(commands.json("scene", "approve", file, "s02").get("approved")).hasSize(1);
        assertThat(commands.json("scene", "approve", file, "s02", "--not").get("approved")).isEmpty();
        assertThat(commands.run("scene", "approve", file, "s24")).isEqualTo(ExitCode.REFUSED_INPUT.number());
        assertThat(commands.json("ledger", file).get("waits").asInt()).isZero();
        assertThat(commands.run("accept", file, "fact", "grey")).isEqualTo(ExitCode.REFUSED_INPUT.number());
    }
}
