package io.certwatch.bench.signin;

import io.certwatch.bench.system.Stopwatch;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Spring Cloud Gateway with a route to product-service and nothing else, in a process of its own. */
record BareGatewayProcess(Process process, int port) implements AutoCloseable {

    /** @param flags of the JVM */
    static BareGatewayProcess start(Path jar, List<String> flags, int productPort) throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(
                List.of("-jar", jar.toString(), "--server.port=" + port, "--product=http://127.0.0.1:" + productPort));
        var bare = new BareGatewayProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start(),
                port);
        new Stopwatch().secondsUntil("the bare gateway listens", bare::isListening);
        return bare;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private boolean isListening() {
        try (var _ = new Socket("127.0.0.1", port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
