package io.certwatch.importjob;

import io.certwatch.platform.text.Sentence;
import io.certwatch.platform.work.BrokenWork;
import java.time.Instant;

/** What a service supplies: how its files are read and stored. */
public interface ImportSteps<D> {

    /** Whether imports can be processed now; otherwise they wait. */
    default boolean ready() {
        return true;
    }

    /**
     * Continues an import that is in phase {@link Phase#CHECKING} or {@link Phase#STORING}, and moves it to
     * {@link Phase#HELD} or to a phase that ends it. The job treats an exception as an interruption, and calls this
     * method again later unless it gives the import up.
     */
    void process(ImportRun<D> run) throws Exception;

    /** Withdraws what is absent, and moves the import back to {@link Phase#DONE}. */
    default void withdraw(ImportRun<D> run) {
        throw new IllegalStateException("Nothing is ever withdrawn.");
    }

    /** Explains an interruption to people, in a sentence without its full stop. */
    default Sentence reason(Throwable interruption) {
        return BrokenWork.reason(interruption);
    }

    /** Attempts after which an import is given up that is always interrupted like this. */
    default int attempts(Throwable interruption) {
        return ImportAttempts.MOST;
    }

    /** The import after too many attempts. */
    default ImportJob<D> givenUp(ImportJob<D> of, ImportFailure why, Instant at) {
        return of.fail(why, at);
    }
}
