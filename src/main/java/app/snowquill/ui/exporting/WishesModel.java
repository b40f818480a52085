package app.snowquill.ui.exporting;

import app.snowquill.pipeline.exports.ExportWishes;
import app.snowquill.pipeline.exports.ExportWishes.Break;
import app.snowquill.pipeline.exports.ExportWishes.Headings;
import app.snowquill.pipeline.exports.ExportWishes.Paper;
import app.snowquill.pipeline.exports.ExportWishes.Place;
import app.snowquill.pipeline.exports.ExportWishes.Style;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The wishes of one export as the dialog's controls hold them. Belongs to its {@link ExportViewModel}; on the window's thread. */
public final class WishesModel {
    private final ObjectProperty<Style> style = new SimpleObjectProperty<>();
    private final ObjectProperty<Paper> paper = new SimpleObjectProperty<>();
    private final ObjectProperty<Headings> headings = new SimpleObjectProperty<>();
    private final ObjectProperty<Break> sceneBreak = new SimpleObjectProperty<>();
    private final BooleanProperty titlePage = new SimpleBooleanProperty();
    private final BooleanProperty withContact = new SimpleBooleanProperty();
    private final BooleanProperty endMark = new SimpleBooleanProperty();
    private final StringProperty contact = new SimpleStringProperty();
    private final StringProperty keyword = new SimpleStringProperty();
    private final StringProperty cover = new SimpleStringProperty();
    private final Map<Place, BooleanProperty> wanted = new EnumMap<>(Place.class);
    private final Map<Place, StringProperty> texts = new EnumMap<>(Place.class);
    private final String author;

    WishesModel(String author) {
        this.author = author;
        for (Place place : Place.values()) {
            wanted.put(place, new SimpleBooleanProperty());
            texts.put(place, new SimpleStringProperty(""));
        }
        take(ExportWishes.USUAL);
    }

    /** Shows these; a contact that was never given is the author's name. */
    void take(ExportWishes wishes) {
        style.set(wishes.style());
        paper.set(wishes.paper());
        headings.set(wishes.headings());
        sceneBreak.set(wishes.sceneBreak());
        titlePage.set(wishes.titlePage());
        withContact.set(wishes.withContact());
        endMark.set(wishes.endMark());
        contact.set(wishes.contact().isBlank() ? author : wishes.contact());
        keyword.set(wishes.keyword());
        cover.set(wishes.cover());
        for (Place place : Place.values()) {
            wanted.get(place).set(wishes.passage(place).wanted());
            texts.get(place).set(wishes.passage(place).text());
        }
    }

    /** All that is wished here, and these. */
    Observable[] observed(Observable... others) {
        Stream<Observable> own = Stream.of(style, paper, headings, sceneBreak, titlePage, withContact, endMark, contact, keyword, cover);
        return Stream.of(own, wanted.values().stream(), texts.values().stream(), Stream.of(others)).flatMap(each -> each).toArray(Observable[]::new);
    }

    ExportWishes wishes(ExportDesk.Format format) {
        return new ExportWishes(format.name(), style.get(), paper.get(), titlePage.get(), withContact.get(), contact.get().strip(),
                Arrays.stream(Place.values()).filter(place -> wanted.get(place).get() || !texts.get(place).get().isBlank())
                        .map(place -> new ExportWishes.Passage(place, wanted.get(place).get(), texts.get(place).get().strip())).toList(),
                endMark.get(), headings.get(), sceneBreak.get(), keyword.get().strip(), cover.get());
    }

    public ObjectProperty<Style> styleProperty() {
        return style;
    }

    public ObjectProperty<Paper> paperProperty() {
        return paper;
    }

    public ObjectProperty<Headings> headingsProperty() {
        return headings;
    }

    public ObjectProperty<Break> sceneBreakProperty() {
        return sceneBreak;
    }

    public BooleanProperty titlePageProperty() {
        return titlePage;
    }

    public BooleanProperty withContactProperty() {
        return withContact;
    }

    public BooleanProperty endMarkProperty() {
        return endMark;
    }

    /** Lines of name and address. */
    public StringProperty contactProperty() {
        return contact;
    }

    public StringProperty keywordProperty() {
        return keyword;
    }

    /** Path of a picture; blank for none. */
    public StringProperty coverProperty() {
        return cover;
    }

    public BooleanProperty wantedProperty(Place place) {
        return wanted.get(place);
    }

    public StringProperty textProperty(Place place) {
        return texts.get(place);
    }
}
