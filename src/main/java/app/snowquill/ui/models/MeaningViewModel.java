package app.snowquill.ui.models;

import app.snowquill.pipeline.MeaningDesk;
import app.snowquill.pipeline.ModelDesk.ModelReport;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which of the models search by meaning goes by. Lives as long as the list of models; on the window's thread. */
final class MeaningViewModel {
    private final MeaningDesk desk;
    private final ModelChooserViewModel models;
    private final SimpleObjectProperty<Path> file = new SimpleObjectProperty<>();

    MeaningViewModel(MeaningDesk desk, ModelChooserViewModel models) {
        this.desk = desk;
        this.models = models;
        show();
    }

    /** The model's file; null where search goes by words only. */
    ReadOnlyObjectProperty<Path> fileProperty() {
        return file;
    }

    boolean suits(ModelReport report) {
        return desk.suits(report);
    }

    boolean uses(ModelReport report) {
        return report.path().equals(file.get());
    }

    /** Goes by this model, or by words only where it went by this one. */
    void change(ModelReport report) {
        if (models.busy()) {
            return;
        }
        models.begin(ModelWork.Phase.CHECKING);
        models.finish(uses(report) ? desk.useNone() : desk.use(report), () -> change(report), done -> show());
    }

    /** Looks again: another model may write by now. */
    void show() {
        file.set(desk.file().orElse(null));
    }
}
