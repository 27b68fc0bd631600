package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code pages/inbox/words.js}: only what binds is called an edition of the catalogue. */
class InboxWordsScriptTest {

    private static final String IMPORTS = "import { textOf } from '/web/pages/inbox/words.js';";
    private static final String GIVEN = """
        const key = force => textOf(text => text,
          { kind: 'CATALOGUE', obligations: [], facts: { force, what: 'PUBLISHED', edition: 'one', day: '2027-01-01' } });
        """;

    @RegisterExtension
    final ScriptRun run = new ScriptRun(IMPORTS, GIVEN);

    @Test
    void observationsAndDraftsAreNoEditions() {
        assertThat(run.report("report(['STATUTORY', 'GUIDANCE', 'CONSULTATION'].map(key));"))
                .isEqualTo("[\"text.CATALOGUE.PUBLISHED\",\"text.CATALOGUE.unofficial.PUBLISHED\","
                        + "\"text.CATALOGUE.unofficial.PUBLISHED\"]");
    }
}
