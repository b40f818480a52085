package app.snowquill.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A text on the command line: itself, "@file" for a file's content, "@-" for standard input; "@@" begins a text with @. */
final class TextArgument {
    private TextArgument() {
    }

    /** @throws CliFailure where the file can't be read as UTF-8 */
    static String read(String argument, InputStream standardInput) {
        if (!argument.startsWith("@")) {
            return argument;
        }
        if (argument.startsWith("@@")) {
            return argument.substring(1);
        }
        String name = argument.substring(1);
        try {
            byte[] bytes = name.equals("-") ? standardInput.readAllBytes() : Files.readAllBytes(Path.of(name));
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
        } catch (CharacterCodingException e) {
            throw CliFailure.refused(name + " is not text in UTF-8.");
        } catch (IOException | InvalidPathException e) {
            throw CliFailure.refused("The file " + name + " can’t be read.");
        }
    }
}
