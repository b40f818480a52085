package app.snowquill.launcher;

import app.snowquill.agent.Operation;
import app.snowquill.agent.Span;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.ModelDesk;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.ui.card.CardPane;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.LatestOnFx;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.command.Command;
import app.snowquill.ui.common.command.CommandTable;
import app.snowquill.ui.editor.PageMarks;
import app.snowquill.ui.editor.ProsePane;
import app.snowquill.ui.messages.Failure;
import app.snowquill.ui.messages.FailureText;
import app.snowquill.ui.remarks.FindingsPane;
import app.snowquill.ui.remarks.Found;
import app.snowquill.ui.remarks.MarkedPage;
import app.snowquill.ui.remarks.RemarksViewModel;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * What stands at the right of the page, in tabs: the scene's card and what was found in it. Hears the keys that go through the findings, beside
 * the page's; what is asked of Editor, Dramaturge and Rater is asked by the window's {@link Command}s, wherever its focus is. Lives as long as the room of its book; on the window's thread.
 */
final class WriteSide implements AutoCloseable {
    private static final List<Operation> ASKING = List.of(Operation.REVIEW, Operation.CRITIQUE, Operation.RATE);

    private final Strings strings;
    private final CardPane card;
    private final RemarksViewModel remarks;
    private final TabPane tabs = new TabPane();
    private final Tab findings;
    private final List<AutoCloseable> listening;
    private Consumer<String> scenes = scene -> { };

    WriteSide(BookSession session, ModelDesk models, Strings strings, FxThread fx, ProsePane prose, CardPane card) {
        this.strings = strings;
        this.card = card;
        this.remarks = new RemarksViewModel(session, fx, new Page(prose), failure -> sentence(strings, failure));
        FindingsPane pane = new FindingsPane(remarks, strings);
        tabs.getStyleClass().addAll(Styles.DENSE, "write-side");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        add("tab-card", strings.text("remarks.card"), card);
        this.findings = add("tab-findings", strings.text("remarks.tab"), pane);
        pane.openProperty().addListener((property, before, now) -> findings.setText(now.intValue() == 0 ? strings.text("remarks.tab")
                : strings.text("remarks.tab-open", now)));
        prose.marks().setOnWords(remarks::refresh);
        prose.marks().setOnMark(id -> {
            tabs.getSelectionModel().select(findings);
            remarks.choose(id);
        });
        prose.setOnOperation(Operation.RATE, words -> ask(Operation.RATE));
        prose.setOnOperation(Operation.REVIEW, words -> askOfChosen());
        prose.addEventFilter(KeyEvent.KEY_PRESSED, this::takeKey);
        tabs.addEventFilter(KeyEvent.KEY_PRESSED, this::takeKey);
        this.listening = List.of(session.onChange(new LatestOnFx<>(fx, view -> remarks.refresh())),
                models.onChange(new LatestOnFx<>(fx, state -> pane.showModel(isThere(state)))));
        pane.showModel(isThere(models.state()));
    }

    /** A further tab, behind those there are. */
    Tab add(String id, String title, Node content) {
        Tab tab = new Tab(title, content);
        tab.setId(id);
        tabs.getTabs().add(tab);
        return tab;
    }

    /** What stands in each tab. */
    List<Node> panels() {
        return tabs.getTabs().stream().map(Tab::getContent).toList();
    }

    Node node() {
        return tabs;
    }

    /** @param told the id of each scene that is shown from now on */
    void setOnScene(Consumer<String> told) {
        scenes = told;
    }

    /** Shows what belongs to a scene. */
    void open(String scene) {
        card.open(scene);
        remarks.open(scene);
        scenes.accept(scene);
    }

    private void takeKey(KeyEvent event) {
        if (event.isConsumed()) {
            return;
        }
        if (event.isAltDown() && !event.isShortcutDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            remarks.step(event.getCode() == KeyCode.DOWN ? 1 : -1);
            event.consume();
        }
    }

    private void ask(Operation operation) {
        tabs.getSelectionModel().select(findings);
        remarks.ask(operation);
    }

