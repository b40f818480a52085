package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.EditResult;
import app.snowquill.pipeline.outline.OutlineEdits;
import app.snowquill.pipeline.outline.Seam;
import app.snowquill.story.SceneList;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "outline", description = "Changes the order of scenes: splits one, merges one with the next, moves some, puts some in the bin or back.")
final class OutlineCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Parameters(index = "1", paramLabel = "DEED", description = "split, merge, move, bin or restore.")
    private Deed deed;
    @Parameters(index = "2..*", arity = "1..*", paramLabel = "SCENE", description = "The scenes' ids; one to split or merge.")
    private List<String> scenes;
    @Option(names = "--paragraph", paramLabel = "N", description = "split: the first paragraph of the new scene, 2 or more.")
    private Integer paragraph;
    @Option(names = "--character", paramLabel = "N", description = "split: how many characters stay with the scene.")
    private Integer character;
    @Option(names = "--chapter", paramLabel = "ID", description = "move: the chapter they come to.")
    private String chapter;
    @Option(names = "--before", paramLabel = "SCENE", defaultValue = "", description = "move: the scene they come to stand in front of.")
    private String before;
    @Option(names = "--seam", paramLabel = "break|paragraph", defaultValue = "break", description = "merge: what stands between the texts.")
    private Seam seam;

    OutlineCommand(CliContext context) {
        super(context);
    }

    enum Deed {
        SPLIT("Split a scene"), MERGE("Merged two scenes"), MOVE("Moved in the outline"), BIN("Moved to the bin"),
        RESTORE("Put back from the bin");

        private final String words;

        /** @param words for the history */
        Deed(String words) {
            this.words = words;
        }
    }

    @Override
    Answer answer() {
        if (scenes.size() > 1 && (deed == Deed.SPLIT || deed == Deed.MERGE)) {
            throw CliFailure.usage("One scene at a time can be split or merged with the next.");
        }
        if (deed == Deed.SPLIT && (paragraph == null) == (character == null)) {
            throw CliFailure.usage("Say where: --paragraph N or --character N.");
        }
        if (deed == Deed.MOVE && chapter == null) {
            throw CliFailure.usage("Say where to: --chapter ID, and --before SCENE for a place in it.");
        }
        try (BookSession session = context().open(file)) {
            SceneList list = session.view().book().outline();
            for (String id : scenes) {
                if (deed == Deed.RESTORE ? list.binned(id).isEmpty() : list.scene(id).isEmpty()) {
                    throw CliFailure.refused("There is no scene “" + id + "” in this book’s " + (deed == Deed.RESTORE ? "bin." : "list."));
                }
            }
            ObjectNode json = AnswerJson.object().put("deed", deed.name());
            EditResult result = context().await(done(new OutlineEdits(session, made -> deed.words), session, json));
            json.put("changed", result != null);
            json.set("staled", AnswerJson.keys(result == null ? List.of() : result.staled()));
            session.view().book().outline().sceneIds().forEach(json.putArray("scenes")::add);
            return Answer.of(json, result == null ? "Nothing changes by it." : deed.words + ". One undo takes it back."
                    + (result.staled().isEmpty() ? "" : "\nStale now: " + AnswerText.keys(result.staled())));
        }
    }

    private CompletableFuture<EditResult> done(OutlineEdits edits, BookSession session, ObjectNode json) {
        String first = scenes.get(0);
        return switch (deed) {
            case SPLIT -> {
                String text = session.view().book().prose().getOrDefault(first, "");
                int place = new SplitPlace(text).of(paragraph, character);
                OutlineEdits.Added added = edits.split(first, text.substring(0, place).stripTrailing(), text.substring(place).stripLeading());
                json.put("added", added.id());
                yield added.kept();
            }
            case MERGE -> edits.merge(first, seam);
            case MOVE -> {
                SceneList list = session.view().book().outline();
                if (list.chapters().stream().noneMatch(one -> one.id().equals(chapter))) {
                    throw CliFailure.refused("There is no chapter “" + chapter + "” in this book.");
                }
                if (!before.isEmpty() && list.scene(before).filter(scene -> scene.chapter().equals(chapter)).isEmpty()) {
                    throw CliFailure.refused("There is no scene “" + before + "” in the chapter “" + chapter + "”.");
                }
                yield edits.place(scenes, chapter, before);
            }
            case BIN -> edits.putInBin(scenes);
            case RESTORE -> edits.restore(scenes);
        };
    }
}
