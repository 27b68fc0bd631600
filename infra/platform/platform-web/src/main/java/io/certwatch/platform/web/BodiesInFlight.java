package io.certwatch.platform.web;

import java.util.concurrent.Semaphore;
import org.springframework.util.unit.DataSize;

/**
 * Limits the memory of request bodies, counted in received bytes. A quarter is reserved for small bodies, so that a few clients with large,
 * slow bodies do not block all others.
 */
final class BodiesInFlight {

    /** Maximum bytes of a small body; nearly every request is smaller. */
    private static final int SMALL = 64 * 1024;

    private final Room small;
    private final Room large;

    BodiesInFlight(DataSize most) {
        var bytes = Math.toIntExact(Math.min(most.toBytes(), Integer.MAX_VALUE));
        this.small = new Room(bytes / 4);
        this.large = new Room(bytes - bytes / 4);
    }

    /** The memory of one request, released at its end. */
    final class Share implements AutoCloseable {

        private Room room = small;
        private int taken;

        /** Reserves memory up to {@code size} bytes in total. */
        void growTo(long size) {
            if (size > SMALL && room == small) {
                moveTo(large, size);
            } else {
                taken += room.take(size, taken);
            }
        }

        private void moveTo(Room other, long size) {
            var moved = other.take(size, 0);
            close();
            room = other;
            taken = moved;
        }

        @Override
        public void close() {
            room.free.release(taken);
            taken = 0;
        }
    }

    Share share() {
        return new Share();
    }

    int free() {
        return small.free.availablePermits() + large.free.availablePermits();
    }

    private static final class Room {

        private final int size;
        private final Semaphore free;

        Room(int size) {
            this.size = size;
            this.free = new Semaphore(size);
        }

        /** A single body always has room, whatever its size. */
        int take(long wanted, int taken) {
            var more = (int) Math.min(wanted, size) - taken;
            if (more > 0 && !free.tryAcquire(more)) throw BodyRefused.noRoom();
            return Math.max(0, more);
        }
    }
}
