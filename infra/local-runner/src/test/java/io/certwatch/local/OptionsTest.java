package io.certwatch.local;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OptionsTest {
    @Test
    void playsTheDemoOnKeptDataAndTheUsualPortsUnlessToldOtherwise() {
        assertThat(Options.parse()).isEqualTo(new Options(true, false, null, Ports.usual()));
    }

    @Test
    void takesAllOptionsInAnyOrder() {
        var options = Options.parse("--port", "9999", "--data", "/tmp/x", "--ports-from", "7000", "--fresh", "--no-demo");

        assertThat(options).isEqualTo(new Options(false, true, Path.of("/tmp/x"), new Ports(9999, 7001, 7002, 7003, 7004, 7005, 7006, 7007)));
    }

    @Test
    void countsPortsUpFromTheFirst() {
        assertThat(Options.parse("--ports-from", "7000").ports()).isEqualTo(new Ports(7000, 7001, 7002, 7003, 7004, 7005, 7006, 7007));
    }

    @Test
    void saysInOneLineWhatIsWrong() {
        assertRefused("Unknown option --prot", "--prot", "80");
        assertRefused("--data needs a value", "--data");
        assertRefused("--data needs a value", "--data", "--fresh");
        assertRefused("--port needs a number, not \"http\"", "--port", "http");
        assertRefused("--port takes a number from 1 to 65535", "--port", "70000");
        assertRefused("--ports-from takes a number from 1 to 65528", "--ports-from", "65529");
    }

    private static void assertRefused(String reason, String... arguments) {
        assertThatThrownBy(() -> Options.parse(arguments)).isInstanceOf(CannotStart.class).hasMessageStartingWith(reason);
    }
}
