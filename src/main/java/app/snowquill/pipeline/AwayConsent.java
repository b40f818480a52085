package app.snowquill.pipeline;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Where text may go: the hosts a person has allowed for good, and those allowed for one errand. Asks where neither holds;
 * with nobody to ask the answer is no. Thread-safe; one for the program.
 */
public final class AwayConsent {
    private static final int ERRANDS_KNOWN = 200;

    private final Set<String> always;
    private final Consumer<Set<String>> remember;
    private final Map<Permit, Boolean> once = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Permit, Boolean> eldest) {
            return size() > ERRANDS_KNOWN;
        }
    };
    private final Map<Permit, Asked> open = new HashMap<>();
    private AwayAsker asker = question -> CompletableFuture.completedFuture(AwayAnswer.NOT_NOW);

    /**
     * @param always hosts allowed from an earlier start
     * @param remember keeps the hosts for the next one
     */
    public AwayConsent(Set<String> always, Consumer<Set<String>> remember) {
        this.always = new TreeSet<>();
        always.forEach(host -> this.always.add(plain(host)));
        this.remember = remember;
    }

    private record Permit(String errand, String host) {
    }

    /** One question, and how many wait for its answer. */
    private static final class Asked {
        private final CompletableFuture<AwayAnswer> answer;
        private int waiting;

        private Asked(CompletableFuture<AwayAnswer> answer) {
            this.answer = answer;
        }
    }

    synchronized void askWith(AwayAsker next) {
        asker = next;
    }

    synchronized Set<String> always() {
        return Set.copyOf(always);
    }

    synchronized boolean allows(String host) {
        return always.contains(plain(host));
    }

    synchronized boolean allows(String host, String errand) {
        return allows(host) || once.containsKey(new Permit(errand, plain(host)));
    }

    void allow(String host) {
        change(() -> always.add(plain(host)));
    }

    void forget(String host) {
        change(() -> always.remove(plain(host)));
    }

    private void change(Runnable change) {
        Set<String> now;
        synchronized (this) {
            change.run();
            now = Set.copyOf(always);
        }
        remember.accept(now);
    }

    /**
     * The answer for one call; every call of an errand waits for the same question. Cancel the result to stop waiting.
     *
     * @param errand blank where the call stands alone
     */
    CompletableFuture<AwayAnswer> ask(AwayQuestion question, String errand) {
        Permit permit = new Permit(errand, plain(question.host()));
        Asked asked;
        boolean first = false;
        AwayAsker who;
        synchronized (this) {
            who = asker;
            asked = errand.isBlank() ? null : open.get(permit);
            if (asked == null) {
                asked = new Asked(new CompletableFuture<>());
                open.put(permit, asked);
                first = true;
            }
            asked.waiting++;
        }
        Asked shared = asked;
        CompletableFuture<AwayAnswer> mine = shared.answer.thenApply(answer -> answer);
        mine.whenComplete((answer, failure) -> {
            if (failure instanceof CancellationException) {
                leave(permit, shared);
            }
        });
        if (first) {
            put(question, permit, shared, who);
        }
        return mine;
    }

    private void put(AwayQuestion question, Permit permit, Asked shared, AwayAsker who) {
        CompletableFuture<AwayAnswer> said;
        try {
            said = who.ask(question);
        } catch (RuntimeException e) { // who can't be asked has not allowed it
            said = CompletableFuture.failedFuture(e);
        }
        CompletableFuture<AwayAnswer> asked = said;
        shared.answer.whenComplete((answer, failure) -> {
            if (shared.answer.isCancelled()) {
                asked.cancel(false);
            }
        });
        said.whenComplete((answer, failure) -> {
            settle(permit, shared, failure == null ? answer : AwayAnswer.NOT_NOW);
            shared.answer.complete(failure == null ? answer : AwayAnswer.NOT_NOW);
        });
    }

    private void settle(Permit permit, Asked shared, AwayAnswer answer) {
        synchronized (this) {
            open.remove(permit, shared);
            if (answer == AwayAnswer.ONCE && !permit.errand().isBlank()) {
                once.put(permit, true);
            }
        }
        if (answer == AwayAnswer.ALWAYS) {
            allow(permit.host());
        }
    }

    private void leave(Permit permit, Asked shared) {
        synchronized (this) {
            if (--shared.waiting > 0) {
                return;
            }
            open.remove(permit, shared);
        }
        shared.answer.cancel(false);
    }

    private static String plain(String host) {
        return host.strip().toLowerCase(Locale.ROOT);
    }
}
