package app.snowquill.search;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/**
 * How texts and passages stand in the index. What can change without the text (title, place, chapter, point of view, day) is not in it:
 * the book knows that, and moving a scene indexes nothing. Stateless.
 */
final class IndexFields {
    /** Counts up with every change of what is written here; an index of another format is built anew. */
    static final String FORMAT = "1";

    static final String ID = "id";
    static final String NAME = "name";
    static final String REVISION = "revision";
    static final String HASH = "hash";
    static final String BODY = "body";
    /** Of a passage: the text it is cut from. */
    static final String OF = "of";
    static final String START = "start";
    private static final FieldType WORDS = words();

    private IndexFields() {
    }

    static Document text(IndexedText text) {
        IndexedText.Stamp stamp = text.stamp();
        Document document = new Document();
        document.add(new StringField(ID, text.id().text(), Field.Store.NO));
        document.add(new BinaryDocValuesField(NAME, new BytesRef(text.id().text())));
        document.add(new NumericDocValuesField(REVISION, stamp.revision()));
        document.add(new NumericDocValuesField(HASH, stamp.hash()));
        document.add(new StoredField(BODY, text.body()));
        document.add(new Field(WordAnalyzers.PLAIN, text.body(), WORDS));
        document.add(new Field(WordAnalyzers.STEM, text.body(), WORDS));
        return document;
    }

    /** Vectors of two models stand in fields of their own, as they may differ in length. */
    static String vector(Vectors vectors) {
        return "vector-" + Integer.toHexString(vectors.model().hashCode()) + "-" + vectors.dimension();
    }

    static Document passage(TextId of, int start, Vectors vectors, float[] vector) {
        Document document = new Document();
        document.add(new StringField(OF, of.text(), Field.Store.NO));
        document.add(new BinaryDocValuesField(NAME, new BytesRef(of.text())));
        document.add(new NumericDocValuesField(START, start));
        document.add(new KnnFloatVectorField(vector(vectors), vector, VectorSimilarityFunction.COSINE));
        return document;
    }

    private static FieldType words() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }
}
