package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.snowquill.importing.ForeignChapter;
import app.snowquill.importing.ForeignDetails;
import app.snowquill.importing.ForeignEntry;
import app.snowquill.importing.ForeignManuscript;
import app.snowquill.importing.ForeignNote;
import app.snowquill.importing.ForeignScene;
import app.snowquill.importing.OutlineText;
import app.snowquill.snowflake.Step;
import app.snowquill.snowflake.StepStatus;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.EntryKind;
import app.snowquill.story.OneSentence;
import app.snowquill.story.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Books that begin elsewhere than at step 0. */
class OpeningTest {
    private static final ForeignManuscript TALE = new ForeignManuscript("The Salt Road", "", List.of(
            new ForeignChapter("", "Low Water", List.of(
                    scene("The ferry was late. “No,” said Ines, and she looked at Corrow.", "Corrow went to the river."),
                    scene("At night Ines took the ledger. “You lied,” said Corrow, and Ines laughed."))),
            new ForeignChapter("", "Slack Water", List.of(
                    scene("The harbour was dark, and Ines stood in the rain. Then Corrow came.", "She had won.")))),
            List.of(), List.of());

    @TempDir
    Path folder;

    private static ForeignScene scene(String... paragraphs) {
        return new ForeignScene("", "", List.of(paragraphs));
    }

    @Test
    void aManuscriptComesInWholeAndOneUndoTakesItBack() {
        try (TestStudio test = new TestStudio(folder, TestStudio.RANDOM);
             BookSession book = test.studio().create(folder.resolve("salt.snowquill"), new Project("Salt", "", "en", "", 0, ""))) {
            Opening.BroughtIn came = book.opening().bringIn(TALE, "salt.docx").join();
            BookView view = book.view();
            assertThat(came.scenes()).hasSize(3).allSatisfy(id ->
                    assertThat(view.documents().get(DocumentKey.prose(id)).origin()).isEqualTo(DocumentInfo.Origin.IMPORT));
            assertThat(came.scenes().stream().map(id -> view.book().prose().get(id))).containsExactlyElementsOf(
                    TALE.scenes().stream().map(ForeignScene::prose).toList());
            assertThat(view.book().outline().chapters()).extracting(chapter -> chapter.title()).containsExactly("Low Water", "Slack Water");
            assertThat(view.documents().values()).noneMatch(DocumentInfo::stale);
            assertThat(book.past().ofBook().versions().join()).anySatisfy(version -> assertThat(version.toString()).contains(came.nameBefore()));
            assertThat(book.undo().join()).isTrue();
            assertThat(book.view().book().prose()).isEmpty();
            assertThat(book.view().book().sceneList()).isEmpty();
        }
    }

    @Test
    void itComesAfterTheChaptersOfABookAndMakesNothingOfThemStale() {
        try (TestStudio test = new TestStudio(folder, TestStudio.RANDOM);
             BookSession book = test.studio().createSample(folder.resolve("sample.snowquill"))) {
            BookView before = book.view();
            book.opening().bringIn(TALE, "salt.docx").join();
            BookView after = book.view();
            assertThat(after.book().outline().scenes().subList(0, before.book().outline().scenes().size()))
                    .isEqualTo(before.book().outline().scenes());
            assertThat(after.book().prose()).containsAllEntriesOf(before.book().prose());
            assertThat(stale(after)).isEqualTo(stale(before));
            book.undo().join();
            assertThat(book.view().book()).isEqualTo(before.book());
            assertThat(stale(book.view())).isEqualTo(stale(before));
        }
    }

    @Test
    void whatAnotherProgramKnewOfAStoryComesInWithItAndNothingIsWrittenOver() {
        ForeignScene first = new ForeignScene("At the staff", "Ines measures.", List.of("The water was *very* low. “No,” said Ines, and went home."),
                new ForeignDetails("the keeper", "Quay", "1923-02-06 23:40", ""), List.of(ForeignNote.of("Ask Tomas"),
                new ForeignNote("was very low", "how low?")));
        ForeignScene second = new ForeignScene("Home", "", List.of("She ate."), new ForeignDetails("Somebody New", "", "at dusk", ""), List.of());
        ForeignManuscript tale = new ForeignManuscript("Salt", "", List.of(new ForeignChapter("", "One", List.of(first, second))), List.of(), List.of(),
                List.of(new ForeignEntry(EntryKind.CHARACTER, "Ines", "Keeps the gauge", List.of("the keeper"), List.of(),
                        Map.of("goal", "A true gauge", "Notes", "Stubborn")),
                        new ForeignEntry(EntryKind.WORLD, "The staff", "", List.of(), List.of("gauge", "/sta?ff/i"), Map.of("Description", "A pole"))), List.of());
        try (TestStudio test = new TestStudio(folder, TestStudio.RANDOM);
             BookSession book = test.studio().create(folder.resolve("salt.snowquill"), new Project("Salt", "", "en", "", 0, ""))) {
            Opening.BroughtIn came = book.opening().bringIn(tale, "salt.yw7").join();
            assertThat(came.entries()).isEqualTo(3);
            assertThat(came.beside()).isEmpty();
            Book after = book.view().book();
            assertThat(after.characters().values()).extracting(who -> who.name()).containsExactly("Ines", "Somebody New");
            assertThat(after.characters().get("ines").goal()).isEqualTo("A true gauge");
            assertThat(after.lore().entries().get("ines").aliases()).containsExactly("the keeper");
            assertThat(after.lore().entries().get("the-staff").aliases()).containsExactly("gauge");
            assertThat(after.lore().entries().get("the-staff").fields()).containsEntry("Keys", "/sta?ff/i").containsEntry("Description", "A pole");
            assertThat(after.outline().scenes()).extracting(scene -> scene.pov(), scene -> scene.place(), scene -> scene.time(), scene -> scene.summary())
                    .containsExactly(tuple("ines", "Quay", "1923-02-06T23:40", "Ines measures."), tuple("somebody-new", "", "at dusk", ""));
            assertThat(book.agents().remarks().of(came.scenes().get(0))).extracting(one -> one.remark().message(), one -> one.remark().quote(), one -> one.isAside())
                    .containsExactlyInAnyOrder(tuple("Ask Tomas", "", false), tuple("how low?", "was *very* low", false));
            assertThat(book.view().documents().values()).noneMatch(DocumentInfo::stale);
            assertThat(book.opening().bringIn(tale.without(Set.of(0), Set.of()), "salt.yw7").join().entries()).isZero();
            ForeignManuscript other = new ForeignManuscript("", "", List.of(), List.of(), List.of(), List.of(
                    new ForeignEntry(EntryKind.CHARACTER, "INES", "Another", List.of(), List.of(), Map.of())), List.of());
            assertThat(book.opening().bringIn(other, "card.png").join().beside()).containsExactly("INES");
            assertThat(book.view().book().characters().get("ines")).isEqualTo(after.characters().get("ines"));
            assertThat(book.view().book().characters().values()).extracting(who -> who.name()).contains("INES (card.png)");
            book.undo().join();
            book.undo().join();
            assertThat(book.view().book().characters()).isEmpty();
            assertThat(book.view().book().lore().entries()).isEmpty();
        }
    }

