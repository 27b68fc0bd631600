package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code core/format.js}: writes every time in China and names the zone, in a browser of any zone. */
class FormatScriptTest {

    private static final String IMPORTS = """
        import { formatInstant, withDays } from '/web/core/format.js';
        import { loadTexts } from '/web/core/texts.js';
        """;
    private static final String GIVEN = """
        server.answers = { '/web/app/en.json': { 'time.zone': 'China', 'punctuation.aside': '{text} ({aside})' } };
        await loadTexts('app');
        """;

    @RegisterExtension
    final ScriptRun run = new ScriptRun(IMPORTS, GIVEN);

    @Test
    void namesTheZoneOfATimeWhoseDayIsAnotherInEurope() {
        assertThat(run.report("report([formatInstant('2026-12-01T19:43:00Z'), formatInstant(null)]);"))
                .isEqualTo("[\"2 Dec 2026, 03:43 (China)\",\"\"]");
    }

    @Test
    void leavesTheTimeInASentenceOfAServiceBesideItsDay() {
        assertThat(run.report("report(withDays('It goes out on 2026-12-01 08:00 (China), after 2026-11-30.'));"))
                .isEqualTo("\"It goes out on 1 Dec 2026 08:00 (China), after 30 Nov 2026.\"");
    }
}
