package app.snowquill.ui.snowflake;

import app.snowquill.pipeline.DocumentInfo;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.Hexagon;

/** How one document of many is, as the mark its row bears. */
final class ItemMarks {
    private final SnowflakeViewModel model;

    ItemMarks(SnowflakeViewModel model) {
        this.model = model;
    }

    Hexagon.Look of(DocumentKey key) {
        DocumentInfo info = model.viewProperty().get().documents().get(key);
        if (model.runs().stateProperty().get().writing().contains(key)) {
            return Hexagon.Look.RUNNING;
        }
        if (info == null) {
            return model.content(key).isPresent() ? Hexagon.Look.CURRENT : Hexagon.Look.EMPTY;
        }
        return !info.failure().isBlank() ? Hexagon.Look.FAILED : info.stale() ? Hexagon.Look.STALE
                : info.locked() ? Hexagon.Look.LOCKED : info.versions() == 0 ? Hexagon.Look.EMPTY : Hexagon.Look.CURRENT;
    }
}
