package app.snowquill.ui.studio;

import app.snowquill.pipeline.BookView;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the top bar shows and which panels are open. Lives as long as the frame; on the window's thread. */
public final class TopBarViewModel {
    private final StringProperty title = new SimpleStringProperty("");
    private final BooleanProperty canUndo = new SimpleBooleanProperty();
    private final BooleanProperty canRedo = new SimpleBooleanProperty();
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.PLAN);
    private final BooleanProperty leftOpen = new SimpleBooleanProperty(true);
    private final BooleanProperty rightOpen = new SimpleBooleanProperty(true);
    private final BooleanProperty leftThere = new SimpleBooleanProperty(true);
    private final BooleanProperty rightThere = new SimpleBooleanProperty(true);

    public void show(BookView book) {
        title.set(book.book().project().title());
        canUndo.set(book.canUndo());
        canRedo.set(book.canRedo());
    }

    public StringProperty titleProperty() {
        return title;
    }

    public BooleanProperty canUndoProperty() {
        return canUndo;
    }

    public BooleanProperty canRedoProperty() {
        return canRedo;
    }

    public ObjectProperty<View> viewProperty() {
        return view;
    }

    /** Whether the author wants the left panel; a narrow window folds it all the same. */
    public BooleanProperty leftOpenProperty() {
        return leftOpen;
    }

    public BooleanProperty rightOpenProperty() {
        return rightOpen;
    }

    /** Whether the view that is shown has a left panel at all. */
    public BooleanProperty leftThereProperty() {
        return leftThere;
    }

    /** Whether the view that is shown has a right panel at all. */
    public BooleanProperty rightThereProperty() {
        return rightThere;
    }
}
