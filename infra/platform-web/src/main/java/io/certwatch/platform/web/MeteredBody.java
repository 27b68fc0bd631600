package io.certwatch.platform.web;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * A body as it comes from the connection, measured: whoever reads it, as a stream, as a form or in parts, gets no more than is allowed, and not
 * from a client that keeps us waiting.
 */
final class MeteredBody implements InputBuffer {

    private final InputBuffer connection;
    private final BodyAllowance allowance;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile boolean over;
    private boolean failed;
    private long read;

    MeteredBody(InputBuffer connection, BodyAllowance allowance) {
        this.connection = connection;
        this.allowance = allowance;
    }

    @Override
    public int doRead(ApplicationBufferHandler target) {
        reading.lock();
        try {
            if (over || failed) {
                throw BodyRefused.incomplete();
            }
            var more = next(target);
            read += Math.max(0, more);
            allowance.admit(read);
            return more;
        } finally {
            reading.unlock();
        }
    }

    /**
     * Reads on what nobody wanted, so that a client that is still sending hears the answer. Waits for another thread that is still reading: the
     * connection serves the next request afterwards.
     *
     * @return whether the client came to an end, so that its connection can be used again
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
        var asked = System.nanoTime();
        try {
            var more = connection.doRead(target);
            if (allowance.pace().accepts(Math.max(0, more), System.nanoTime() - asked)) {
                return more;
            }
            throw BodyRefused.tooSlow();
        } catch (SocketTimeoutException silence) {
            throw failed(BodyRefused.tooSlow());
        } catch (IOException brokenOff) {
            throw failed(BodyRefused.incomplete());
        }
    }

    private BodyRefused failed(BodyRefused refusal) {
        failed = true;
        return refusal;
    }

    @Override
    public int available() {
        return connection.available();
    }
}
