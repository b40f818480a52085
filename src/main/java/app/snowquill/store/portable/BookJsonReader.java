package app.snowquill.store.portable;

import app.snowquill.store.RowSink;
import app.snowquill.store.StoreException;
import app.snowquill.store.StoreException.Kind;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link BookJsonWriter} wrote, or what somebody says it wrote. Stateless. */
public final class BookJsonReader {
    /** Objects in arrays in objects; a book has four. */
    private static final int DEEPEST = 8;
    /** Characters of one text; the longest scene of a long novel has a hundredth of that. */
    private static final int LONGEST_TEXT = 20_000_000;
    /** Bytes in which a file says what it is. */
    private static final int BEGINNING = 1000;
    private static final String NOTHING = " No book was made.";

    private BookJsonReader() {
    }

    /** Whether a file begins as an exported book does; false also where it can't be read. */
    public static boolean isBook(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file); JsonParser json = new JsonFactory().createParser(in.readNBytes(BEGINNING))) {
            return begins(json);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Tells {@code to} every row, in the file's order.
     *
     * @param in read to its end, not closed
     * @throws StoreException NOT_A_PROJECT where it is no such file or a newer program's, DAMAGED where it breaks off or is not as it was written
     */
    public static void read(InputStream in, RowSink to) {
        JsonFactory factory = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LONGEST_TEXT).build()).build();
        try (JsonParser json = factory.createParser(in)) {
            head(json);
            to.schema(number(json, "schema"));
            expectField(json, "tables");
            expect(json, json.nextToken() == JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                table(json, to);
            }
            expect(json, json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == JsonToken.END_OBJECT && json.nextToken() == null);
        } catch (JsonProcessingException e) {
            throw broken(e.getLocation() == null ? 0 : e.getLocation().getLineNr(), e);
        } catch (IOException e) {
            throw new StoreException(Kind.FAILED, "The file could not be read to its end." + NOTHING, e);
        }
    }

    private static void head(JsonParser json) throws IOException {
        boolean ours;
        try {
            ours = begins(json);
        } catch (JsonProcessingException e) {
            ours = false;
        }
        if (!ours) {
            throw new StoreException(Kind.NOT_A_PROJECT, "This JSON file is not a book that Snowquill exported." + NOTHING);
        }
        int version = number(json, "version");
        if (version != BookJsonWriter.VERSION) {
            throw new StoreException(Kind.NOT_A_PROJECT, "This book was exported in version " + version + " of the form, and this Snowquill reads version "
                    + BookJsonWriter.VERSION + "." + NOTHING + (version > BookJsonWriter.VERSION ? " Install the newer program to read it." : ""));
        }
    }

    private static boolean begins(JsonParser json) throws IOException {
        return json.nextToken() == JsonToken.START_OBJECT && "format".equals(json.nextFieldName()) && BookJsonWriter.FORMAT.equals(json.nextTextValue());
    }

    private static void table(JsonParser json, RowSink to) throws IOException {
        String name = json.currentName();
        expect(json, json.nextToken() == JsonToken.START_ARRAY);
        List<String> columns = List.of();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            List<String> names = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                names.add(json.currentName());
                values.add(value(json));
            }
            expect(json, json.currentToken() == JsonToken.END_OBJECT && !names.isEmpty());
            if (columns.isEmpty()) {
                columns = List.copyOf(names);
                to.table(name, columns);
            }
            expect(json, names.equals(columns));
            to.row(values);
        }
        expect(json, json.currentToken() == JsonToken.END_ARRAY);
    }

    private static Object value(JsonParser json) throws IOException {
        return switch (json.nextToken()) {
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NULL -> null;
            default -> throw broken(json.currentLocation().getLineNr(), null);
        };
    }

    private static int number(JsonParser json, String field) throws IOException {
        expectField(json, field);
        expect(json, json.nextToken() == JsonToken.VALUE_NUMBER_INT);
        return json.getIntValue();
    }

    private static void expectField(JsonParser json, String name) throws IOException {
        expect(json, name.equals(json.nextFieldName()));
    }

    private static void expect(JsonParser json, boolean asItShould) {
        if (!asItShould) {
            throw broken(json.currentLocation().getLineNr(), null);
        }
    }

    private static StoreException broken(int line, IOException cause) {
        return new StoreException(Kind.DAMAGED, "This exported book breaks off or was changed; line " + line + " can’t be read." + NOTHING, cause);
    }
}
