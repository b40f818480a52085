package app.snowquill.snowflake;

import app.snowquill.story.DocumentKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The eleven steps of Randy Ingermanson's Snowflake Method and their graph. A step is one document, or one document for
 * each character or scene.
 */
public enum Step {
    FIRST_THINGS(DocumentKind.STEP),
    ONE_SENTENCE(DocumentKind.STEP, FIRST_THINGS),
    ONE_PARAGRAPH(DocumentKind.STEP, ONE_SENTENCE),
    CHARACTERS(DocumentKind.CHARACTER, ONE_PARAGRAPH),
    ONE_PAGE(DocumentKind.STEP, ONE_PARAGRAPH),
    SYNOPSES(DocumentKind.SYNOPSIS, CHARACTERS),
    FOUR_PAGES(DocumentKind.STEP, ONE_PAGE),
    BIBLES(DocumentKind.BIBLE, SYNOPSES),
    SCENE_LIST(DocumentKind.STEP, FOUR_PAGES, BIBLES),
    BRIEFS(DocumentKind.CARD, SCENE_LIST),
    DRAFT(DocumentKind.PROSE, BRIEFS);

    private final DocumentKind kind;
    private final List<Step> reads;

    Step(DocumentKind kind, Step... reads) {
        this.kind = kind;
        this.reads = List.of(reads);
    }

    /** 0 to 10. */
    public int number() {
        return ordinal();
    }

    /** @throws IllegalArgumentException where {@code number} is not 0 to 10 */
    public static Step of(int number) {
        if (number < 0 || number > 10) {
            throw new IllegalArgumentException("There are steps 0 to 10, not " + number + ".");
        }
        return values()[number];
    }

    /** What kind of document holds this step's result. */
    public DocumentKind kind() {
        return kind;
    }

    /** Whether the result is one document rather than one for each character or scene. */
    public boolean isSingle() {
        return kind == DocumentKind.STEP;
    }

    /** The steps this one reads. */
    public List<Step> reads() {
        return reads;
    }

    /** The steps that read this one. */
    public Set<Step> readBy() {
        Set<Step> readers = EnumSet.noneOf(Step.class);
        for (Step step : values()) {
            if (step.reads.contains(this)) {
                readers.add(step);
            }
        }
        return readers;
    }

    /** All steps that follow from this one, near and far. */
    public Set<Step> following() {
        Set<Step> all = EnumSet.noneOf(Step.class);
        for (Step reader : readBy()) {
            all.add(reader);
            all.addAll(reader.following());
        }
        return all;
    }
}
