package io.certwatch.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Logs go to people who may not see whom a company writes to, so they name contacts by their ids. */
final class LogsHoldNoAddressStory {

    private LogsHoldNoAddressStory() {}

    /** Reads all logs of a system in which many mails were sent. */
    static void tell(SharedSystem shared) throws IOException {
        var addresses =
                shared.inbox().mails().stream().map(Inbox.Mail::to).distinct().toList();
        assertThat(addresses).as("addresses that were written to").hasSizeGreaterThan(5);
        try (var logs = Files.list(shared.system().logs())) {
            assertThat(logs).isNotEmpty().allSatisfy(log -> assertNamesNone(log, addresses));
        }
    }

    private static void assertNamesNone(Path log, List<String> addresses) throws IOException {
        try (var lines = Files.lines(log)) {
            assertThat(lines.filter(line -> addresses.stream().anyMatch(line::contains)))
                    .as(log.toString())
                    .isEmpty();
        }
    }
}
