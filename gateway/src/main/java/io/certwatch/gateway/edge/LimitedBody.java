package io.certwatch.gateway.edge;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** Counts the bytes of a body, and the time that its sender lets us wait for them. */
final class LimitedBody extends ServletInputStream {

    private final ServletInputStream body;
    private final EdgeSettings.Allowance allowance;
    private long bytes;
    private long nanosWaited;

    LimitedBody(ServletInputStream body, EdgeSettings.Allowance allowance) {
        this.body = body;
        this.allowance = allowance;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        long asked = System.nanoTime();
        int more = next(buffer, offset, length);
        nanosWaited += System.nanoTime() - asked;
        bytes += Math.max(0, more);
        if (bytes > allowance.maxBody().toBytes()) {
            throw BodyRefused.tooLarge(allowance.maxBody());
        }
        if (nanosWaited > allowance.patience().toNanos()) {
            throw BodyRefused.tooSlow();
        }
        return more;
    }

    private int next(byte[] buffer, int offset, int length) {
        try {
            return body.read(buffer, offset, length);
        } catch (IOException broken) {
            throw BodyRefused.brokenOff();
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
