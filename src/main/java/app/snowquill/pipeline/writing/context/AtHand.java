package app.snowquill.pipeline.writing.context;

import app.snowquill.context.Leap;
import app.snowquill.snowflake.Names;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who and what a scene is about: named in its card, its line or its text so far, by name or alias. Entries are of weight for a whole group
 * of scenes, those that stand together by {@link SceneGroups}, so that the choice stays the same from scene to scene. One scene's; immutable.
 */
final class AtHand {
    private final Book book;
    private final String pov;
    private final String place;
    private final String card;
    private final String line;
    private final String text;
    private final String around;
    private final Leap group;

    /**
     * @param text of the scene so far; may be blank
     * @param pov id of the character out of whose knowledge it is told; blank for none
     */
    AtHand(String scene, Book book, String text, String pov) {
        this.book = book;
        SceneCard own = book.cards().get(scene);
        Scene listed = book.outline().scene(scene).orElse(Scene.EMPTY);
        this.pov = pov;
        this.place = own != null && !own.place().isBlank() ? own.place() : listed.place();
        this.card = own == null ? "" : CardText.of(own, book);
        this.line = listed.title() + "\n" + listed.summary() + "\n" + listed.conflict();
        this.text = text;
        this.group = SceneGroups.around(scene, book);
        this.around = around(scene, book, group);
    }

    private static String around(String scene, Book book, Leap group) {
        List<Scene> scenes = book.outline().scenes();
        int at = book.outline().sceneIds().indexOf(scene);
        if (at < 0) {
            return "";
        }
        int from = group.from(at);
        StringBuilder all = new StringBuilder();
        scenes.subList(from, Math.min(scenes.size(), from + group.scenes())).forEach(other -> {
            all.append(other.title()).append('\n').append(other.place()).append('\n').append(other.summary()).append('\n').append(other.conflict()).append('\n');
            Optional.ofNullable(book.cards().get(other.id())).ifPresent(near -> all.append(near.place()).append('\n').append(CardText.of(near, book)).append('\n'));
        });
        return all.toString();
    }

    /** The scenes that stand together with this one. */
    Leap group() {
        return group;
    }

    /** Id of the point-of-view character; blank for none. */
    String pov() {
        return pov;
    }

    /** A reason that names the point-of-view character. @param does "never learns of it" */
    String povThat(String does) {
        return pov.isBlank() ? "the scene has no point of view that knows it" : book.nameOf(pov) + " " + does;
    }

    /** Why an entry belongs to this scene or to those around it; empty where it does not. */
    Optional<String> why(BibleEntry entry) {
        List<String> names = names(entry);
        if (occurs(names, place)) {
            return Optional.of("place of this scene");
        }
        return named(names).or(() -> occurs(names, around) ? Optional.of("named within " + group.scenes() + " scenes") : Optional.empty());
    }

    /** Whether an entry belongs to the group of scenes in which this one stands, whatever is written of it so far. */
    boolean isNear(BibleEntry entry) {
        return occurs(names(entry), place) || occurs(names(entry), around);
    }

    /** Whether it is at hand in this very scene. */
    boolean isOf(BibleEntry entry) {
        return occurs(names(entry), place) || named(names(entry)).isPresent();
    }

    /** Why a character is at hand in this very scene; empty where nothing names them. */
    Optional<String> why(Character who) {
        return who.id().equals(pov) ? Optional.of("point of view") : named(names(who));
    }

    /** Whether a character is at hand whatever is written of the scene so far. */
    boolean isExpected(Character who) {
        return who.id().equals(pov) || occurs(names(who), card) || occurs(names(who), line);
    }

    /** Whether a fact is about somebody or something of this scene. */
    boolean isAbout(String subject) {
        Character who = book.characters().get(subject);
        BibleEntry entry = book.lore().entries().get(subject);
        return who != null && why(who).isPresent() || entry != null && why(entry).isPresent()
                || who == null && entry == null && named(List.of(subject)).isPresent();
    }

    private Optional<String> named(List<String> names) {
        return occurs(names, card) ? Optional.of("named on the card") : occurs(names, line) ? Optional.of("named in the scene list")
                : occurs(names, text) ? Optional.of("named in the text so far") : Optional.empty();
    }

    private static boolean occurs(List<String> names, String text) {
        return names.stream().anyMatch(name -> Names.occurs(name, text));
    }

    private static List<String> names(BibleEntry entry) {
        List<String> names = new ArrayList<>(entry.aliases());
        names.add(entry.name());
        return names;
    }

    /** With the first name, by which most texts call somebody. */
    private List<String> names(Character who) {
        List<String> names = new ArrayList<>(List.of(who.name(), who.name().split(" ", 2)[0]));
        Optional.ofNullable(book.lore().entries().get(who.id())).ifPresent(entry -> names.addAll(entry.aliases()));
        return names;
    }
}
