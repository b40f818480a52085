package app.snowquill.ui.models;

import app.snowquill.pipeline.EngineDesk.KeyKept;
import app.snowquill.pipeline.EngineDesk.KeyState;
import app.snowquill.pipeline.EngineDesk.TypedKey;
import app.snowquill.pipeline.EngineSetup.Place;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What an author sets of one server. Belongs to the dialog; on the window's thread. */
final class ServerFields {
    private final StringProperty address = new SimpleStringProperty();
    private final StringProperty model = new SimpleStringProperty();
    private final StringProperty context = new SimpleStringProperty();
    private final StringProperty key = new SimpleStringProperty("");
    private final ObjectProperty<KeyKept> keep = new SimpleObjectProperty<>(KeyKept.KEY_STORE);
    private final ObjectProperty<KeyState> keyState = new SimpleObjectProperty<>(new KeyState(false, false));
    private final ObservableList<String> models = FXCollections.observableArrayList();

    ServerFields(Place place) {
        address.set(place.address());
        model.set(place.model());
        context.set(place.contextTokens() == 0 ? "" : Integer.toString(place.contextTokens()));
    }

    /** A context that is no number counts as not set. */
    Place place() {
        String digits = context.get() == null ? "" : context.get().replaceAll("\\D", "");
        int tokens = digits.isEmpty() || digits.length() > 7 ? 0 : Math.min(1_048_576, Integer.parseInt(digits));
        return new Place(address.get() == null ? "" : address.get().strip(), model.get() == null ? ""
                : model.get().strip(), tokens);
    }

    Optional<TypedKey> typedKey() {
        return key.get() == null || key.get().isBlank() ? Optional.empty() : Optional.of(new TypedKey(key.get().strip(),
                keyState.get().lasting() ? keep.get() : KeyKept.THIS_SESSION));
    }

    StringProperty addressProperty() {
        return address;
    }

    StringProperty modelProperty() {
        return model;
    }

    StringProperty contextProperty() {
        return context;
    }

    StringProperty keyProperty() {
        return key;
    }

    ObjectProperty<KeyKept> keepProperty() {
        return keep;
    }

    /** Whether there is a key for the host already, and whether this computer can keep one. */
    ObjectProperty<KeyState> keyStateProperty() {
        return keyState;
    }

    /** The models the server named when it was tested. */
    ObservableList<String> models() {
        return models;
    }
}
