package app.snowquill.pipeline;

import app.snowquill.agent.Operation;
import app.snowquill.engine.ModelInfo;
import app.snowquill.engine.TextEngine;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.pipeline.writing.RatingReader;
import app.snowquill.pipeline.writing.ReadingExtent;
import app.snowquill.pipeline.writing.RemarkReader;
import app.snowquill.pipeline.writing.Writing;
import app.snowquill.story.Book;
import java.util.List;

/** What an agent is asked of a text that it reads, piece by piece where its model's window is small. Belongs to one reading. */
record RemarkQuestions(Writing writing, TextEngine engine, ReadingExtent extent) {
    static RemarkQuestions of(Writing writing, TextEngine engine) {
        return new RemarkQuestions(writing, engine, ReadingExtent.of(engine.status().model().map(ModelInfo::contextTokens).orElse(0)));
    }

    List<String> pieces(String text) {
        return extent.pieces(text, engine::countTokens);
    }

    /** What was said of a piece: remarks, or scores where it was to be rated. */
    record Said(String verdict, List<RemarkReader.FoundRemark> remarks, List<RatingReader.FoundScore> scores) {
    }

    /** Waits for the model. */
    Said ask(AgentRequest request, String piece, Book book) {
        if (request.operation() == Operation.RATE) {
            RatingReader.Rated rated = new RatingReader(writing, extent).rate(request.subject(), piece, book);
            return new Said(rated.reasoning(), List.of(), rated.scores());
        }
        RemarkReader.Read read = new RemarkReader(writing, extent).read(request.operation(), request.subject(), piece, book);
        return new Said(read.reasoning(), read.remarks(), List.of());
    }
}
