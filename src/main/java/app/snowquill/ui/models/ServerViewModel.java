package app.snowquill.ui.models;

import app.snowquill.pipeline.EngineDesk;
import app.snowquill.pipeline.EngineDesk.KeyKept;
import app.snowquill.pipeline.EngineDesk.ServerAnswer;
import app.snowquill.pipeline.EngineDesk.TypedKey;
import app.snowquill.pipeline.EngineSetup;
import app.snowquill.pipeline.EngineSetup.Way;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Choosing a server: which way, how it is set, what came of trying it. Lives as long as its dialog; on the window's thread. */
public final class ServerViewModel {
    /** What is going on, or what the last thing asked came to. */
    public sealed interface State {
        record Asking() implements State {
        }

        record Testing() implements State {
        }

        record Answered(ServerAnswer answer) implements State {
        }

        record Loading() implements State {
        }

        /** It writes from now on; {@code key} says where a key is kept that was typed. */
        record InUse(KeyKept key) implements State {
        }

        /** It did not work; {@code again} asks once more. */
        record Failed(Throwable failure, Runnable again) implements State {
        }
    }

    private final EngineDesk desk;
    private final Executor fx;
    private final EngineSetup before;
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>();
    private final ServerFields address;
    private final ServerFields anthropic;
    private final ObjectProperty<Optional<Path>> program = new SimpleObjectProperty<>();
    private final ObservableList<Path> programs = FXCollections.observableArrayList();
    private final ObservableList<Way> fallback = FXCollections.observableArrayList();
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(new State.Asking());

    public ServerViewModel(EngineDesk desk, Executor fx) {
        this.desk = desk;
        this.fx = fx;
        this.before = desk.now();
        this.address = new ServerFields(before.address());
        this.anthropic = new ServerFields(before.anthropic());
        this.program.set(before.program());
        fallback.setAll(before.fallback());
        way.set(before.way() == Way.INCLUDED ? Way.PROGRAM : before.way());
        way.addListener((property, was, now) -> {
            state.set(new State.Asking());
            fallback.remove(now);
        });
        desk.programs().thenAcceptAsync(programs::setAll, fx);
        for (ServerFields fields : List.of(address, anthropic)) {
            fields.addressProperty().addListener(property -> lookForKey(fields));
            lookForKey(fields);
        }
    }

    private void lookForKey(ServerFields fields) {
        fields.models().clear();
        String host = fields.place().host();
        desk.key(host).thenAcceptAsync(found -> {
            if (host.equals(fields.place().host())) {
                fields.keyStateProperty().set(found);
            }
        }, fx);
    }

    /** Reaches the server, and says what answered. Nothing of a book is sent. */
    public void test() {
        state.set(new State.Testing());
        Optional<ServerFields> fields = fields();
        finish(desk.tryServer(setup(), key()), this::test, answer -> {
            fields.ifPresent(of -> {
                of.models().setAll(answer.models());
                if (of.modelProperty().get().isBlank()) {
                    of.modelProperty().set(answer.model());
                }
            });
            state.set(new State.Answered(answer));
        });
    }

    public void use() {
        state.set(new State.Loading());
        Optional<TypedKey> typed = key();
        finish(desk.use(setup(), typed), this::use, kept -> {
            fields().ifPresent(of -> of.keyProperty().set(""));
            state.set(new State.InUse(kept));
        });
    }

    /** The model on this computer writes again. */
    public void useLocal() {
        state.set(new State.Loading());
        finish(desk.useLocal(), this::useLocal, done -> state.set(new State.InUse(KeyKept.NOWHERE)));
    }

    public void forgetKey() {
        fields().ifPresent(of -> desk.forgetKey(of.place().host()).thenRunAsync(() -> lookForKey(of), fx));
    }

    public boolean busy() {
        return state.get() instanceof State.Testing || state.get() instanceof State.Loading;
    }

    /** Whether a server is in use, so that there is a way back. */
    public boolean usesServer() {
        return before.way() != Way.INCLUDED;
    }

    /** Whether text may go to a host without being asked for each time. */
    public boolean isAllowed(String host) {
        return desk.allowed().contains(host.strip().toLowerCase(Locale.ROOT));
    }

    public void askAgain(String host) {
        desk.askAgain(host);
    }

    /** The key that was typed was to be kept for good, and is kept only until the program ends. */
    public boolean keyOnlyForNow() {
        return state.get() instanceof State.InUse used && used.key() == KeyKept.THIS_SESSION
                && fields().filter(of -> of.keyStateProperty().get().lasting()
                && of.keepProperty().get() == KeyKept.KEY_STORE).isPresent();
    }

    public ObjectProperty<Way> wayProperty() {
        return way;
    }

    /** The server of a way; empty where the way runs a file of this computer. */
    Optional<ServerFields> fields() {
        return switch (way.get()) {
            case ADDRESS -> Optional.of(address);
            case ANTHROPIC -> Optional.of(anthropic);
            case INCLUDED, PROGRAM -> Optional.empty();
        };
    }

    ServerFields addressFields() {
        return address;
    }

    ServerFields anthropicFields() {
        return anthropic;
    }

    /** Empty for the first one on the search path. */
    public ObjectProperty<Optional<Path>> programProperty() {
        return program;
    }

    public ObservableList<Path> programs() {
        return programs;
    }

    /** The file a program would run. */
    public Optional<Path> model() {
        return before.model();
    }

    public ObservableList<Way> fallback() {
        return fallback;
    }

    /** The ways that could still be fallen back to. */
    public List<Way> possibleFallbacks() {
        List<Way> ways = new ArrayList<>(List.of(Way.values()));
        ways.removeAll(fallback);
        ways.remove(way.get());
        return ways;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state;
    }

    /** What would be used, as it is set now. */
    EngineSetup setup() {
        return new EngineSetup(way.get(), before.model(), program.get(), address.place(), anthropic.place(), fallback);
    }

    private Optional<TypedKey> key() {
        return fields().flatMap(ServerFields::typedKey);
    }

    private <T> void finish(CompletableFuture<T> work, Runnable again, Consumer<T> done) {
        work.whenComplete((value, thrown) -> fx.execute(() -> {
            if (thrown == null) {
                done.accept(value);
            } else {
                boolean wrapped = thrown instanceof CompletionException && thrown.getCause() != null;
                state.set(new State.Failed(wrapped ? thrown.getCause() : thrown, again));
            }
        }));
    }
}
