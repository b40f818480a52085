package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.scene.quality.PhraseList;
import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Sample;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Evidence;
import app.snowquill.story.Fact;
import app.snowquill.story.FactKind;
import app.snowquill.story.Setup;
import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Checking only what an edit can have touched finds the same as checking everything. */
class KeptFindingsTest {
    @Test
    void afterAnyEditTheSameIsFoundAsByCheckingEverythingAgain() {
        Random random = new Random(7);
        Map<DocumentKey, Object> contents = new LinkedHashMap<>(BookAssembler.contents(Sample.book()));
        contents.put(DocumentKey.fact("dead"), fact("dead", "life", "dead"));
        contents.put(DocumentKey.fact("alive"), fact("alive", "life", "alive"));
        contents.put(DocumentKey.setup("debt"), new Setup("debt", "A debt.", Evidence.NONE, Evidence.NONE, "s02"));
        assertThat(Findings.of(BookAssembler.assembled(contents), PhraseList.USUAL)).extracting(Finding::rule).contains("ledger.life", "ledger.dead-acts", "ledger.setup-overdue");
        KeptFindings kept = new KeptFindings();
        for (int i = 0; i < 60; i++) {
            DocumentKey key = List.copyOf(contents.keySet()).get(random.nextInt(contents.size()));
            List<JsonPointer> leaves = Leaves.of(contents.get(key));
            Object changed = leaves.isEmpty() ? contents.get(key) + " I knew it" : Leaves.changed(key, contents.get(key),
                    new ArrayList<>(leaves).get(random.nextInt(leaves.size())), "Ines died in 1911").orElse(contents.get(key));
            contents.put(key, changed);
            assertThat(kept.of(BookAssembler.assembled(contents), PhraseList.USUAL)).as(key.toString())
                    .isEqualTo(Findings.of(BookAssembler.assembled(contents), PhraseList.USUAL));
        }
    }

    private static Fact fact(String id, String attribute, String value) {
        return new Fact(id, FactKind.LIFE, "ines", attribute, value, "Ines is " + value + ".", "", "", Fact.Audience.EVERYBODY, List.of(), Evidence.NONE);
    }
}
