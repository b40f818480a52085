package app.snowquill.story;

/** What the story says: you succeed when, you fail when. */
public record Moral(String succeedWhen, String failWhen) {
    public Moral {
        succeedWhen = Texts.orBlank(succeedWhen);
        failWhen = Texts.orBlank(failWhen);
    }
}