    @Test
    void aPastedOutlineFillsStepEightAndLeavesTheOthersEmpty() {
        try (TestStudio test = new TestStudio(folder, TestStudio.RANDOM);
             BookSession book = test.studio().create(folder.resolve("o.snowquill"), new Project("O", "", "en", "", 60_000, ""))) {
            book.opening().bringIn(OutlineText.read("Chapter 1: A\n- One: Ines comes\n- Two\nChapter 2: B\n- Three\n"), "an outline").join();
            assertThat(book.view().book().outline().scenes()).extracting(scene -> scene.title()).containsExactly("One", "Two", "Three");
            assertThat(book.view().book().outline().scenes().get(0).summary()).isEqualTo("Ines comes");
            for (int step = 0; step < 8; step++) {
                assertThat(book.view().step(Step.of(step)).status()).isEqualTo(StepStatus.EMPTY);
            }
        }
    }

    @Test
    @Tag("long")
    void aSmallManuscriptIsDerivedToStepZeroAndNothingBecomesStale() {
        try (TestStudio test = new TestStudio(folder, TestStudio.STARTER);
             BookSession book = test.studio().create(folder.resolve("salt.snowquill"), new Project("Salt", "", "en", "", 0, ""))) {
            List<String> scenes = book.opening().bringIn(TALE, "salt.docx").join().scenes();
            RunPlan plan = book.opening().plan();
            Run run = book.opening().derive(event -> { });
            assertThatThrownBy(() -> book.opening().derive(event -> { })).isInstanceOf(IllegalStateException.class);
            RunReport report = run.done().join();
            assertThat(report.outcome()).as(report.message()).isEqualTo(RunReport.Outcome.SUCCEEDED);
            assertThat(report.total().calls()).isEqualTo(plan.calls());
            BookView view = book.view();
            assertThat(view.documents().values()).noneMatch(DocumentInfo::stale);
            assertThat(view.steps().values()).allSatisfy(state -> assertThat(state.status()).as(state.toString()).isEqualTo(StepStatus.CURRENT));
            assertThat(view.book().characters().values()).extracting(who -> who.name()).containsExactly("Ines", "Corrow");
            for (String scene : scenes) {
                assertThat(view.documents().get(DocumentKey.card(scene)).agent()).isEqualTo(Opening.AGENT);
                assertThat(view.documents().get(DocumentKey.prose(scene)).origin()).isEqualTo(DocumentInfo.Origin.IMPORT);
                assertThat(view.book().prose().get(scene)).isEqualTo(TALE.scenes().get(scenes.indexOf(scene)).prose());
            }
            assertThat(view.documents().get(DocumentKey.step(2)).agent()).isEqualTo(Opening.AGENT);
            assertThat(book.opening().plan().calls()).isZero();
            assertThat(book.opening().derive(event -> { }).done().join().written()).isEmpty();
            book.undo().join();
            assertThat(book.view().documents()).doesNotContainKey(DocumentKey.step(0));
            assertThat(book.view().documents().values()).noneMatch(DocumentInfo::stale);
        }
    }

    @Test
    void aSentenceIsTheAuthorsAndStepZeroIsDerivedFromItAlone() {
        try (TestStudio test = new TestStudio(folder, TestStudio.STARTER);
             BookSession book = test.studio().create(folder.resolve("l.snowquill"), new Project("L", "", "en", "", 0, ""))) {
            book.edit(HandEdit.of("Began with a sentence", DocumentKey.step(1), new OneSentence("A ferryman must hang his brother."))).join();
            assertThat(book.opening().plan().calls()).isOne();
            assertThat(book.opening().derive(event -> { }).done().join().written()).containsExactly(DocumentKey.step(0));
            assertThat(book.view().documents().get(DocumentKey.step(0)).agent()).isEqualTo(Opening.AGENT);
            assertThat(book.view().documents().get(DocumentKey.step(1)).origin()).isEqualTo(DocumentInfo.Origin.HAND);
            assertThat(book.view().step(Step.ONE_SENTENCE).status()).isEqualTo(StepStatus.CURRENT);
        }
    }

    private static List<DocumentKey> stale(BookView view) {
        return view.documents().entrySet().stream().filter(entry -> entry.getValue().stale()).map(Map.Entry::getKey).sorted().toList();
    }
}
