package app.snowquill.ui.snowflake;

import app.snowquill.pipeline.memory.ArchiveDesk;
import app.snowquill.pipeline.memory.BookMemory;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/** The memory of a scripted book, of which nobody asks more than how its archive is: not in use, and whole. */
final class UnaskedMemory {
    private UnaskedMemory() {
    }

    static BookMemory of() {
        ArchiveDesk archive = desk(ArchiveDesk.class, Map.of("isInUse", false, "check",
                CompletableFuture.completedFuture(OptionalInt.of(62))));
        return desk(BookMemory.class, Map.of("archive", archive));
    }

    private static <T> T desk(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (answers.containsKey(method.getName())) {
                return answers.get(method.getName());
            }
            throw new UnsupportedOperationException("This book is scripted for other tests.");
        }));
    }
}
