package app.snowquill.ui.activity;

import app.snowquill.ui.activity.LiveEvent.Group;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The last events of this session, newest first. On the window's thread; lives with the open book. */
final class EventLog {
    static final int MOST = 200;

    private final ObservableList<LiveEvent> all = FXCollections.observableArrayList();
    private final FilteredList<LiveEvent> shown = new FilteredList<>(all);
    private final ObjectProperty<Group> group = new SimpleObjectProperty<>(Group.ALL);

    EventLog() {
        group.addListener((property, before, now) ->
                shown.setPredicate(event -> now == Group.ALL || event.group() == now));
    }

    /** @param fresh in any order; may be older than what is there */
    void add(List<LiveEvent> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        List<LiveEvent> merged = new ArrayList<>(fresh);
        Collections.reverse(merged);
        merged.addAll(all);
        merged.sort(Comparator.comparing(LiveEvent::at).reversed()); // stable: what came later stays above
        all.setAll(merged.subList(0, Math.min(MOST, merged.size())));
    }

    ObservableList<LiveEvent> shown() {
        return shown;
    }

    ObjectProperty<Group> groupProperty() {
        return group;
    }
}
