package io.certwatch.gateway.bulkhead;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether a call may enter a bulkhead. */
sealed interface Admission {

    /** A place, which can be left more than once but is released only once. */
    final class Place implements Admission {

        private final AtomicBoolean left = new AtomicBoolean();
        private final Runnable release;

        Place(Runnable release) {
            this.release = release;
        }

        void leave() {
            if (left.compareAndSet(false, true)) release.run();
        }
    }

    /** Why there was no place. */
    enum Refusal implements Admission {
        /** The company, or the unknown client, has taken its share. */
        SHARE_TAKEN,
        ALL_TAKEN
    }
}
