package app.snowquill.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the window was, and the sizes of the panels of each view. Thread-safe; waits for the disk. */
public final class RememberedLayout {
    private static final String WINDOW = "window";
    private static final String VIEWS = "views";

    private final StateFile state;

    public RememberedLayout(StateFile state) {
        this.state = state;
    }

    /** Empty where nothing usable is remembered. Whether a screen is still there is for the window to find out. */
    public Optional<WindowPlace> window() {
        JsonNode node = state.read().path(WINDOW);
        double width = node.path("width").asDouble();
        double height = node.path("height").asDouble();
        return width < 1 || height < 1 ? Optional.empty() : Optional.of(new WindowPlace(node.path("x").asDouble(),
                node.path("y").asDouble(), width, height,
                node.path("maximized").asBoolean() ? WindowPlace.Extent.MAXIMIZED : WindowPlace.Extent.NORMAL));
    }

    /** @throws SettingsException where that can't be written */
    public void rememberWindow(WindowPlace place) {
        state.change(object -> object.putObject(WINDOW).put("x", place.x()).put("y", place.y())
                .put("width", place.width()).put("height", place.height())
                .put("maximized", place.extent() == WindowPlace.Extent.MAXIMIZED));
    }

    /** Named sizes of a view, in what unit the view likes; empty where none are remembered. */
    public Map<String, Double> sizes(String view) {
        Map<String, Double> sizes = new HashMap<>();
        state.read().path(VIEWS).path(view).properties().forEach(each -> {
            if (each.getValue().isNumber()) {
                sizes.put(each.getKey(), each.getValue().asDouble());
            }
        });
        return Map.copyOf(sizes);
    }

    /** @throws SettingsException where that can't be written */
    public void rememberSizes(String view, Map<String, Double> sizes) {
        state.change(object -> {
            ObjectNode views = object.path(VIEWS) instanceof ObjectNode there ? there : object.putObject(VIEWS);
            ObjectNode node = views.putObject(view);
            sizes.forEach((name, size) -> node.put(name, size));
        });
    }
}
