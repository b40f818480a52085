package app.snowquill.pipeline.writing;

import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.Message;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.TokenSink;
import app.snowquill.scene.quality.PhraseList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Has one answer written without the usual phrases. */
public final class FreshTexts {
    private FreshTexts() {
    }

    /** Whatever makes an engine of a pen. */
    public record Engines(Function<Function<GenerationRequest, String>, TextEngine> make) {
    }

    public record Written(String text, String heard, int calls, List<Long> seeds) {
    }

    public static Written written(Function<GenerationRequest, String> pen, Engines engines) {
        List<Long> seeds = new ArrayList<>();
        StringBuilder heard = new StringBuilder();
        TextEngine engine = engines.make().apply(request -> {
            seeds.add(request.sampling().seed());
            return pen.apply(request);
        });
        GenerationRequest request = GenerationRequest.prose("writer", List.of(Message.system("s"), Message.user("u")), Sampling.prose().withSeed(11), 400);
        GenerationResult result = new FreshProse(engine, PhraseList.USUAL.phrases(), (answer, stop) -> answer.join()).answer(request, new TokenSink() {
            @Override
            public void accept(String piece) {
                heard.append(piece);
            }

            @Override
            public void startedAgain() {
                heard.setLength(0);
            }
        });
        return new Written(result.text(), heard.toString(), seeds.size(), seeds);
    }
}
