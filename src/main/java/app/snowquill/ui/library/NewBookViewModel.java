package app.snowquill.ui.library;

import app.snowquill.importing.ForeignManuscript;
import app.snowquill.story.Project;
import app.snowquill.ui.common.Strings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the author says of a new book, and whether it can be made so. Lives as long as its dialog; on the window's thread. */
public final class NewBookViewModel {
    /** How far it is. */
    public enum Phase {
        ASKING, MAKING, MADE
    }

    private static final int MOST_WORDS = 500_000;

    private final Strings strings;
    private final BookMaker maker;
    private final Executor fx;
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty author = new SimpleStringProperty("");
    private final StringProperty genre = new SimpleStringProperty("");
    private final StringProperty targetWords = new SimpleStringProperty("");
    private final StringProperty brief = new SimpleStringProperty("");
    private final StringProperty sentence = new SimpleStringProperty("");
    private final StringProperty outline = new SimpleStringProperty("");
    private final ObjectProperty<Beginning> beginning = new SimpleObjectProperty<>(Beginning.IDEA);
    private final ForeignViewModel pasted;
    private final ForeignViewModel chosen;
    private final ObjectProperty<Path> folder;
    private final ObjectProperty<Path> file = new SimpleObjectProperty<>();
    private final StringProperty titleProblem = new SimpleStringProperty("");
    private final StringProperty wordsProblem = new SimpleStringProperty("");
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(Phase.ASKING);
    private final ObjectProperty<Throwable> failure = new SimpleObjectProperty<>();

    /** @param folder where the book is to be kept; need not exist yet */
    public NewBookViewModel(Strings strings, Path folder, BookMaker maker, ForeignReading reading, Executor fx) {
        this.pasted = new ForeignViewModel(reading, fx);
        this.chosen = new ForeignViewModel(reading, fx);
        outline.addListener((property, before, now) -> pasted.paste(now));
        chosen.readProperty().addListener((property, before, now) -> now.ifPresent(this::takeDetails));
        this.strings = strings;
        this.maker = maker;
        this.fx = fx;
        this.folder = new SimpleObjectProperty<>(folder);
        title.addListener((property, before, now) -> {
            titleProblem.set("");
            nameFile();
        });
        targetWords.addListener((property, before, now) -> wordsProblem.set(""));
        this.folder.addListener(property -> nameFile());
        nameFile();
    }

    /** Makes the book, or says beside a field what is missing. */
    public void create() {
        titleProblem.set(title.get().isBlank() ? strings.text("library.title-missing") : "");
        int words = words();
        wordsProblem.set(words < 0 ? strings.text("library.words-problem") : "");
        if (!titleProblem.get().isEmpty() || words < 0 || phase.get() != Phase.ASKING) {
            return;
        }
        nameFile();
        failure.set(null);
        phase.set(Phase.MAKING);
        maker.make(file.get(), book(words)).whenComplete((nothing, thrown) -> fx.execute(() -> {
            phase.set(thrown == null ? Phase.MADE : Phase.ASKING);
            failure.set(thrown);
        }));
    }

    /** Only what was chosen begins the book; what was typed elsewhere in the dialog does not. */
    private NewBook book(int words) {
        Beginning from = beginning.get();
        Project project = new Project(title.get().strip(), author.get(), strings.locale().getLanguage(), genre.get(), words,
                from == Beginning.IDEA ? brief.get() : "");
        return switch (from) {
            case IDEA -> new NewBook(project, "", Optional.empty(), "");
            case SENTENCE -> new NewBook(project, sentence.get().strip(), Optional.empty(), "");
            case OUTLINE -> new NewBook(project, "", pasted.wantedProperty().get(), strings.text("library.an-outline"));
            case MANUSCRIPT -> new NewBook(project, "", chosen.wantedProperty().get(), chosen.sourceProperty().get() == null ? ""
                    : String.valueOf(chosen.sourceProperty().get().getFileName()));
        };
    }

    /** What the document says of itself, where the author has said nothing yet. */
    private void takeDetails(ForeignManuscript read) {
        if (title.get().isBlank()) {
            title.set(read.title());
        }
        if (author.get().isBlank()) {
            author.set(read.author());
        }
    }

    public StringProperty sentenceProperty() {
        return sentence;
    }

    public StringProperty outlineProperty() {
        return outline;
    }

    public ObjectProperty<Beginning> beginningProperty() {
        return beginning;
    }

    /** What the pasted outline says. */
    public ForeignViewModel pasted() {
        return pasted;
    }

    /** The manuscript that was chosen. */
    public ForeignViewModel chosen() {
        return chosen;
    }

    public StringProperty titleProperty() {
        return title;
    }

    public StringProperty authorProperty() {
        return author;
    }

    public StringProperty genreProperty() {
        return genre;
    }

    public StringProperty targetWordsProperty() {
        return targetWords;
    }

    public StringProperty briefProperty() {
        return brief;
    }

    public ObjectProperty<Path> folderProperty() {
        return folder;
    }

    /** The file the book will be; never one that exists. */
    public ReadOnlyObjectProperty<Path> fileProperty() {
        return file;
    }

    /** A sentence; blank where the title is fine. */
    public ReadOnlyStringProperty titleProblemProperty() {
        return titleProblem;
    }

    public ReadOnlyStringProperty wordsProblemProperty() {
        return wordsProblem;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    /** Why it could not be made; null where nothing failed. */
    public ReadOnlyObjectProperty<Throwable> failureProperty() {
        return failure;
    }

    private void nameFile() {
        file.set(BookFiles.free(folder.get(), title.get(), strings.text("library.untitled-file")));
    }

    /** Words as typed, with any thousands sign; 0 for none, below 0 for what is no number of words. */
    private int words() {
        String digits = targetWords.get().replaceAll("[\\s,.'’\u00a0\u202f]", "");
        if (digits.isEmpty()) {
            return 0;
        }
        return digits.matches("\\d{1,6}") && Integer.parseInt(digits) <= MOST_WORDS ? Integer.parseInt(digits) : -1;
    }
}
