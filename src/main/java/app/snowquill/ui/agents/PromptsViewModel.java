package app.snowquill.ui.agents;

import app.snowquill.pipeline.agents.PromptDesk;
import app.snowquill.pipeline.agents.PromptPreview;
import app.snowquill.pipeline.agents.PromptSheet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;

/** The prompts, and the one that is worked on. Lives as long as its dialog; on the window's thread. */
public final class PromptsViewModel {
    private final PromptDesk desk;
    private final String scene;
    private final Executor fx;
    private final Function<Throwable, String> sentence;
    private final SimpleObjectProperty<List<PromptSheet>> list = new SimpleObjectProperty<>(List.of());
    private final SimpleObjectProperty<Optional<PromptSheet>> open = new SimpleObjectProperty<>(Optional.empty());
    private final SimpleObjectProperty<Optional<PromptPreview>> preview = new SimpleObjectProperty<>(Optional.empty());
    private final SimpleStringProperty system = new SimpleStringProperty("");
    private final SimpleStringProperty user = new SimpleStringProperty("");
    private final SimpleStringProperty said = new SimpleStringProperty("");
    private int previews;

    /**
     * @param scene what previews are made for; blank where none is open
     * @param sentence of a failure
     */
    public PromptsViewModel(PromptDesk desk, String scene, Executor fx, Function<Throwable, String> sentence) {
        this.desk = desk;
        this.scene = scene;
        this.fx = fx;
        this.sentence = sentence;
        told(desk.all(), all -> {
            list.set(all);
            all.stream().filter(sheet -> sheet.name().equals("continue")).findFirst().ifPresent(this::open);
        });
    }

    void open(PromptSheet sheet) {
        preview.set(Optional.empty());
        previews++;
        open.set(Optional.of(sheet));
        system.set(sheet.system());
        user.set(sheet.user());
        said.set("");
    }

    /** Whether there is something to keep. */
    boolean isChanged() {
        return open.get().filter(sheet -> !sheet.system().strip().equals(system.get().strip()) || !sheet.user().strip().equals(user.get().strip())).isPresent();
    }

    /** Why what is typed can't be kept; empty where it can. */
    Optional<String> complaint() {
        return open.get().flatMap(sheet -> desk.complaint(sheet.name(), system.get(), user.get()));
    }

    void keep() {
        open.get().ifPresent(sheet -> told(desk.keep(sheet.name(), system.get(), user.get()), this::taken));
    }

    void reset() {
        open.get().ifPresent(sheet -> told(desk.reset(sheet.name()), this::taken));
    }

    private void taken(PromptSheet now) {
        list.set(list.get().stream().map(sheet -> sheet.name().equals(now.name()) ? now : sheet).toList());
        if (open.get().filter(sheet -> sheet.name().equals(now.name())).isPresent()) {
            open(now);
        }
    }

    /** Shows what is typed as it would be sent; the newest that was asked for wins. */
    void look() {
        int number = ++previews;
        open.get().ifPresent(sheet -> told(desk.preview(sheet.name(), system.get(), user.get(), scene), seen -> {
            if (number == previews) {
                preview.set(Optional.of(seen));
            }
        }));
    }

    void closePreview() {
        previews++;
        preview.set(Optional.empty());
    }

    private <T> void told(CompletableFuture<T> asked, Consumer<T> then) {
        said.set("");
        asked.whenComplete((result, failure) -> fx.execute(() -> {
            if (failure == null) {
                then.accept(result);
            } else {
                said.set(sentence.apply(failure));
            }
        }));
    }

    ReadOnlyObjectProperty<List<PromptSheet>> listProperty() {
        return list;
    }

    ReadOnlyObjectProperty<Optional<PromptSheet>> openProperty() {
        return open;
    }

    ReadOnlyObjectProperty<Optional<PromptPreview>> previewProperty() {
        return preview;
    }

    SimpleStringProperty systemProperty() {
        return system;
    }

    SimpleStringProperty userProperty() {
        return user;
    }

    /** Why the last thing could not be done; blank where it could. */
    ReadOnlyStringProperty saidProperty() {
        return said;
    }
}
