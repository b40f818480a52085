package app.snowquill.story;

/**
 * What an author says of the book before anything is written.
 *
 * @param language BCP 47 tag, "en" where nothing is said
 * @param targetWords length of the finished book in words; 0 where the author leaves it to step 0
 * @param brief the author's own words about the story; the input of step 0
 */
public record Project(String title, String author, String language, String genre, int targetWords, String brief) {
    public Project {
        title = Texts.orBlank(title);
        author = Texts.orBlank(author);
        language = Texts.orBlank(language).isEmpty() ? "en" : language.strip();
        genre = Texts.orBlank(genre);
        brief = Texts.orBlank(brief);
        if (title.isEmpty()) {
            throw new IllegalArgumentException("A book needs a title.");
        }
        if (targetWords < 0 || targetWords > 500_000) {
            throw new IllegalArgumentException("The target must lie between 0 and 500,000 words, not " + targetWords + ".");
        }
    }

    public Project withBrief(String text) {
        return new Project(title, author, language, genre, targetWords, text);
    }
}
