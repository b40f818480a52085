package app.snowquill.cli;

import app.snowquill.story.Words;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "tokens", description = "Counts a text's tokens with the model's own tokenizer.")
final class TokensCommand extends CliCommand {
    @Parameters(paramLabel = "TEXT|@FILE", description = "The text; @- reads standard input.")
    private String text;

    TokensCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        String content = TextArgument.read(text, context().host().in());
        int tokens = context().await(context().studio().models().countTokens(content));
        return Answer.of(AnswerJson.object().put("tokens", tokens).put("words", Words.count(content)),
                String.format(Locale.US, "%,d tokens", tokens));
    }
}
