package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code api/client.js}: what a call that fails is taken for. */
class ClientScriptTest {

    private static final String IMPORTS = "import { getJson } from '/web/api/client.js';";
    private static final String GIVEN = """
        const answering = json => {
          const answer = { ok: true, status: 200, headers: { get: () => 'application/json' }, json, clone: () => answer };
          globalThis.fetch = async () => answer;
        };
        const statusOf = () => getJson('/api/summary').then(() => 'read', failure => failure.status ?? failure.name);
        """;

    @RegisterExtension
    final ScriptRun run = new ScriptRun(IMPORTS, GIVEN);

    @Test
    void anAnswerThatBreaksOffIsNoFaultOfThePage() {
        assertThat(run.report("""
            answering(async () => { throw new TypeError('Failed to fetch'); });
            report(await statusOf());\
            """)).isEqualTo("0");
    }

    @Test
    void anAnswerThatIsNoJsonIsAFault() {
        assertThat(run.report("""
            answering(async () => JSON.parse('<html>'));
            report(await statusOf());\
            """)).isEqualTo("\"SyntaxError\"");
    }
}
