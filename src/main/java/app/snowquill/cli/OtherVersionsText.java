package app.snowquill.cli;

import app.snowquill.pipeline.BookPlace;
import app.snowquill.store.OtherVersions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says in lines which other versions of a book were met with when it was opened. */
final class OtherVersionsText {
    private OtherVersionsText() {
    }

    /** One line for each thing there is to say; none where the book's file was all there is. */
    static List<String> lines(BookPlace place) {
        OtherVersions versions = place.otherVersions();
        List<String> lines = new ArrayList<>();
        if (versions.begun() == OtherVersions.Begun.FROM_NEWER_COPY) {
            lines.add("The newest text of this book was on this computer only, for the program ended before it could put it into "
                    + "the folder. The book goes on from there.");
        }
        versions.theirs().ifPresent(file -> lines.add("The folder had another version meanwhile; it stays beside as “"
                + file.getFileName() + "”. Nothing was merged."));
        for (Path copy : place.conflictCopies()) {
            lines.add("“" + copy.getFileName() + "” lies beside the book: the folder's service made it when the book was changed in "
                    + "two places. Nothing was merged.");
        }
        return lines;
    }
}
