package app.snowquill.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The files of a project, in a folder or an archive, by their paths within it with slashes. Nothing outside can be reached. Reads; changes nothing. */
interface ProjectFiles {
    /** A file of a project may have so many bytes; longer ones are no texts. */
    long MOST_BYTES = 32L << 20;
    /** All that is read of one project. */
    long MOST_BYTES_IN_ALL = 512L << 20;
    int MOST_FILES = 50_000;

    /** All files that there are, sorted. */
    List<String> names() throws IOException;

    /** Empty where there is no such file, or it lies outside. */
    Optional<byte[]> bytes(String path) throws IOException;

    /** As text, line ends as \n; blank where there is no such file. */
    default String text(String path) throws IOException {
        return bytes(path).map(bytes -> TextDecoding.of(bytes, path.substring(path.lastIndexOf('/') + 1)).text()).orElse("");
    }

    default Optional<XmlTree> xml(String path) throws IOException {
        return bytes(path).filter(bytes -> bytes.length > 0).map(bytes -> XmlTree.read(new ByteArrayInputStream(bytes)));
    }
}
