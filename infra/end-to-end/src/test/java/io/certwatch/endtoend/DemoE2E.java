package io.certwatch.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.local.LocalPlan;
import io.certwatch.local.LocalSystem;
import io.certwatch.local.demo.Demo;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the start script shows: a steward and a member sign in by the form of the provider, and work with the session of the gateway. */
class DemoE2E {

    @Test
    void signsInAndShowsWhatAnEditionChanges(@TempDir Path data) {
        try (var system = LocalSystem.start(LocalPlan.in(data))) {
            assertThat(played(system)).contains("81 registered", "22 e-mails about it", "22 of them lie in the inbox");
            assertThat(played(system))
                    .as("played again, with a new sign-in")
                    .contains("81 known already", "22 e-mails about it");
        }
    }

    private static String played(LocalSystem system) {
        var said = new ByteArrayOutputStream();
        new Demo(system, new PrintStream(said, true, UTF_8)).play();
        return said.toString(UTF_8);
    }
}
