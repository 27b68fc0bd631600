package io.certwatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void playsTheDemoOnExistingDataAndDefaultPorts() {
        assertThat(Options.parse())
                .isEqualTo(new Options(true, false, false, Duration.ofMinutes(3), null, Ports.usual()));
    }

    @Test
    void acceptsAllOptionsInAnyOrder() {
        var options = Options.parse(
                "--port",
                "9999",
                "--data",
                "/tmp/x",
                "--ports-from",
                "7000",
                "--fresh",
                "--train",
                "--patience",
                "10m",
                "--no-demo");

        assertThat(options)
                .isEqualTo(new Options(
                        false,
                        true,
                        true,
                        Duration.ofMinutes(10),
                        Path.of("/tmp/x"),
                        new Ports(9999, 7001, 7002, 7003, 7004, 7005, 7006, 7007, 7008)));
    }

    @Test
    void countsPortsUpFromTheFirst() {
        assertThat(Options.parse("--ports-from", "7000").ports())
                .isEqualTo(new Ports(7000, 7001, 7002, 7003, 7004, 7005, 7006, 7007, 7008));
    }

    @Test
    void rejectsInvalidOptionsInOneLine() {
        assertRejected("Unknown option --prot", "--prot", "80");
        assertRejected("--data needs a value", "--data");
        assertRejected("--data needs a value", "--data", "--fresh");
        assertRejected("--port needs a number, not \"http\"", "--port", "http");
        assertRejected("--port takes a number from 1 to 65535", "--port", "70000");
        assertRejected("--patience needs a duration such as 90s, 10m or 1h, not \"10\"", "--patience", "10");
        assertRejected("--patience needs a duration such as 90s, 10m or 1h, not \"0s\"", "--patience", "0s");
        assertRejected("--ports-from takes a number from 1 to 65527", "--ports-from", "65528");
    }

    private static void assertRejected(String reason, String... arguments) {
        assertThatThrownBy(() -> Options.parse(arguments))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith(reason);
    }
}
