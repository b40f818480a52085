package app.snowquill.pipeline;

import app.snowquill.store.ProjectFiles;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.RowSink;
import app.snowquill.store.StoreException;
import app.snowquill.store.portable.BookJsonReader;
import app.snowquill.store.portable.BookJsonWriter;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A book in a JSON file of its own. What the book is known by stays behind: a copy is another book, with backups of its own. Immutable. */
final class PortableBook {
    private final Path json;

    PortableBook(Path json) {
        this.json = json;
    }

    /** Waits for the store. @param out not closed */
    static void write(ProjectStore store, OutputStream out) throws IOException {
        try {
            BookJsonWriter writer = new BookJsonWriter(out);
            store.rows(new WithoutIdentity(writer));
            writer.close();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** @param file must not be there; its folder must */
    ProjectStore makeIn(Path file, ProjectFiles files) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(json))) {
            return files.create(file, rows -> BookJsonReader.read(in, new WithoutIdentity(rows)));
        } catch (IOException e) {
            throw new StoreException(StoreException.Kind.MISSING, "“" + json.getFileName() + "” can’t be read. No book was made.", e);
        }
    }

    /** Lets all rows pass but the setting by which a book's backups are found. */
    private static final class WithoutIdentity implements RowSink {
        private final RowSink to;
        private int key = -1;

        WithoutIdentity(RowSink to) {
            this.to = to;
        }

        @Override
        public void schema(int number) {
            to.schema(number);
        }

        @Override
        public void table(String name, List<String> columns) {
            key = name.equals("setting") ? columns.indexOf("key") : -1;
            to.table(name, columns);
        }

        @Override
        public void row(List<Object> values) {
            if (key < 0 || !BookIdentity.KEY.equals(values.get(key))) {
                to.row(values);
            }
        }
    }
}
