package app.snowquill.story;

/** Step 1: the book in one sentence. */
public record OneSentence(String sentence) {
    public OneSentence {
        sentence = Texts.orBlank(sentence);
    }
}
