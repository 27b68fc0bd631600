package io.certwatch.platform.life;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Reads the standard input to its end, which comes when the process that started us is gone, however it went. */
final class ExitWithParent {

    private final InputStream input;
    private final Runnable exit;

    ExitWithParent(InputStream input, Runnable exit) {
        this.input = input;
        this.exit = exit;
    }

    void watch() {
        Thread.ofPlatform().daemon().name("exit-with-parent").start(this::exitAtEnd);
    }

    private void exitAtEnd() {
        try {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // A broken pipe says the same as its end.
        }
        exit.run();
    }
}
