package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.engine.GenerationRequest;
import app.snowquill.pipeline.memory.LedgerDesk;
import app.snowquill.pipeline.memory.LedgerDesk.WaitingLore;
import app.snowquill.pipeline.memory.LedgerDesk.WaitingLore.What;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.EntryKind;
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
import java.util.concurrent.atomic.AtomicReference;
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

    private static final String CHANGED = """
            {"of":"staff.whereabouts","text":"The staff is owed for.","quote":"pay for the staff"}""";
    private static final String NAMED = """
            {"kind":"place","name":"Lisbon","summary":"where Ines was born","quote":"I was born in Lisbon"}""";

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
             BookSession book = studio.sample(sample)) {
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

    @Test
    void whatAnEntrySaysOtherwiseFromTheSceneOnWaitsAsItsChangeAndIsTakenIntoTheEntryAsItStands() {
        with(request -> found(CHANGED, ""), book -> {
            LedgerDesk ledger = book.memory().ledger();
            put(book, DocumentKey.entry("staff"), entry("staff", EntryKind.OBJECT, "the staff", "whereabouts", "In the gauge house."));
            collect(book);
            WaitingLore change = ledger.waiting().stream().filter(one -> one.what() == What.CHANGE).findFirst().orElseThrow();
            assertThat(change).isEqualTo(new WaitingLore(DocumentKey.entry("staff"), What.CHANGE, "The staff is owed for.", "pay for the staff", "s01",
                    List.of()));
            assertThat(book.view().book().lore().entries().get("staff").progressions()).isEmpty();

            put(book, DocumentKey.entry("staff"), entry("staff", EntryKind.OBJECT, "the staff", "whereabouts", "Under the stair."));
            ledger.accept(List.of(change.key())).join();
            BibleEntry staff = book.view().book().lore().entries().get("staff");
            assertThat(staff.fields()).containsEntry("whereabouts", "Under the stair.");
            assertThat(staff.progressions()).containsExactly(new BibleEntry.Progression("s01", "whereabouts", "The staff is owed for.", "pay for the staff"));
            assertThat(book.undo().join()).isTrue();
            assertThat(ledger.waiting()).extracting(WaitingLore::key).contains(change.key());
        });
    }

    @Test
    void aChangeThatTheSceneDoesNotProveOrThatWasRefusedIsNotProposed() {
        AtomicReference<String> answer = new AtomicReference<>(found(CHANGED.replace("pay for the staff", "paid for the staff"), ""));
        with(request -> answer.get(), book -> {
            LedgerDesk ledger = book.memory().ledger();
            put(book, DocumentKey.entry("staff"), entry("staff", EntryKind.OBJECT, "the staff", "whereabouts", "In the gauge house."));
            assertThat(collect(book)).isZero();
            assertThat(ledger.dropped()).isEqualTo(1);
            answer.set(found(CHANGED, ""));
            assertThat(readAgain(book, " It rained.")).isEqualTo(1);
            ledger.refuse(List.of(DocumentKey.entry("staff"))).join();
            assertThat(readAgain(book, " It snowed.")).isZero();
        });
    }

    @Test
    void changesOfTwoScenesWaitTogether() {
        with(request -> found(CHANGED.replace("owed for", request.toString().contains("It rained") ? "wet" : "owed for"), ""), book -> {
            put(book, DocumentKey.entry("staff"), entry("staff", EntryKind.OBJECT, "the staff", "whereabouts", "In the gauge house."));
            put(book, DocumentKey.prose("s02"), TEXT + " It rained.");
            collect(book);
            book.memory().ledger().approve(List.of("s02"), true).join();
            collect(book);
            String second = book.view().book().outline().scene("s02").orElseThrow().title();
            assertThat(book.memory().ledger().waiting()).extracting(WaitingLore::sentence)
                    .containsExactly("The staff is owed for. The staff is wet. (" + second + ")");
            book.memory().ledger().accept(List.of(DocumentKey.entry("staff"))).join();
            assertThat(book.view().book().lore().entries().get("staff").progressions()).extracting(BibleEntry.Progression::scene).containsExactly("s01", "s02");
        });
    }

    @Test
    void aNameWithoutAnEntryIsProposedOnceWithTheWordsItStandsIn() {
        AtomicReference<String> answer = new AtomicReference<>(found("", NAMED));
        with(request -> answer.get(), book -> {
            LedgerDesk ledger = book.memory().ledger();
            assertThat(collect(book)).isEqualTo(1);
            assertThat(ledger.waiting()).containsExactly(new WaitingLore(DocumentKey.entry("lisbon"), What.ENTRY, "Lisbon: where Ines was born",
                    "“I was born in Lisbon,” she said.", "s01", List.of()));
            ledger.accept(List.of(DocumentKey.entry("lisbon"))).join();
            assertThat(book.view().book().lore().entries().get("lisbon").kind()).isEqualTo(EntryKind.PLACE);
            assertThat(readAgain(book, " It rained.")).as("has an entry now").isZero();
            answer.set(found("", NAMED.replace("Lisbon\",\"s", "Ines\",\"s").replace("I was born in Lisbon", "Ines came down").replace("place", "character")));
            assertThat(readAgain(book, " It snowed.")).as("part of the name of somebody known").isZero();
            answer.set(found("", NAMED.replace("Lisbon\",\"s", "Porto\",\"s")));
            assertThat(readAgain(book, " It thawed.")).as("does not stand in its quote").isZero();
        });
    }

    @Test
    void aNameThatWasRefusedIsNotProposedAgain() {
        with(request -> found("", NAMED), book -> {
            collect(book);
            book.memory().ledger().refuse(List.of(DocumentKey.entry("lisbon"))).join();
            assertThat(readAgain(book, " It rained.")).isZero();
        });
    }

    @Test
    void aModelOfDiceReadsASceneToItsEndAndNothingThatItMakesUpIsProposed() throws Exception {
        Path copy = Files.copy(sample, folder.resolve("dice.snowquill"));
        try (TestStudio studio = new TestStudio(folder, TestStudio.RANDOM, 7); BookSession book = studio.studio().open(copy)) {
            collect(book);
            assertThat(book.memory().ledger().unread()).isEmpty();
            assertThat(book.memory().ledger().waiting()).allSatisfy(one -> assertThat(TEXT).contains(one.quote()));
        }
    }

    private static int readAgain(BookSession book, String more) {
        put(book, DocumentKey.prose("s01"), TEXT + more);
        return collect(book);
    }

    private static String found(String changes, String names) {
        return "{\"facts\":[],\"setups\":[],\"payoffs\":[],\"changes\":[" + changes + "],\"names\":[" + names + "]}";
    }

    private static BibleEntry entry(String id, EntryKind kind, String name, String field, String text) {
        return new BibleEntry(id, kind, name, "", List.of(), Map.of(field, text), List.of(), List.of());
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
