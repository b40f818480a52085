package app.snowquill.store.portable;

import app.snowquill.store.RowSink;
import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes rows as they come, a line each. Used by one thread; {@link #close} ends the file but leaves its stream open. */
public final class BookJsonWriter implements RowSink, AutoCloseable {
    static final String FORMAT = "snowquill-book";
    static final int VERSION = 1;

    private final JsonGenerator json;
    private List<String> columns = List.of();
    private boolean inTable;

    /** @throws UncheckedIOException where {@code out} can't be written, as from every other method */
    public BookJsonWriter(OutputStream out) {
        try {
            json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT).setPrettyPrinter(new LineByLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void schema(int number) {
        write(() -> {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeNumberField("version", VERSION);
            json.writeNumberField("schema", number);
            json.writeObjectFieldStart("tables");
        });
    }

    @Override
    public void table(String name, List<String> fields) {
        columns = List.copyOf(fields);
        write(() -> {
            endTable();
            json.writeArrayFieldStart(name);
            inTable = true;
        });
    }

    @Override
    public void row(List<Object> values) {
        write(() -> {
            json.writeStartObject();
            for (int i = 0; i < columns.size(); i++) {
                json.writeFieldName(columns.get(i));
                Object value = values.get(i);
                if (value == null) {
                    json.writeNull();
                } else if (value instanceof Long number) {
                    json.writeNumber(number);
                } else {
                    json.writeString((String) value);
                }
            }
            json.writeEndObject();
        });
    }

    /** Ends the file. Not to be called where writing failed: what is not ended can't be taken for whole. */
    @Override
    public void close() {
        write(() -> {
            endTable();
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
            json.flush();
        });
    }

    private void endTable() throws IOException {
        if (inTable) {
            json.writeEndArray();
            inTable = false;
        }
    }

    private static void write(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void write() throws IOException;
    }

    /** A row is one line, so that two books can be compared by any tool that compares lines. */
    private static final class LineByLine extends DefaultPrettyPrinter {
        private static final int ROW = 3;

        @Override
        public DefaultPrettyPrinter createInstance() {
            return new LineByLine();
        }

        @Override
        public void writeStartObject(JsonGenerator generator) throws IOException {
            generator.writeRaw('{');
            _nesting++;
        }

        @Override
        public void beforeObjectEntries(JsonGenerator generator) throws IOException {
            if (_nesting < ROW) {
                generator.writeRaw('\n');
            }
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator generator) throws IOException {
            generator.writeRaw(_nesting < ROW ? ",\n" : ", ");
        }

        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator generator) throws IOException {
            generator.writeRaw(": ");
        }

        @Override
        public void writeEndObject(JsonGenerator generator, int entries) throws IOException {
            _nesting--;
            generator.writeRaw(_nesting < ROW - 1 ? "\n}" : "}");
        }

        @Override
        public void writeStartArray(JsonGenerator generator) throws IOException {
            generator.writeRaw('[');
        }

        @Override
        public void beforeArrayValues(JsonGenerator generator) throws IOException {
            generator.writeRaw('\n');
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator generator) throws IOException {
            generator.writeRaw(",\n");
        }

        @Override
        public void writeEndArray(JsonGenerator generator, int values) throws IOException {
            generator.writeRaw(values == 0 ? "]" : "\n]");
        }
    }
}
