package app.snowquill.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.Caller;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.Message;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.llamacpp.Completion;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What our code can say to the binding at all. The calls that end a process (jsonSchemaToGrammar with a bad schema, rerank
 * without documents, embed, decode with ids out of range, a chat template by name, quantised keys and values, nProbs,
 * close) are not among it, so no caller can reach them.
 */
@Tag("long")
class NativeReachTest {
    @Test
    void onlyTheseOfTheBindingsCallsAreMade() {
        JavaClasses ours = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("app.snowquill");
        Set<String> calls = ours.stream().flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().getPackageName().startsWith("de.kherud"))
                .map(call -> call.getTargetOwner().getSimpleName() + "." + call.getTarget().getName()).collect(Collectors.toSet());

        assertThat(calls).containsExactlyInAnyOrder("LlamaModel.encode", "LlamaModel.applyTemplate",
                "ModelParameters.setModel", "ModelParameters.setCtxSize", "ModelParameters.setParallel",
                "ModelParameters.setThreads", "ModelParameters.setThreadsBatch", "ModelParameters.setGpuLayers",
                "ModelParameters.setBatchSize", "ModelParameters.setUbatchSize",
                "ModelParameters.disableContextShift", "ModelParameters.enableJinja");
    }

    @Test
    void aCompletionHoldsOnlyTheseFieldsWhateverTheFrameHolds() {
        ObjectMapper mapper = new ObjectMapper();
        GenerationRequest request = new GenerationRequest(Caller.of("test"), List.of(Message.user("x")),
                Optional.empty(), Sampling.prose(), 5, List.of("stop"));
        ObjectNode asked = Asks.generate(mapper.createObjectNode(), request);
        asked.put("n_probs", 5).put("id_slot", 99).put("json_schema", "{").put("lora", "x");

        ObjectNode body = Completion.of(0, new int[] {1}, Asks.sampling(asked), asked.get("maxTokens").asInt(), Optional.empty(),
                null);

        List<String> fields = new ArrayList<>();
        body.fieldNames().forEachRemaining(fields::add);
        assertThat(fields).containsExactlyInAnyOrder("prompt", "id_slot", "cache_prompt", "stream", "n_predict", "temperature",
                "min_p", "top_k", "top_p", "repeat_penalty", "repeat_last_n", "seed", "dry_multiplier", "dry_base",
                "dry_allowed_length", "dry_penalty_last_n");
        assertThat(body.get("id_slot").asInt()).as("the slot that the worker gives, not one that is asked for").isZero();
    }
}
