package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.json.StoryJson;
import app.snowquill.ledger.DraftAgainstLedger;
import app.snowquill.ledger.LedgerChecks;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The novel that comes with the program contradicts itself nowhere, and no rule of the ledger says that it does. */
class SampleLedgerTest {
    private final Book book = book();

    private static Book book() {
        SampleNovel sample = new SampleNovel(new StoryJson());
        Map<DocumentKey, Object> contents = new LinkedHashMap<>(BookAssembler.contents(Book.of(sample.project())));
        contents.putAll(sample.documents());
        return BookAssembler.assembled(contents);
    }

    @Test
    void noTwoFactsOfTheSampleNovelAreCalledAContradiction() {
        assertThat(book.lore().facts()).hasSizeGreaterThan(15);
        assertThat(LedgerChecks.check(book)).filteredOn(finding -> !finding.rule().equals("ledger.setup-overdue")).isEmpty();
    }

    @Test
    void noDraftOfTheSampleNovelIsSaidToDenyItsLedger() {
        DraftAgainstLedger drafts = new DraftAgainstLedger(book);
        assertThat(book.outline().sceneIds().stream().flatMap(scene -> drafts.check(scene).stream()).map(Finding::message)).isEmpty();
    }
}
