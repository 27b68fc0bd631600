package io.certwatch.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The resident memory of a process. */
final class ResidentMemory {
    private ResidentMemory() {}

    /** Bytes; 0 if unknown. */
    static long of(long pid) {
        try {
            var status = Path.of("/proc", Long.toString(pid), "status");
            return 1024 * (Files.exists(status) ? fromProc(status) : fromPs(pid));
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    private static long fromProc(Path status) throws IOException {
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
    }

    private static long fromPs(long pid) throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        return Long.parseLong(new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip());
    }
}
