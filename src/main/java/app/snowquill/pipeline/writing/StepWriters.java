package app.snowquill.pipeline.writing;

import app.snowquill.snowflake.Step;

/** The writer of each step. Stateless. */
public final class StepWriters {
    private final OpeningWriters opening = new OpeningWriters();
    private final PageWriters pages = new PageWriters();

    public DocumentWriter of(Step step) {
        return switch (step) {
            case FIRST_THINGS -> opening::firstThings;
            case ONE_SENTENCE -> opening::oneSentence;
            case ONE_PARAGRAPH -> opening::oneParagraph;
            case CHARACTERS -> new CharacterWriter();
            case ONE_PAGE -> pages::onePage;
            case SYNOPSES -> new SynopsisWriter();
            case FOUR_PAGES -> pages::fourPages;
            case BIBLES -> new BibleWriter();
            case SCENE_LIST -> new SceneListWriter();
            case BRIEFS -> new CardWriter();
            case DRAFT -> new DraftWriter();
        };
    }
}
