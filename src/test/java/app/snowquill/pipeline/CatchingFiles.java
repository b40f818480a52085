package app.snowquill.pipeline;

import app.snowquill.job.SerialWorker;
import app.snowquill.json.StoryJson;
import app.snowquill.store.ProjectFiles;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.RowSink;
import app.snowquill.store.sqlite.SqliteProjectFiles;
import app.snowquill.story.Project;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;

/** Real project files, and the store that was opened last, for what a session does not show. */
final class CatchingFiles implements ProjectFiles {
    private final ProjectFiles files = new SqliteProjectFiles(new StoryJson(), Clock.systemUTC(), SerialWorker::new);
    private volatile ProjectStore last;

    ProjectStore last() {
        return last;
    }

    @Override
    public ProjectStore create(Path file, Project project) {
        last = files.create(file, project);
        return last;
    }

    @Override
    public ProjectStore create(Path file, Consumer<RowSink> rows) {
        last = files.create(file, rows);
        return last;
    }

    @Override
    public boolean isThere(Path file) {
        return files.isThere(file);
    }

    @Override
    public ProjectStore openToRead(Path file) {
        last = files.openToRead(file);
        return last;
    }

    @Override
    public ProjectStore open(Path file) {
        last = files.open(file);
        return last;
    }
}
