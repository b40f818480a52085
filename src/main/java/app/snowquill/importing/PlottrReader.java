package app.snowquill.importing;

import app.snowquill.importing.ImportException.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Projects of Plottr: one JSON file. Its beats, which it called chapters before, become chapters, its cards scenes that are planned. */
final class PlottrReader implements ProjectReader {
    private static final long MOST_BYTES = 128L << 20;

    @Override
    public ForeignManuscript read(Path source) throws IOException {
        if (Files.size(source) > MOST_BYTES) {
            throw SafeXml.tooLarge();
        }
        String name = String.valueOf(source.getFileName());
        JsonNode project = ForeignJsonText.read(new String(WholeFile.read(source), StandardCharsets.UTF_8), name);
        if (!project.path("cards").isArray()) {
            throw new ImportException(Kind.UNKNOWN_FORMAT, name + " is no project of Plottr, whatever its name says. Nothing was changed.");
        }
        ProjectBook book = new ProjectBook();
        PlottrPages pages = new PlottrPages(project, book);
        pages.add();
        PlottrCards cards = new PlottrCards(project, pages);
        List<PlottrBeats.Volume> volumes = new PlottrBeats(project).volumes().stream().filter(volume -> volume.beats().stream()
                .anyMatch(beat -> !cards.of(beat.id()).isEmpty())).toList();
        String series = ForeignJsonText.text(project.path("series").path("name"));
        book.titled(volumes.size() == 1 && !volumes.get(0).title().isEmpty() ? volumes.get(0).title() : series, "");
        if (volumes.size() > 1) {
            book.warn("The project holds a series of " + volumes.size() + " books. Each of them follows as a part.");
        }
        for (PlottrBeats.Volume volume : volumes) {
            for (PlottrBeats.Beat beat : volume.beats()) {
                if (beat.isPart()) {
                    book.part(volumes.size() > 1 ? volume.title() + " · " + beat.title() : beat.title());
                } else if (volumes.size() > 1 && beat.within().isEmpty()) {
                    book.part(volume.title());
                }
                List<ForeignScene> scenes = cards.of(beat.id());
                if (!beat.isPart() || !scenes.isEmpty()) {
                    book.chapter(beat.isPart() ? "" : beat.title());
                    scenes.forEach(book::scene);
                }
            }
        }
        cards.count(book.left());
        return book.manuscript();
    }
}
