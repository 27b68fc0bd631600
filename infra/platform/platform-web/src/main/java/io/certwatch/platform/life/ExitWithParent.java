package io.certwatch.platform.life;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Exits at the end of standard input, which the system closes when the parent process ends for any reason. */
record ExitWithParent(InputStream input, Runnable exit) {

    void watch() {
        Thread.ofPlatform().daemon().name("exit-with-parent").start(this::exitAtEnd);
    }

    private void exitAtEnd() {
        try {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // A broken pipe also means that the parent has ended.
        }
        exit.run();
    }
}
