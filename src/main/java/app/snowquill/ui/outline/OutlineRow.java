package app.snowquill.ui.outline;

import app.snowquill.pipeline.outline.OutlineItem;
import app.snowquill.story.DocumentKind;
import java.util.List;
import java.util.Optional;

/**
 * One row of the outline with the rows below it.
 *
 * @param id of the part, chapter or scene; blank for the group of unplaced scenes and for the bin
 * @param number in reading order from 1; 0 where rows of the kind are not counted
 * @param title as kept; may be blank
 * @param words of the row and everything below it
 * @param target words the scene should have; 0 where that is not said
 */
record OutlineRow(Kind kind, String id, int number, String title, int words, int target, Optional<Pov> pov,
                  Mark mark, List<OutlineRow> children) {
    OutlineRow {
        children = List.copyOf(children);
    }

    enum Kind {
        PART, CHAPTER, SCENE, UNPLACED_GROUP, UNPLACED_SCENE, BIN, BINNED_SCENE;

        boolean isScene() {
            return this == SCENE || this == UNPLACED_SCENE || this == BINNED_SCENE;
        }

        boolean isGroup() {
            return this == UNPLACED_GROUP || this == BIN;
        }
    }

    /** What the author should see at a glance; the first that holds, in this order. */
    enum Mark {
        WRITING, ERROR, STALE, WARNING, EMPTY, APPROVED, NONE
    }

    /**
     * Who tells the scene.
     *
     * @param place of the character in the list of characters, from 0; chooses the chip's colour
     */
    record Pov(String name, int place) {
    }

    /** What a change to this row is about; a group's is nothing that an outline knows. */
    OutlineItem item() {
        return new OutlineItem(kind == Kind.PART ? OutlineItem.Kind.PART : kind == Kind.CHAPTER ? OutlineItem.Kind.CHAPTER
                : OutlineItem.Kind.SCENE, id);
    }

    /** What tells this row from every other, whatever changes in it. */
    String identity() {
        return (kind.isScene() ? DocumentKind.PROSE.name() : kind.name()) + "/" + id;
    }
}
