package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.engine.GenerationRequest;
import app.snowquill.pipeline.memory.LedgerDesk;
import app.snowquill.pipeline.memory.LedgerDesk.WaitingLore;
import app.snowquill.pipeline.memory.LedgerDesk.WaitingLore.What;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Evidence;
import app.snowquill.story.Fact;
import app.snowquill.story.FactKind;
import app.snowquill.story.Setup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the model says of a scene is the tests' input; the store is a real one. */
class LedgerDeskTest {
    private static final String TEXT = "Ines came down the stair. Her eyes were grey. “I was born in Lisbon,” she said. Somebody would pay for the staff.";
    private static final String READ = """
            {"facts":[
            {"kind":"trait","subject":"ines","attribute":"eye colour","value":"grey","sentence":"Ines has grey eyes.","learnt_by":[],"quote":"her eyes were grey"},
            {"kind":"place","subject":"ines","attribute":"place","value":"the stair","sentence":"Ines is on the stair.","learnt_by":["ines"],"quote":"“Ines came down the stair.”"},
            {"kind":"trait","subject":"ines","attribute":"trade","value":"pilot","sentence":"Ines is a pilot now.","learnt_by":[],"quote":"Ines was a pilot"}],
            "setups":[{"sentence":"Somebody must pay for the staff.","quote":"Somebody would pay for the staff"}],"payoffs":[{"setup":"none","quote":"the stair"}],"changes":[],"names":[]}""";

    @TempDir
    static Path shelf;
    private static Path sample;

    @TempDir
    Path folder;

    /** The sample without its ledger, made once; each test opens a copy. */
    @BeforeAll
    static void makeTheBook() {
        sample = shelf.resolve("sample.snowquill");
        try (TestStudio studio = new TestStudio(shelf, Optional.empty(), settings -> new PenEngine(request -> READ));
             BookSession book = studio.studio().createSample(sample)) {
            Map<DocumentKey, Object> begin = new HashMap<>();
            book.view().book().lore().facts().keySet().forEach(id -> begin.put(DocumentKey.fact(id), null));
            book.view().book().lore().setups().keySet().forEach(id -> begin.put(DocumentKey.setup(id), null));
            begin.put(DocumentKey.prose("s01"), TEXT);
            book.edit(new HandEdit("Typed", begin, "")).join();
        }
    }

    @Test
    void anApprovedTextIsApprovedUntilItIsAnotherAndAgainWhenItIsTheSame() {
        with(request -> READ, book -> {
            LedgerDesk ledger = book.memory().ledger();
            ledger.approve(List.of("s01", "s24"), true).join();
            assertThat(ledger.approved()).containsExactly("s01");
            put(book, DocumentKey.prose("s01"), TEXT + " It rained.");
            assertThat(ledger.approved()).isEmpty();
            put(book, DocumentKey.prose("s01"), TEXT);
            assertThat(ledger.approved()).containsExactly("s01");
            ledger.approve(List.of("s01"), false).join();
            assertThat(ledger.approved()).isEmpty();
        });
    }

    @Test
    void onlyWhatTheTextReallySaysIsProposedAndNothingIsKeptUnasked() {
        with(request -> READ, book -> {
            LedgerDesk ledger = book.memory().ledger();
            assertThatThrownBy(() -> ledger.collect(List.of("s01"))).hasMessageContaining("not approved");
            assertThat(collect(book)).isEqualTo(3);
            assertThat(ledger.dropped()).isEqualTo(1);
            assertThat(book.view().book().lore().facts()).isEmpty();
            assertThat(ledger.waiting()).extracting(WaitingLore::what).containsExactlyInAnyOrder(What.FACT, What.FACT, What.SETUP);
            assertThat(ledger.waiting()).extracting(WaitingLore::quote).contains("Her eyes were grey", "Ines came down the stair");
        });
    }

    @Test
    void aSceneIsReadOnceAndWhatIsKnownOrRefusedIsNotProposedAgain() {
        List<GenerationRequest> asked = new CopyOnWriteArrayList<>();
        with(request -> {
            asked.add(request);
            return READ;
        }, book -> {
            LedgerDesk ledger = book.memory().ledger();
            put(book, DocumentKey.fact("known"), fact("known", "eyes", "gray", ""));
            assertThat(collect(book)).isEqualTo(2);
            assertThat(collect(book)).isEqualTo(2);
            assertThat(asked).hasSize(1);
            DocumentKey setup = ledger.waiting().stream().filter(one -> one.what() == What.SETUP).findFirst().orElseThrow().key();
            book.decisions().refuse(setup).join();
            put(book, DocumentKey.prose("s01"), TEXT + " It rained.");
            assertThat(collect(book)).isEqualTo(1);
            assertThat(asked).hasSize(2);
            assertThat(ledger.waiting()).noneMatch(one -> one.what() == What.SETUP);
        });
    }

    @Test
    void aFactWithoutANamedKnowerIsKnownToTheScenesPointOfViewOnly() {
        with(request -> READ, book -> {
            collect(book);
            String pov = book.view().book().povOf("s01");
            assertThat(book.memory().ledger().waiting().stream().flatMap(one -> one.fact().stream())).isNotEmpty().allSatisfy(fact -> {
                assertThat(fact.audience()).isEqualTo(Fact.Audience.THESE);
                assertThat(fact.knownBy()).contains(new Fact.Knower(pov, "s01"));
            });
        });
    }

