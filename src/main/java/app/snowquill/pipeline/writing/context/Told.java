package app.snowquill.pipeline.writing.context;

import app.snowquill.context.ContextAsk;
import app.snowquill.context.Distilled;

/** What a question is told beside its own words. */
public record Told(ContextAsk ask, Distilled distilled) {
}
