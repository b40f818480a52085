package app.snowquill.importing;

import app.snowquill.importing.ImportException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Projects of Scrivener 3: a folder whose .scrivx file lists the binder, with one folder for each text under Files/Data. */
final class ScrivenerReader implements ProjectReader {
    @Override
    public ForeignManuscript read(Path source) throws IOException {
        Path folder = Files.isDirectory(source) ? source : source.toAbsolutePath().getParent();
        FolderFiles files = new FolderFiles(folder);
        String binder = Files.isDirectory(source) ? binder(folder).map(file -> String.valueOf(file.getFileName())).orElse("")
                : String.valueOf(source.getFileName());
        XmlTree project = files.xml(binder).flatMap(xml -> xml.child("ScrivenerProject")).orElseThrow(() -> new ImportException(Kind.UNKNOWN_FORMAT,
                source.getFileName() + " is no project of Scrivener 3. Nothing was changed. Choose the project's folder, whose name ends in .scriv."));
        List<XmlTree> items = project.under("Binder").filter(item -> item.name().equals("BinderItem")).toList();
        if (items.stream().anyMatch(item -> item.attribute("UUID").isEmpty())) {
            throw new ImportException(Kind.UNKNOWN_FORMAT, source.getFileName() + " is a project of an older Scrivener. Nothing was changed. Open it in "
                    + "Scrivener 3, which makes it a new one, then try again.");
        }
        ProjectBook book = new ProjectBook();
        book.titled(project.at("ProjectProperties").map(properties -> properties.text("ProjectTitle")).orElse(""),
                project.at("ProjectProperties").map(properties -> properties.text("FullName")).orElse(""));
        ScrivenerBinder reading = new ScrivenerBinder(project, new ScrivenerTexts(files, book), book);
        for (XmlTree item : items) {
            switch (item.attribute("Type")) {
                case "DraftFolder" -> book.outline(reading.draft(item));
                case "TrashFolder" -> reading.trash(item);
                default -> reading.beside(item);
            }
        }
        return book.manuscript();
    }

    static boolean isProject(Path folder) {
        try {
            return binder(folder).isPresent();
        } catch (IOException e) {
            return false; // a folder that can't be looked into is no project for this program
        }
    }

    private static Optional<Path> binder(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(".scrivx") && Files.isRegularFile(file)).sorted().findFirst();
        }
    }
}
