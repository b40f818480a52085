package app.snowquill.engine.gguf;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a model file's header says.
 *
 * @param fileBytes size on disk, of all parts together where a model is split
 * @param dataOffset where the weights begin, in bytes
 * @param name as the file gives it, or the file's name without its ending
 * @param quantisation as people name it, "Q4_K_M"; blank where the file doesn't say
 * @param parameters number of weights
 * @param contextTokens what it was trained for
 * @param licence blank where the file doesn't say
 * @param chatTemplate the frame of a conversation, as a Jinja template
 * @param newerWeights how weights are stored that the included engine can't read yet; empty where it can read all
 * @param identity SHA-256 of the header and the size: tells this file from every other
 */
public record GgufHeader(Path file, long fileBytes, long dataOffset, String name, String architecture,
                         String quantisation, long parameters, int contextTokens, String licence,
                         Optional<String> chatTemplate, Layers layers, Weights weights, Vocabulary vocabulary,
                         Optional<String> newerWeights, String identity) {

    /**
     * The size of the network.
     *
     * @param embedding values that stand for one token
     * @param keyHeads heads whose keys and values are kept; at most {@code heads}
     * @param keyLength values of one head's key
     * @param valueLength values of one head's value
     */
    public record Layers(int blocks, int embedding, int heads, int keyHeads, int keyLength, int valueLength) {
    }

    /**
     * Where the bytes of the weights are, for those blocks and ends that can be moved to a graphics card one by one.
     *
     * @param blocks of all blocks together
     * @param input of the table from token to values; it stays in the system's memory
     * @param output of what comes after the last block; next to nothing where the input's table serves for it
     */
    public record Weights(long blocks, long input, long output) {
        Weights plus(Weights other) {
            return new Weights(blocks + other.blocks, input + other.input, output + other.output);
        }
    }

    /**
     * How the model cuts text into tokens.
     *
     * @param kind name of the tokenizer: "llama", "gpt2"; blank where there is none
     * @param startToken the token every prompt begins with; negative where prompts have none
     * @param controlTexts texts that would be read as control tokens if they stood in a prompt
     */
    public record Vocabulary(String kind, int size, int startToken, List<String> controlTexts) {
        public Vocabulary {
            controlTexts = List.copyOf(controlTexts);
        }
    }
}
