package app.snowquill.story;

import java.util.List;

/** Step 0: what kind of book this is and whom it delights. {@code targetWords} is in words. */
public record FirstThings(String category, String storyKind, List<String> audienceDelight, int targetWords, String pov,
                          String tense) {
    public FirstThings {
        category = Texts.orBlank(category);
        storyKind = Texts.orBlank(storyKind);
        audienceDelight = Texts.copy(audienceDelight);
        pov = Texts.orBlank(pov);
        tense = Texts.orBlank(tense);
    }
}
