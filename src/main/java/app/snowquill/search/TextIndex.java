package app.snowquill.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.slf4j.LoggerFactory;

/**
 * An index of texts in a folder, which is this object's alone while it lives; where another process has the folder, in memory. Written
 * by one thread at a time; {@link #look} from any, {@link #commit} from any beside the writing. Everything in it can be made again of the book: whoever meets a failure closes it,
 * opens it again and puts in what is missing.
 *
 * <p>What {@link #put} and {@link #remove} do is found after {@link #show} and lasts after {@link #commit}; a process that ends before
 * leaves the last commit. Every method may throw {@link UncheckedIOException} or a runtime exception where the folder is no more.
 */
public final class TextIndex implements AutoCloseable {
    private static final double BUFFER_MEGABYTES = 24;
    /** New segments up to the first size wait in memory, up to the second together, until they are committed: a save is found without the disk. */
    private static final double SAVE_MEGABYTES = 2;
    private static final double UNCOMMITTED_MEGABYTES = 16;
    /** Of each size; every question pays for each of them, a save seldom for joining them. */
    private static final int SEGMENTS = 4;

    private final Directory directory;
    private final Analyzer analyzer;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final LeafTexts texts = new LeafTexts();

    private TextIndex(Directory directory, String language) throws IOException {
        this.directory = directory;
        this.analyzer = WordAnalyzers.of(language);
        this.writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergePolicy(new LateMerges(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS).setMaxMergeAtOnce(SEGMENTS)))
                .setMergeScheduler(new SerialMergeScheduler()).setCommitOnClose(false));
        writer.setLiveCommitData(data(language).entrySet());
        try {
            this.searchers = new SearcherManager(writer, texts.warming());
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /**
     * Reads the whole index to see that it is sound; a damaged one, or one of another program version or language, begins empty.
     *
     * @param folder made where it is missing; nothing else may lie in it
     * @param language BCP 47 tag of the texts
     */
    public static TextIndex open(Path folder, String language) {
        Directory kept = IndexFolder.open(folder, data(language));
        return open(kept instanceof ByteBuffersDirectory ? kept : new NRTCachingDirectory(kept, SAVE_MEGABYTES, UNCOMMITTED_MEGABYTES), language);
    }

    /** One that is gone when it is closed. */
    public static TextIndex inMemory(String language) {
        return open(new ByteBuffersDirectory(), language);
    }

    private static TextIndex open(Directory directory, String language) {
        try {
            return new TextIndex(directory, language);
        } catch (IOException e) {
            close(directory);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            close(directory);
            throw e;
        }
    }

    private static Map<String, String> data(String language) {
        return Map.of("format", IndexFields.FORMAT, "language", Locale.forLanguageTag(language).getLanguage());
    }

    /** Whether it outlives this process. */
    public boolean isKept() {
        return !(directory instanceof ByteBuffersDirectory);
    }

    /** Every text that is in it, as last shown. */
    public Map<TextId, IndexedText.Stamp> known() {
        try (TextLook look = look()) {
            return look.known();
        }
    }

    /** Puts texts in, each in the place of the one of the same name; passages of that one go. */
    public void put(Collection<IndexedText> changed) {
        try {
            for (IndexedText text : changed) {
                writer.deleteDocuments(new Term(IndexFields.OF, text.id().text()));
                writer.updateDocument(new Term(IndexFields.ID, text.id().text()), IndexFields.text(text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void remove(Collection<TextId> gone) {
        try {
            for (TextId id : gone) {
                writer.deleteDocuments(new Term(IndexFields.ID, id.text()), new Term(IndexFields.OF, id.text()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cuts a text that is in the index into passages and measures each, in the place of those it had. Takes as long as the model. */
    public void measure(IndexedText text, Vectors vectors) {
        Map<Integer, float[]> measured = new HashMap<>();
        for (PassageCut.Passage passage : PassageCut.of(text.body())) {
            measured.put(passage.start(), vectors.of(text.body().substring(passage.start(), passage.end())));
        }
        try {
            writer.deleteDocuments(new Term(IndexFields.OF, text.id().text()));
            for (Map.Entry<Integer, float[]> each : measured.entrySet()) {
                if (!isNothing(each.getValue())) {
                    writer.addDocument(IndexFields.passage(text.id(), each.getKey(), vectors, each.getValue()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNothing(float[] vector) {
        for (float number : vector) {
            if (number != 0) {
                return false;
            }
        }
        return true;
    }

    /** Lets looks that begin from now on see what was put in. */
    public void show() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes it last, and tidies; slow beside {@link #show}, which need not wait for it. */
    public void commit() {
        try {
            writer.maybeMerge();
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The index as last shown, which does not change until the look is closed. */
    public TextLook look() {
        try {
            return new TextLook(searchers, analyzer, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares every file of the last commit with its checksum. */
    public boolean isSound() {
        return IndexFolder.isSound(directory);
    }

    /** What was not committed is lost. Never fails. */
    @Override
    public void close() {
        close(searchers);
        try {
            writer.rollback();
        } catch (IOException | RuntimeException e) {
            LoggerFactory.getLogger(TextIndex.class).info("The index could not be closed in order: {}",
                    e.getClass().getSimpleName());
        }
        close(directory);
    }

    private static void close(Closeable what) {
        try {
            what.close();
        } catch (IOException | RuntimeException e) {
            LoggerFactory.getLogger(TextIndex.class).info("A part of the index could not be closed in order: {}",
                    e.getClass().getSimpleName());
        }
    }
}
