package app.snowquill.pipeline.writing.context;

import app.snowquill.story.Book;
import app.snowquill.story.DraftNotes;
import app.snowquill.story.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The story so far as the book itself has it: of a drafted scene what its notes say, else its line of the scene list. Stateless. */
public final class SceneLines implements StorySoFar {
    @Override
    public List<Passage> before(String scene, Book book) {
        List<Passage> passages = new ArrayList<>();
        for (Scene other : book.outline().scenes()) {
            if (other.id().equals(scene)) {
                break;
            }
            String text = line(other, book);
            if (!text.isBlank()) {
                String pov = book.povOf(other.id());
                passages.add(new Passage(Passage.of(other.id()), other.title(), text, pov.isBlank() ? List.of() : List.of(pov)));
            }
        }
        return passages;
    }

    private static String line(Scene scene, Book book) {
        DraftNotes notes = book.prose().containsKey(scene.id()) ? book.notes().get(scene.id()) : null;
        String told = notes == null ? "" : Stream.concat(notes.factsLearned().stream(), notes.stateChanges().stream()).collect(Collectors.joining(" "));
        return (told.isBlank() ? scene.summary() : told).replaceAll("\\s+", " ").strip();
    }
}
