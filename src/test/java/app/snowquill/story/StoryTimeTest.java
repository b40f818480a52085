package app.snowquill.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoryTimeTest {
    @Test
    void theWaysAuthorsWriteATimeAreOneTime() {
        assertThat(StoryTime.canonical("6 Feb 1923, 23:40")).isEqualTo("1923-02-06T23:40");
        assertThat(StoryTime.canonical("6 February 1923 23:40")).isEqualTo("1923-02-06T23:40");
        assertThat(StoryTime.shown("1923-02-06T23:40")).isEqualTo("6 Feb 1923, 23:40");
    }

    @Test
    void whatIsNoTimeStaysAsItIs() {
        assertThat(StoryTime.canonical("the night of the flood")).isEqualTo("the night of the flood");
        assertThat(StoryTime.parse("the night of the flood")).isEmpty();
    }
}
