package app.snowquill.pipeline;

import app.snowquill.json.StoryJson;
import app.snowquill.snowflake.Step;
import java.util.List;

/** What a run was asked to do, as its job row keeps it. */
record RunDescription(List<Integer> steps, List<String> only, boolean force, String instruction) {
    static String of(RunRequest request, StoryJson json) {
        return json.write(new RunDescription(request.steps().stream().map(Step::number).sorted().toList(),
                request.only().stream().map(Object::toString).sorted().toList(), request.force(), request.instruction()));
    }
}