    private void askOfChosen() {
        tabs.getSelectionModel().select(findings);
        if (remarks.hasChosen()) {
            remarks.askOfChosen();
        } else {
            remarks.ask(Operation.REVIEW);
        }
    }

    /**
     * Says what is done here.
     *
     * @param shown brings the Write view up
     * @param writing why nothing can be asked of a model; empty where it can
     */
    void bind(CommandTable commands, Runnable shown, Supplier<Optional<String>> writing) {
        Supplier<Optional<String>> asking = () -> remarks.obstacle().map(strings::text).or(writing);
        ASKING.forEach(one -> on(commands, shown, Command.of(one), asking, () -> ask(one)));
        on(commands, shown, Command.REVIEW_PASSAGE, () -> asking.get().or(() -> remarks.hasChosen() ? Optional.empty()
                : Optional.of(strings.text("command.not-marked"))), this::askOfChosen);
        on(commands, shown, Command.COMPARE, asking, () -> {
            tabs.getSelectionModel().select(findings);
            remarks.compare(strings.text("remarks.no-version"));
        });
        on(commands, shown, Command.REVISE, () -> asking.get().or(() -> card.revision().isUnderWay() ? Optional.of(strings.text("command.revising"))
                : Optional.empty()), () -> {
            select("tab-card");
            card.revision().begin();
        });
        on(commands, shown, Command.PHRASES, Optional::empty, () -> {
            select("tab-card");
            card.revision().showPhrases();
        });
        on(commands, shown, Command.SHOW_FINDINGS, Optional::empty, () -> tabs.getSelectionModel().select(findings));
        on(commands, shown, Command.SHOW_CARD, Optional::empty, () -> select("tab-card"));
        on(commands, shown, Command.SHOW_VARIANTS, Optional::empty, () -> select("tab-agents"));
        Supplier<Optional<String>> marked = () -> remarks.hasMarked() ? Optional.empty() : Optional.of(strings.text("command.no-findings"));
        on(commands, shown, Command.NEXT_FINDING, marked, () -> remarks.step(1));
        on(commands, shown, Command.PREVIOUS_FINDING, marked, () -> remarks.step(-1));
    }

    private static void on(CommandTable commands, Runnable shown, Command command, Supplier<Optional<String>> obstacle, Runnable action) {
        commands.bind(command, obstacle, () -> {
            shown.run();
            action.run();
        });
    }

    private void select(String tab) {
        tabs.getTabs().stream().filter(one -> one.getId().equals(tab)).findFirst().ifPresent(tabs.getSelectionModel()::select);
    }

    private static boolean isThere(ModelDesk.ModelState state) {
        return state.kind() != ModelDesk.ModelState.Kind.NONE;
    }

    private static String sentence(Strings strings, Throwable failure) {
        Failure words = new FailureText(strings).of(failure);
        return words.detail().isBlank() ? words.title() + "." : words.title() + ". " + words.detail();
    }

    /** The page as the findings know it. */
    private record Page(ProsePane prose) implements MarkedPage {
        @Override
        public String words() {
            return prose.marks().words();
        }

        @Override
        public void mark(List<Found> marked, String chosen) {
            prose.marks().show(marked.stream().map(one -> new PageMarks.Mark(one.id(), one.span().orElseThrow(), one.message(), one.id().equals(chosen))).toList());
        }

        @Override
        public void choose(Span span) {
            prose.marks().choose(span);
        }

        @Override
        public void mend(Supplier<Optional<AgentRequest>> request, Runnable taken) {
            prose.agents().ask(request, taken);
        }

        @Override
        public boolean hasChosen() {
            return !prose.marks().chosenWords().isBlank();
        }

        @Override
        public Optional<Span> chosenIn(String text) {
            return prose.marks().chosenIn(text);
        }

        @Override
        public CompletableFuture<Void> flush() {
            return prose.flush();
        }
    }

    @Override
    public void close() throws Exception {
        remarks.stop();
        for (AutoCloseable one : listening) {
            one.close();
        }
    }
}
