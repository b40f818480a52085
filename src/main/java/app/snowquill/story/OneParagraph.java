package app.snowquill.story;

import java.util.List;

/** Step 2: a setup, three disasters that each close a door, an ending, and what the story says. */
public record OneParagraph(String setup, Disaster disaster1, Disaster disaster2, Disaster disaster3, String ending,
                           Moral moral) {
    public OneParagraph {
        setup = Texts.orBlank(setup);
        ending = Texts.orBlank(ending);
        disaster1 = disaster1 == null ? new Disaster("", "") : disaster1;
        disaster2 = disaster2 == null ? new Disaster("", "") : disaster2;
        disaster3 = disaster3 == null ? new Disaster("", "") : disaster3;
        moral = moral == null ? new Moral("", "") : moral;
    }

    /** The three disasters in order. */
    public List<Disaster> disasters() {
        return List.of(disaster1, disaster2, disaster3);
    }

    /** The five sentences in order: setup, disasters, ending. */
    public List<String> sentences() {
        return List.of(setup, disaster1.sentence(), disaster2.sentence(), disaster3.sentence(), ending);
    }
}
