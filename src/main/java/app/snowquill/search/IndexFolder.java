package app.snowquill.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out what can be used of an index that lies in a folder, and clears away what can't. Stateless. */
final class IndexFolder {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private IndexFolder() {
    }

    /**
     * The folder, with a whole index of this program in it or none; memory where another process has the folder or it can't be written.
     *
     * @param data what the index must say of itself
     */
    static Directory open(Path folder, Map<String, String> data) {
        try {
            Files.createDirectories(folder);
            Directory directory = FSDirectory.open(folder);
            try (Lock mine = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                mine.ensureValid();
                if (DirectoryReader.indexExists(directory) && !isWhole(directory, data)) {
                    clear(directory);
                }
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
            return directory;
        } catch (LockObtainFailedException e) {
            LOG.info("Another process has the index; this one keeps its own in memory");
        } catch (IOException | RuntimeException e) {
            LOG.warn("The folder of the index can't be used, so it is kept in memory: {}", e.getClass().getSimpleName());
        }
        return new ByteBuffersDirectory();
    }

    private static boolean isWhole(Directory directory, Map<String, String> data) {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            if (!reader.getIndexCommit().getUserData().equals(data)) {
                LOG.info("The index is of another kind and is built anew");
                return false;
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The index can't be read and is built anew: {}", e.getClass().getSimpleName());
            return false;
        }
        return isSound(directory);
    }

    /** Reads every byte of the last commit once and compares the checksums that it carries. */
    static boolean isSound(Directory directory) {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
            return true;
        } catch (IOException | RuntimeException | InternalError e) { // a mapped file that was cut short is an InternalError
            LOG.warn("The index is damaged: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    private static void clear(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
    }
}
