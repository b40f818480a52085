package app.snowquill.launcher;

import app.snowquill.pipeline.ModelShelf;
import app.snowquill.ui.common.ModelFile;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The model files that the program knows and can use, for whoever lets one be chosen. */
record KnownModelFiles(ModelShelf shelf) {
    CompletableFuture<List<ModelFile>> list() {
        return shelf.list().thenApply(reports -> reports.stream().filter(report -> report.supported())
                .map(report -> new ModelFile(report.path().toString(), report.name())).toList());
    }
}
