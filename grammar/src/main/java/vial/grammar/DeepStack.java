package vial.grammar;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Runs work that recurses as deep as a text nests: on this thread when shallow, else on one with a stack to match. */
final class DeepStack {
    private static final int SHALLOW = 100;
    private static final int DEEPEST = 100_000;
    private static final long BYTES_PER_LEVEL = 8_192;

    private DeepStack() {}

    static <T> T call(int depth, Supplier<T> work) {
        if (depth <= SHALLOW) {
            return work.get();
        }
        if (depth > DEEPEST) {
            throw SyntaxFailure.at(1, 1, "nesting too deep: more than " + DEEPEST + " levels", "");
        }
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(null, () -> result.set(work.get()), "parse", (1L << 20) + depth * BYTES_PER_LEVEL);
        thread.setUncaughtExceptionHandler((t, thrown) -> failure.set(thrown));
        thread.start();
        join(thread);
        if (failure.get() instanceof RuntimeException thrown) {
            throw thrown;
        }
        if (failure.get() instanceof Error thrown) {
            throw thrown;
        }
        return result.get();
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
