package app.snowquill.pipeline;

import app.snowquill.agent.AnchoredPlace;
import app.snowquill.agent.Anchors;
import app.snowquill.agent.Remark;
import app.snowquill.agent.RemarkState;
import app.snowquill.json.MalformedStoryJson;
import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.agents.PlacedRemark;
import app.snowquill.store.Access;
import app.snowquill.store.KeptRemark;
import app.snowquill.store.ProjectStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The remarks of an open book with their places in its text. Whoever reads gets them from memory; what changes is written to the file first.
 * Thread-safe; lives as long as its session.
 */
final class RemarkPile {
    private static final String AUTHOR = "AUTHOR";

    private final ProjectStore store;
    private final StoryJson json;
    private final Map<String, PlacedRemark> all = new LinkedHashMap<>();
    private final Map<String, String> placedIn = new LinkedHashMap<>();

    RemarkPile(ProjectStore store, StoryJson json) {
        this.store = store;
        this.json = json;
        store.remarks().all().forEach(kept -> read(kept).ifPresent(remark -> all.put(kept.id(), new PlacedRemark(remark, kept.scene(),
                RemarkState.valueOf(kept.state().name()), Optional.empty(), kept.at()))));
    }

    /** What a later program wrote in a way that this one can't read stays in the file and is not shown. */
    private Optional<Remark> read(KeptRemark kept) {
        try {
            return Optional.of(json.read(kept.content(), Remark.class));
        } catch (MalformedStoryJson e) {
            return Optional.empty();
        }
    }

    synchronized List<PlacedRemark> of(String scene) {
        return all.values().stream().filter(remark -> remark.scene().equals(scene)).toList();
    }

    synchronized Optional<PlacedRemark> one(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /** Finds the words of every remark in the texts as they are now, and keeps where they were found. */
    synchronized void placeIn(Map<String, String> prose) {
        List<PlacedRemark> moved = new ArrayList<>();
        all.values().stream().map(PlacedRemark::scene).distinct().toList().forEach(scene -> {
            String text = prose.getOrDefault(scene, "");
            if (!text.equals(placedIn.put(scene, text))) {
                Anchors anchors = new Anchors(text);
                of(scene).forEach(remark -> {
                    PlacedRemark placed = placed(remark, anchors, text);
                    all.put(placed.remark().id(), placed);
                    if (!placed.remark().equals(remark.remark())) {
                        moved.add(placed);
                    }
                });
            }
        });
        if (store.access() == Access.WRITE) {
            write(moved);
        }
    }

    private static PlacedRemark placed(PlacedRemark one, Anchors anchors, String text) {
        Optional<AnchoredPlace> place = anchors.find(one.remark().anchor());
        Remark remark = place.map(found -> one.remark().at(one.remark().anchor().movedTo(found.span(), text))).orElse(one.remark());
        return new PlacedRemark(remark, one.scene(), one.state(), place, one.at());
    }

    /** @param gone ids of what is taken out */
    synchronized void change(Collection<String> gone, Collection<PlacedRemark> put) {
        if (!gone.isEmpty()) {
            store.remarks().drop(gone);
            all.keySet().removeAll(gone);
        }
        write(put);
        put.forEach(one -> {
            all.put(one.remark().id(), one);
            placedIn.remove(one.scene());
        });
    }

    private void write(Collection<PlacedRemark> put) {
        if (!put.isEmpty()) {
            store.remarks().put(put.stream().map(one -> new KeptRemark(one.remark().id(), one.scene(), one.remark().agent().map(Enum::name).orElse(AUTHOR),
                    KeptRemark.State.valueOf(one.state().name()), json.write(one.remark()), one.at())).toList());
        }
    }
}