    @Test
    void severalAreTakenAsOneUndo() {
        with(request -> READ, book -> {
            LedgerDesk ledger = book.memory().ledger();
            collect(book);
            List<DocumentKey> keys = ledger.waiting().stream().map(WaitingLore::key).toList();
            assertThat(ledger.accept(keys).join()).isEmpty();
            assertThat(book.view().book().lore().facts()).hasSize(2);
            assertThat(book.view().book().lore().setups()).hasSize(1);
            assertThat(ledger.waiting()).isEmpty();
            assertThat(ledger.statesBefore("s02", "ines")).extracting(Fact::value).contains("the stair");
            assertThat(book.undo().join()).isTrue();
            assertThat(book.view().book().lore().facts()).isEmpty();
            assertThat(ledger.waiting()).extracting(WaitingLore::key).containsExactlyInAnyOrderElementsOf(keys);
        });
    }

    @Test
    void aWaitingDocumentThatDoesNotStandYetIsShownAndTakenLikeAnyOther() {
        with(request -> READ, book -> {
            collect(book);
            DocumentKey key = book.memory().ledger().waiting().get(0).key();
            WaitingVersion version = book.decisions().waiting(key).orElseThrow();
            assertThat(version.kept()).isEmpty();
            assertThat(book.decisions().impact(version, version.changes()).join().staled()).isEmpty();
            assertThat(book.decisions().accept(version, version.changes()).join().revision()).isPresent();
            assertThat(book.view().documents()).containsKey(key);
        });
    }

    @Test
    void aPayoffIsProposedForAnOpenPromiseAndTwoFactsThatContradictAreTold() {
        with(request -> READ.replace("\"setup\":\"none\"", "\"setup\":\"debt\""), book -> {
            LedgerDesk ledger = book.memory().ledger();
            put(book, DocumentKey.setup("debt"), new Setup("debt", "A debt is to be paid.", Evidence.NONE, Evidence.NONE, ""));
            put(book, DocumentKey.fact("brown"), fact("brown", "colour of eyes", "brown", ""));
            collect(book);
            assertThat(ledger.waiting()).anyMatch(one -> one.what() == What.PAYOFF && one.key().equals(DocumentKey.setup("debt")));
            WaitingLore grey = ledger.waiting().stream().filter(one -> one.sentence().contains("grey")).findFirst().orElseThrow();
            assertThat(grey.contradicts()).containsExactly("Ines has brown eyes.");
            ledger.accept(List.of(grey.key())).join();
            LedgerDesk.Contradiction told = ledger.contradictions().get(0);
            assertThat(told.waived()).isFalse();
            assertThat(told.finding().message()).contains("brown").contains("Her eyes were grey");
            book.decisions().waive(told.finding()).join();
            assertThat(ledger.contradictions().get(0).waived()).isTrue();
        });
    }

    @Test
    void aPayoffAddsOnlyWhereItIsPaidToTheSetupAsItStandsNow() {
        with(request -> READ.replace("\"setup\":\"none\"", "\"setup\":\"debt\""), book -> {
            put(book, DocumentKey.setup("debt"), new Setup("debt", "A debt is to be paid.", Evidence.NONE, Evidence.NONE, ""));
            collect(book);
            put(book, DocumentKey.setup("debt"), new Setup("debt", "The old debt is to be paid.", Evidence.NONE, Evidence.NONE, "s24"));
            put(book, DocumentKey.prose("s01"), TEXT + " It rained.");
            collect(book);
            book.memory().ledger().accept(List.of(DocumentKey.setup("debt"))).join();
            Setup paid = book.view().book().lore().setups().get("debt");
            assertThat(paid.text()).isEqualTo("The old debt is to be paid.");
            assertThat(paid.due()).isEqualTo("s24");
            assertThat(paid.isOpen()).isFalse();
        });
    }

    @Test
    void whatWasProposedAsNewNeverReplacesWhatTheAuthorWroteInItsPlaceMeanwhile() {
        with(request -> READ, book -> {
            collect(book);
            DocumentKey key = book.memory().ledger().waiting().stream().filter(one -> one.what() == What.SETUP).findFirst().orElseThrow().key();
            put(book, key, new Setup(key.id(), "My own words.", Evidence.NONE, Evidence.NONE, ""));
            assertThatThrownBy(() -> book.memory().ledger().accept(List.of(key)).join()).hasMessageContaining("Nothing was taken");
            assertThatThrownBy(() -> book.decisions().accept(key).join()).hasMessageContaining("Nothing was taken");
            assertThat(book.view().book().lore().setups().get(key.id()).text()).isEqualTo("My own words.");
        });
    }

    private static Fact fact(String id, String attribute, String value, String since) {
        return new Fact(id, FactKind.TRAIT, "ines", attribute, value, "Ines has " + value + " eyes.", since, "", Fact.Audience.EVERYBODY, List.of(),
                Evidence.NONE);
    }

    private static int collect(BookSession book) {
        book.memory().ledger().approve(List.of("s01"), true).join();
        try {
            return book.memory().ledger().collect(List.of()).done().get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void put(BookSession book, DocumentKey key, Object content) {
        book.edit(new HandEdit("Typed", Map.of(key, content), "")).join();
    }

    private void with(Function<GenerationRequest, String> pen, Consumer<BookSession> test) {
        try {
            Path copy = Files.copy(sample, folder.resolve("book.snowquill"));
            try (TestStudio studio = new TestStudio(folder, Optional.empty(), settings -> new PenEngine(pen));
                 BookSession book = studio.studio().open(copy)) {
                test.accept(book);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
