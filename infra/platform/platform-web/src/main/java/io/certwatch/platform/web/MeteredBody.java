package io.certwatch.platform.web;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Limits size and pace of a body as it is read from the connection, whether as a stream, a form or in parts.
 */
final class MeteredBody implements InputBuffer {

    /** A buffer handler that discards bytes. */
    private static final class IgnoredBytes implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // Tomcat passes its own buffer and never expands it.
        }
    }

    private final InputBuffer connection;
    private final BodyAllowance allowance;
    private final Consumer<Duration> limitSilence;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile boolean over;
    private boolean failed;
    private long read;

    /** @param limitSilence how long the connection waits for the next bytes */
    MeteredBody(InputBuffer connection, BodyAllowance allowance, Consumer<Duration> limitSilence) {
        this.connection = connection;
        this.allowance = allowance;
        this.limitSilence = limitSilence;
    }

    @Override
    public int doRead(ApplicationBufferHandler target) {
        reading.lock();
        try {
            if (over || failed) throw BodyRefused.incomplete();
            var more = next(target);
            read += Math.max(0, more);
            allowance.admit(read);
            return more;
        } finally {
            reading.unlock();
        }
    }

    /**
     * Reads the rest of an unread body, so that a client that is still sending receives the response. Waits for another thread that is still
     * reading, since the connection then serves the next request.
     *
     * @return whether the body ended, so that the connection can be reused
     */
    boolean drain(long most) {
        over = true;
        reading.lock();
        try {
            var drained = 0L;
            for (var more = 0; more >= 0 && drained <= most; drained += more) {
                more = failed ? -1 : next(new IgnoredBytes());
            }
            return !failed && drained <= most;
        } catch (BodyRefused slow) {
            return false;
        } finally {
            reading.unlock();
        }
    }

    private int next(ApplicationBufferHandler target) {
        limitSilence.accept(allowance.pace().longestSilence());
        var asked = System.nanoTime();
        try {
            var more = connection.doRead(target);
            if (allowance.pace().accepts(Math.max(0, more), System.nanoTime() - asked)) return more;
            throw BodyRefused.tooSlow();
        } catch (SocketTimeoutException silence) {
            throw fail(BodyRefused.tooSlow());
        } catch (IOException brokenOff) {
            throw fail(BodyRefused.incomplete());
        }
    }

    private BodyRefused fail(BodyRefused refusal) {
        failed = true;
        return refusal;
    }

    @Override
    public int available() {
        return connection.available();
    }
}
