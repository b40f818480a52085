package app.snowquill.ui.snowflake;

import app.snowquill.snowflake.Step;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.Strings;
import java.util.Optional;
import javafx.scene.control.Button;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What a step shows that has nothing yet: what it reads, and the way to begin. */
final class EmptySteps {
    private final SnowflakeViewModel model;
    private final Strings strings;

    EmptySteps(SnowflakeViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
    }

    /**
     * @param title says what is not there yet
     * @param byHand begins it by hand
     */
    EmptyState of(Step step, String title, Runnable write, Runnable byHand) {
        Optional<Step> missing = step.reads().stream().filter(read -> !model.isBegun(read)).findFirst();
        Button hand = Buttons.plain(strings.text("snowflake.by-hand"), byHand);
        hand.setId("by-hand");
        if (missing.isPresent()) {
            int number = missing.get().number();
            Button go = Buttons.primary(strings.text("snowflake.open-step", number),
                    () -> model.openProperty().set(missing.get()));
            return new EmptyState(icon(step), title,
                    strings.text("snowflake.needs", number, strings.of("snowflake.step", number)), go, hand);
        }
        Button begin = Buttons.primary(strings.text("snowflake.write"), write);
        begin.setId("write-first");
        return new EmptyState(icon(step), title, step.reads().isEmpty()
                ? strings.text("snowflake.from-brief") : strings.text("snowflake.from-step", step.reads().get(0).number(),
                strings.of("snowflake.step", step.reads().get(0).number())), begin, hand);
    }

    private static Ikon icon(Step step) {
        return switch (step) {
            case FIRST_THINGS, ONE_SENTENCE, ONE_PARAGRAPH -> Feather.COMPASS;
            case CHARACTERS, SYNOPSES, BIBLES -> Feather.USERS;
            case ONE_PAGE, FOUR_PAGES -> Feather.FILE_TEXT;
            case SCENE_LIST, BRIEFS -> Feather.LIST;
            case DRAFT -> Feather.FEATHER;
        };
    }
}
