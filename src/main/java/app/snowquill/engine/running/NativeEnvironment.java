package app.snowquill.engine.running;

import app.snowquill.job.JavaCommand;
import java.util.Map;

/** What a process with llama.cpp in it may find in its environment. */
public final class NativeEnvironment {
    private NativeEnvironment() {
    }

    /** Takes out what llama.cpp or Java would read from it and must not: a bad value ends the process. */
    public static void settle(Map<String, String> environment) {
        JavaCommand.settle(environment);
        environment.keySet().removeIf(name -> name.startsWith("LLAMA_") || name.startsWith("GGML_"));
        environment.put("GGML_NO_BACKTRACE", "1"); // else it calls a debugger before it ends
        environment.put("LC_ALL", System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8");
        environment.put("OMP_WAIT_POLICY", "passive");
    }
}
