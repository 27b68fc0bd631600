package io.certwatch.tabular.worker;

import io.certwatch.tabular.RowEncoder;
import io.certwatch.tabular.TableReaders;
import io.certwatch.tabular.UnreadableSource;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** Reads the documents that its parent names on the standard input, and ends when the input closes, at the latest with the parent. */
final class WorkerMain {

    private static final int STACK = 4 << 20;

    private final DataOutputStream out;

    private WorkerMain(DataOutputStream out) {
        this.out = out;
    }

    static void main(String[] args) throws IOException {
        NoNetwork.enforce();
        var worker = new WorkerMain(
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))));
        System.setOut(System.err); // output of libraries must not mix with the answer
        var in = new DataInputStream(System.in);
        try {
            while (true) {
                var request = Request.read(in);
                new Thread(null, () -> worker.answer(request), "reader", STACK).start();
            }
        } catch (EOFException parentIsGone) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void answer(Request request) {
        try {
            var rows = new Chunks(out);
            var verdict = read(request, rows);
            rows.end();
            verdict.write(out);
            out.flush();
        } catch (IOException parentIsGone) {
            Runtime.getRuntime().halt(1);
        }
    }

    private static Verdict read(Request request, Chunks rows) throws IOException {
        try (var encoded = new DataOutputStream(new BufferedOutputStream(rows, 32 << 10))) {
            TableReaders.read(request.file(), request.type(), new RowEncoder(encoded));
            return Verdict.READ;
        } catch (UnreadableSource unreadable) {
            return new Verdict(Verdict.Kind.REFUSED, unreadable.reason());
        } catch (StackOverflowError deep) {
            return new Verdict(Verdict.Kind.REFUSED, "its parts are nested too deep");
        } catch (RuntimeException mistake) {
            return new Verdict(Verdict.Kind.FAILED, mistake.toString());
        }
    }
}
