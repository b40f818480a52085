package app.snowquill.ui.archive;

import app.snowquill.story.Book;
import app.snowquill.story.Scene;
import app.snowquill.story.StoryTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By what a book's texts can be told apart. Immutable.
 *
 * @param povs who tells a scene, as the cast is listed
 * @param parts in order; last "" for what stands in none
 * @param first day of the story that a scene names, if any
 */
record SearchPlaces(List<Teller> povs, List<Place> parts, Optional<LocalDate> first, Optional<LocalDate> last) {
    static final SearchPlaces NONE = new SearchPlaces(List.of(), List.of(), Optional.empty(), Optional.empty());

    /** @param index place in the list of characters, from 0; chooses the colour */
    record Teller(String id, String name, int index) {
    }

    /** @param number from 1; 0 for what stands in none */
    record Place(String id, String title, int number) {
    }

    static SearchPlaces of(Book book) {
        Set<String> telling = book.outline().scenes().stream().map(Scene::pov).collect(Collectors.toSet());
        List<String> cast = List.copyOf(book.characters().keySet());
        List<Teller> povs = cast.stream().filter(telling::contains).map(id -> new Teller(id, book.nameOf(id), cast.indexOf(id))).toList();
        List<Place> parts = new ArrayList<>();
        book.outline().parts().forEach(part -> parts.add(new Place(part.id(), part.title(), parts.size() + 1)));
        parts.add(new Place("", "", 0));
        List<LocalDate> days = book.outline().scenes().stream().flatMap(scene -> StoryTime.parse(scene.time()).stream())
                .map(moment -> moment.toLocalDate()).sorted().toList();
        return new SearchPlaces(povs, parts, days.stream().findFirst(), days.stream().reduce((one, other) -> other));
    }

    /** Place of a character in the list of those that colours are chosen by; below 0 where it tells nothing. */
    int indexOf(String pov) {
        return povs.stream().filter(teller -> teller.id().equals(pov)).mapToInt(Teller::index).findFirst().orElse(-1);
    }

    String nameOf(String pov) {
        return povs.stream().filter(teller -> teller.id().equals(pov)).map(Teller::name).findFirst().orElse(pov);
    }
}
