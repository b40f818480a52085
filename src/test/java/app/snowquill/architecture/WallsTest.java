package app.snowquill.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The walls of the house: docs/architecture.md in executable form, one rule a field. */
@AnalyzeClasses(packages = "app.snowquill", importOptions = {
        ImportOption.DoNotIncludeTests.class, WithoutGeneratedClasses.class})
class WallsTest {
    private static final String ROOT = "app.snowquill.";

    @ArchTest
    static final ArchRule storyAndMethodArePure = noClasses()
            .that().resideInAnyPackage(ROOT + "story..", ROOT + "snowflake..", ROOT + "scene..", ROOT + "ledger..", ROOT + "context..", ROOT + "agent..")
            .should().dependOnClassesThat(DescribedPredicate.describe("are neither java.base's plain values nor theirs",
                    other -> !isAnyOf(other, "java.lang", "java.util", "java.time", "java.nio.charset", "java.security",
                            "java.text", "java.math", ROOT + "story", ROOT + "snowflake", ROOT + "scene", ROOT + "ledger", ROOT + "context", ROOT + "agent")))
            .because("the book and the method must be testable and true without a file, a model or a window");

    @ArchTest
    static final ArchRule storyStandsAlone = noClasses().that().resideInAPackage(ROOT + "story..")
            .should().dependOnClassesThat().resideInAnyPackage(ROOT + "snowflake..", ROOT + "scene..", ROOT + "ledger..", ROOT + "context..", ROOT + "agent..")
            .because("arrows run downwards: the method knows the book, not the other way round");

    @ArchTest
    static final ArchRule windowToolkitOnlyInWindow = noClasses()
            .that().resideOutsideOfPackages(ROOT + "ui..", ROOT + "launcher..")
            .should().dependOnClassesThat().resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
            .because("everything but the window runs without one");

    @ArchTest
    static final ArchRule oneDoorToTheWindowThread = noClasses().that().resideOutsideOfPackage(ROOT + "ui.common..")
            .should().callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
            .because("events must be gathered in one place before they reach the window's thread");

