package app.snowquill.story;

/** One of the three disasters of step 2, with what it forces next. */
public record Disaster(String sentence, String forces) {
    public Disaster {
        sentence = Texts.orBlank(sentence);
        forces = Texts.orBlank(forces);
    }
}
