package io.certwatch.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks of the script before it builds; the test provides no JDK, so it cannot continue. */
@DisabledOnOs(OS.WINDOWS)
class StartTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --prot 9                                                   | CertWatch: Unknown option --prot. Try --help.
        --no-demo --fresh --data d --port 1 --ports-from 2 surplus | CertWatch: Unknown option surplus. Try --help.
        --port                                                     | CertWatch: --port needs a value. Try --help.
        --data --fresh                                             | CertWatch: --data needs a value. Try --help.
        """)
    void rejectsInvalidOptionsBeforeBuilding(String options, String answer) throws Exception {
        assertThat(start(options)).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "g", "3x", "3 g", "0g", "-3g", "3gg", "1.5g"})
    void rejectsAnInvalidHeap(String heap) throws Exception {
        assertThat(start("--no-demo", Map.of("CERTWATCH_LAUNCHER_HEAP", heap)))
                .isEqualTo("CertWatch: CERTWATCH_LAUNCHER_HEAP takes a size such as 3g or 1500m, not \"%s\".", heap);
    }

    @Test
    void printsHelpWithAnyOtherOption() throws Exception {
        assertThat(start("--prot --help")).startsWith("Usage: sh infra/local-runner/start [options]");
    }

    private static String start(String options) throws Exception {
        return start(options, Map.of());
    }

    private static String start(String options, Map<String, String> environment) throws Exception {
        var command = new ArrayList<>(List.of("/bin/sh", "./start"));
        command.addAll(List.of(options.split(" ")));
        var shell = new ProcessBuilder(command).redirectErrorStream(true);
        shell.environment().clear();
        shell.environment().put("PATH", "/usr/bin:/bin");
        shell.environment().putAll(environment);
        var process = shell.start();
        return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    }
}