    @ArchTest
    static final ArchRule featuresOfTheWindowAreApart = slices().matching(ROOT + "ui.(*)..").namingSlices("ui.$1")
            .should().notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(),
                    JavaClass.Predicates.resideInAPackage(ROOT + "ui.common.."))
            .because("a screen is put together by the launcher, so that each feature can be read alone");

    @ArchTest
    static final ArchRule llamaBehindItsFence = fence("de.kherud..", ROOT + "engine.llama..");

    @ArchTest
    static final ArchRule chatClientsBehindTheirFence = fence("dev.langchain4j..", ROOT + "engine.remote..");

    @ArchTest
    static final ArchRule circuitBreakerBehindItsFence = fence("io.github.resilience4j..", ROOT + "engine.around..");

    @ArchTest
    static final ArchRule databaseBehindItsFence = noClasses().that().resideOutsideOfPackage(ROOT + "store.sqlite..")
            .should().dependOnClassesThat().resideInAnyPackage("org.jooq..", "java.sql..", "javax.sql..", "org.sqlite..")
            .because("a vendor's types stay where they can be replaced");

    @ArchTest
    static final ArchRule epublibBehindItsFence = fence("nl.siegmann.epublib..", ROOT + "export..");

    @ArchTest
    static final ArchRule officeBehindItsFence = noClasses().that().resideOutsideOfPackages(ROOT + "export..")
            .should().dependOnClassesThat().resideInAPackage("org.apache.poi..")
            .because("a vendor's types stay where they can be replaced");

    @ArchTest
    static final ArchRule pdfBehindItsFence = noClasses().that().resideOutsideOfPackage(ROOT + "export")
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..")
            .because("a vendor's types stay where they can be replaced");

    @ArchTest
    static final ArchRule typesettingIsPure = noClasses().that().resideInAPackage(ROOT + "export.page..")
            .should().dependOnClassesThat(DescribedPredicate.describe("are neither plain values nor the typesetter's",
                    other -> !isAnyOf(other, "java.lang", "java.util", "java.text", "java.io", "java.nio", ROOT + "export.page")))
            .because("a page must be the same in a window, in a PDF and in a test");

    @ArchTest
    static final ArchRule foreignDocumentsAreReadApart = noClasses().that().resideOutsideOfPackages(ROOT + "importing", ROOT + "importing.worker..")
            .should().dependOnClassesThat().haveFullyQualifiedName(ROOT + "importing.ForeignSource")
            .because("a hostile document may take all memory and never end, and must not take the program with it");

    @ArchTest
    static final ArchRule webPagesBehindTheirFence = noClasses().that().resideOutsideOfPackage(ROOT + "importing..")
            .should().dependOnClassesThat().resideInAPackage("org.jsoup..")
            .because("a vendor's types stay where they can be replaced");

    @ArchTest
    static final ArchRule richTextBehindItsFence = fence("org.fxmisc..", ROOT + "ui.editor..");

    @ArchTest
    static final ArchRule differencesBehindTheirFence = fence("com.github.difflib..", ROOT + "pipeline.history..");

    @ArchTest
    static final ArchRule indexBehindItsFence = noClasses().that().resideOutsideOfPackage(ROOT + "search..")
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.lucene..", "org.tartarus.snowball..")
            .because("a vendor's types stay where they can be replaced");

    @ArchTest
    static final ArchRule searchKnowsTextsOnly = noClasses().that().resideInAPackage(ROOT + "search..")
            .should().dependOnClassesThat(DescribedPredicate.describe("are neither plain values nor the index's",
                    other -> !isAnyOf(other, "java", "org.slf4j", "org.apache.lucene", "org.tartarus.snowball", ROOT + "story", ROOT + "search")))
            .because("what is found must not depend on where a book is kept or who asks");

    @ArchTest
    static final ArchRule httpBehindItsFence = noClasses().that().resideOutsideOfPackages(ROOT + "engine.remote..",
                    ROOT + "engine.server..", ROOT + "engine.gguf..")
            .should().dependOnClassesThat().resideInAnyPackage("java.net.http..")
            .because("nothing leaves the machine from anywhere else");

    @ArchTest
    static final ArchRule roomsAreFreeOfCycles = slices().matching(ROOT + "(**)").should().beFreeOfCycles()
            .because("a cycle of rooms is one room");

    @ArchTest
    static final ArchRule threadsAreMadeInOnePlace = noClasses()
            .that().resideOutsideOfPackages(ROOT + "job..", ROOT + "engine.llama..", ROOT + "engine.running..",
                    ROOT + "engine.server..")
            .should().callConstructor(Thread.class, Runnable.class)
            .orShould().callConstructor(Thread.class, Runnable.class, String.class)
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.concurrent.Executors")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.concurrent.ThreadPoolExecutor")
            .because("whoever makes a thread must also end it");

    @ArchTest
    static final ArchRule nothingStaticChanges = fields().that().areStatic().and()
            .areDeclaredInClassesThat().resideInAPackage("app.snowquill..").should().beFinal()
            .because("a mutable static is a singleton nobody passed in");

    @ArchTest
    static final ArchRule standardOutputBelongsToTheCommandLine = noClasses()
            .that().resideOutsideOfPackages(ROOT + "cli..", ROOT + "engine.llama..", ROOT + "engine.server..", ROOT + "launcher..")
            .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
            .because("JSON on standard output must never be mixed with anything");

    @ArchTest
    static final ArchRule viewsSeeNeitherStoreNorEngine = noClasses().that().resideInAPackage(ROOT + "ui..")
            .should().dependOnClassesThat().resideInAnyPackage(ROOT + "store..", ROOT + "engine..", ROOT + "prompt..")
            .because("the window speaks of books, not of rows and tokens");

    @ArchTest
    static final ArchRule viewModelsSeeNoWidgets = noClasses().that().haveSimpleNameEndingWith("ViewModel")
            .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..")
            .because("what a screen does can be tested without a screen");

    @ArchTest
    static final ArchRule methodKnowsNoOneAbove = noClasses()
            .that().resideInAnyPackage(ROOT + "store..", ROOT + "engine..", ROOT + "prompt..", ROOT + "export..", ROOT + "importing..", ROOT + "json..")
            .should().dependOnClassesThat().resideInAnyPackage(ROOT + "pipeline..", ROOT + "cli..", ROOT + "ui..", ROOT + "launcher..")
            .because("arrows run downwards only");

    @ArchTest
    static final ArchRule namesSaySomething = classes().should(new ArchCondition<JavaClass>("have a name that says something") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (type.getSimpleName().matches(".*(Util|Utils|Helper|Manager|Impl)$")) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " says nothing about what it is"));
            }
        }
    }).because("a name is the first line of documentation");

    private static ArchRule fence(String vendor, String room) {
        return noClasses().that().resideOutsideOfPackage(room).should().dependOnClassesThat().resideInAPackage(vendor)
                .because("a vendor's types stay where they can be replaced");
    }

    private static boolean isAnyOf(JavaClass type, String... packages) {
        String name = type.getPackageName();
        if (type.isPrimitive() || type.isArray()) {
            return true;
        }
        for (String one : packages) {
            if (name.equals(one) || name.startsWith(one + ".")) {
                return true;
            }
        }
        return false;
    }
}
