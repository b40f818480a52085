package app.snowquill.snowflake;

import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterBible;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.FirstThings;
import app.snowquill.story.OneParagraph;
import app.snowquill.story.OnePage;
import app.snowquill.story.FourPages;
import app.snowquill.story.Project;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneList;
import java.util.List;

/**
 * The hash as books hold it that were kept before {@link ConsumedFields} counted every input of a prompt and no other field.
 * By it a text of such a book is known to agree with what it was made from; nothing new is ever kept with it.
 */
final class EarlierFields {
    private EarlierFields() {
    }

    /** The hash for {@code key} in {@code book}; blank for the project, which is made from nothing. */
    static String hash(DocumentKey key, Book book) {
        Fingerprint print = new Fingerprint();
        switch (key.kind()) {
            case PROJECT, ENTRY, FACT, SETUP -> {
                return "";
            }
            case STEP -> step(Step.of(Integer.parseInt(key.id())), book, print);
            case CHARACTER -> paragraph(book, print);
            case SYNOPSIS -> synopsis(key.id(), book, print);
            case BIBLE -> bible(key.id(), book, print);
            case CARD -> card(key.id(), book, print);
            case PROSE, NOTES -> prose(key.id(), book, print);
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

    private static void brief(Project project, Fingerprint print) {
        print.add("brief", project.brief()).add("genre", project.genre()).add("target_words", project.targetWords());
    }

    private static void paragraph(Book book, Fingerprint print) {
        book.oneParagraph().ifPresent((OneParagraph paragraph) -> {
            print.addAll("sentences", paragraph.sentences());
            paragraph.disasters().forEach(disaster -> print.add("forces", disaster.forces()));
            print.add("succeed_when", paragraph.moral().succeedWhen()).add("fail_when", paragraph.moral().failWhen());
        });
    }

    private static void cast(Book book, Fingerprint print) {
        book.characters().values().forEach(other -> print.add(other.id(), other.name()));
    }

    private static void synopsis(String id, Book book, Fingerprint print) {
        cast(book, print);
        Character who = book.characters().get(id);
        if (who != null) {
            print.add("role", who.role()).add("storyline", who.storyline()).add("motivation", who.motivation())
                    .add("goal", who.goal()).add("conflict", who.conflict()).add("epiphany", who.epiphany())
                    .add("paragraph", who.paragraph()).addAll("values", who.values()).add("ambition", who.ambition());
        }
    }

    private static void bible(String id, Book book, Fingerprint print) {
        cast(book, print);
        book.characters().values().forEach(other -> print.add("role", other.role()));
        if (book.synopses().containsKey(id)) {
            print.add("synopsis", book.synopses().get(id).synopsis());
        }
    }

    private static void sceneList(Book book, Fingerprint print) {
        book.fourPages().ifPresent(pages -> print.addAll("sections",
                pages.sections().stream().map(FourPages.Section::text).toList()));
        for (CharacterBible bible : book.bibles().values()) {
            print.add("character", bible.character()).add("name", book.nameOf(bible.character()))
                    .add("birth_date", bible.birthDate()).add("change", bible.change())
                    .addAll("initial_knowledge", bible.initialKnowledge());
        }
        print.add("target_words", book.firstThings().map(FirstThings::targetWords).orElse(0));
    }

    private static void card(String sceneId, Book book, Fingerprint print) {
        SceneList list = book.outline();
        list.scene(sceneId).ifPresent((Scene scene) -> {
            print.add("pov", scene.pov()).add("name", book.nameOf(scene.pov())).add("type", scene.type())
                    .add("summary", scene.summary()).add("conflict", scene.conflict()).add("time", scene.time())
                    .add("place", scene.place()).add("target_words", scene.targetWords())
                    .add("strand", scene.strand()).add("anchor", scene.anchor()).add("flashback", scene.flashback());
            List<Scene> strand = list.strand(scene.strand());
            int place = strand.indexOf(scene);
            neighbour("before", strand, place - 1, print);
            neighbour("after", strand, place + 1, print);
        });
        book.firstThings().ifPresent(first -> print.add("viewpoint", first.pov()).add("tense", first.tense()));
    }

    private static void neighbour(String side, List<Scene> strand, int place, Fingerprint print) {
        boolean exists = place >= 0 && place < strand.size();
        print.add(side, exists ? strand.get(place).id() + " " + strand.get(place).type() : "");
    }

    private static void prose(String sceneId, Book book, Fingerprint print) {
        SceneCard card = book.cards().get(sceneId);
        if (card != null) {
            print.add("type", card.type()).add("name", book.nameOf(card.pov())).add("viewpoint", card.viewpoint())
                    .add("tense", card.tense()).add("place", card.place()).add("time", card.time())
                    .add("crucible", card.crucible()).addAll("exposition", card.exposition())
                    .add("polarity", card.polarity()).add("stakes", card.stakes())
                    .add("target_words", card.targetWords()).add("goal", card.goal())
                    .addAll("obstacles", card.obstacles()).add("outcome", card.outcome())
                    .add("reaction", card.reaction()).addAll("options", card.options())
                    .add("decision", card.decision()).add("compression", card.compression());
        }
    }
}
