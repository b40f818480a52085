package app.snowquill.snowflake;

import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterBible;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.FirstThings;
import app.snowquill.story.FourPages;
import app.snowquill.story.OnePage;
import app.snowquill.story.OneParagraph;
import app.snowquill.story.Project;

/**
 * The hash of the fields that a document is made from. A document is stale when this hash is no longer the one it was
 * made with; so a field that no prompt of a step uses must not stand here, and one that a prompt uses must. What a prompt
 * is only shown beside its task, the end of the scene before, is not counted: scenes are written side by side.
 */
public final class ConsumedFields {
    private ConsumedFields() {
    }

    /** The hash for {@code key} in {@code book}; blank for the project and for lore, which are made from nothing. */
    public static String hash(DocumentKey key, Book book) {
        Fingerprint print = new Fingerprint().add("reckoning", 2); // so that no hash of EarlierFields is ever the same
        if (!"en".equals(book.project().language())) {
            print.add("language", book.project().language());
        }
        switch (key.kind()) {
            case PROJECT, ENTRY, FACT, SETUP -> {
                return "";
            }
            case STEP -> step(Step.of(Integer.parseInt(key.id())), book, print);
            case CHARACTER -> {
                paragraph(book, print);
                cast(book, print);
                who(key.id(), book, print);
            }
            case SYNOPSIS -> synopsis(key.id(), book, print);
            case BIBLE -> bible(key.id(), book, print);
            case CARD -> ConsumedByScenes.card(key.id(), book, print);
            case PROSE, NOTES -> ConsumedByScenes.prose(key.id(), book, print);
        }
        return print.hash();
    }

    private static void step(Step step, Book book, Fingerprint print) {
        switch (step) {
            case FIRST_THINGS -> brief(book.project(), print);
            case ONE_SENTENCE -> book.firstThings().ifPresent(first -> print.add("category", first.category())
                    .add("story_kind", first.storyKind()).addAll("audience_delight", first.audienceDelight()));
            case ONE_PARAGRAPH -> book.oneSentence().ifPresent(one -> print.add("sentence", one.sentence()));
            case ONE_PAGE -> paragraph(book, print);
            case FOUR_PAGES -> book.onePage().ifPresent(page -> print.addAll("paragraphs",
                    page.paragraphs().stream().map(OnePage.PageParagraph::text).toList()));
            case SCENE_LIST -> sceneList(book, print);
            default -> throw new IllegalArgumentException(step + " is not a single document.");
        }
    }

    /** A book without a brief begins from its title; otherwise it can be given another one at any time. */
    private static void brief(Project project, Fingerprint print) {
        print.add("brief", project.brief().isBlank() ? project.title() : project.brief()).add("genre", project.genre())
                .add("target_words", project.targetWords());
    }

    private static void paragraph(Book book, Fingerprint print) {
        book.oneParagraph().ifPresent((OneParagraph paragraph) -> {
            print.addAll("sentences", paragraph.sentences());
            paragraph.disasters().forEach(disaster -> print.add("forces", disaster.forces()));
            print.add("succeed_when", paragraph.moral().succeedWhen()).add("fail_when", paragraph.moral().failWhen());
        });
    }

    /** The people as every prompt names them, in their order. */
    static void cast(Book book, Fingerprint print) {
        book.characters().values().forEach(other -> print.add("name", other.name()).add("role", other.role()));
    }

    private static void who(String id, Book book, Fingerprint print) {
        Character who = book.characters().get(id);
        print.add("who", who == null ? id : who.name() + " " + who.role());
    }

    private static void synopsis(String id, Book book, Fingerprint print) {
        cast(book, print);
        who(id, book, print);
        Character who = book.characters().get(id);
        if (who != null) {
            print.add("storyline", who.storyline()).add("motivation", who.motivation())
                    .add("goal", who.goal()).add("conflict", who.conflict()).add("epiphany", who.epiphany())
                    .add("paragraph", who.paragraph()).addAll("values", who.values()).add("ambition", who.ambition());
        }
    }

    private static void bible(String id, Book book, Fingerprint print) {
        cast(book, print);
        who(id, book, print);
        print.add("year", StoryYear.ofBible(id, book));
        if (book.synopses().containsKey(id)) {
            print.add("synopsis", book.synopses().get(id).synopsis());
        }
    }

    private static void sceneList(Book book, Fingerprint print) {
        book.fourPages().ifPresent(pages -> print.addAll("sections",
                pages.sections().stream().map(FourPages.Section::text).toList()));
        cast(book, print);
        for (CharacterBible bible : book.bibles().values()) {
            print.add("character", bible.character()).add("birth_date", bible.birthDate()).add("change", bible.change())
                    .addAll("initial_knowledge", bible.initialKnowledge());
        }
        book.oneParagraph().ifPresent(two -> two.disasters().forEach(disaster -> print.add("disaster", disaster.sentence())));
        print.add("year", StoryYear.ofScenes(book))
                .add("target_words", book.firstThings().map(FirstThings::targetWords).orElse(0));
    }
}
