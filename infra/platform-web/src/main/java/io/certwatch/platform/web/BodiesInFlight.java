package io.certwatch.platform.web;

import java.util.concurrent.Semaphore;
import org.springframework.util.unit.DataSize;

/** The bytes of all bodies in hand, bounded as memory is. Nobody waits for a share: who gets none is told to come again. */
final class BodiesInFlight {

    private final int most;
    private final Semaphore bytes;

    BodiesInFlight(DataSize most) {
        this.most = Math.toIntExact(Math.min(most.toBytes(), Integer.MAX_VALUE));
        this.bytes = new Semaphore(this.most);
    }

    /** The share of one request, given back as a whole when the request is done. */
    final class Share implements AutoCloseable {

        private int taken;

        /** Makes sure of so many bytes in all; what is not announced is taken as it comes. */
        void cover(long size) throws Exhausted {
            var wanted = (int) Math.min(size, most); // one body alone may always come, whatever its size
            if (wanted > taken) {
                if (!bytes.tryAcquire(wanted - taken)) {
                    throw new Exhausted();
                }
                taken = wanted;
            }
        }

        @Override
        public void close() {
            bytes.release(taken);
            taken = 0;
        }
    }

    Share share() {
        return new Share();
    }

    int free() {
        return bytes.availablePermits();
    }

    static final class Exhausted extends BodyRefused {

        Exhausted() {
            super("Too many bodies at a time");
        }

        @Override
        RequestProblem problem() {
            return RequestProblem.busy("Too much is being sent at the moment; try again soon.");
        }
    }
}
