package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code pages/inbox/words.js}: only what binds is called an edition of the catalogue. */
class InboxWordsScriptTest {

    private static final String IMPORTS = "import { aside, textOf } from '/web/pages/inbox/words.js';";
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

    /** Of several, the reason of the first is not that of all. */
    @Test
    void saysWhyTheOnlyObligationWasOpenedAgain() {
        var keys = run.report("""
            const facts = { what: 'REOPENED', whyZh: '证书C-9已被暂停', whyEn: 'C-9 is suspended' };
            const again = (...obligations) => textOf(text => text, { kind: 'REQUIRED', obligations, facts });
            report([again('o1'), again('o1', 'o2')]);
            """);
        assertThat(keys).isEqualTo("[\"text.REQUIRED.REOPENED.why\",\"text.REQUIRED.REOPENED\"]");
    }

    @Test
    void saysThatAnItemIsNoLongerSo() {
        var keys = run.report("""
            const of = (closed, ...obligations) => aside(text => text, { kind: 'REQUIRED', obligations, closed, facts: {} });
            report([of(0, 'o1'), of(1, 'o1'), of(1, 'o1', 'o2'), of(2, 'o1', 'o2')]);
            """);
        assertThat(keys).isEqualTo("[\"\",\"over\",\"closed\",\"over\"]");
    }

    @Test
    void namesAnEditionByItsAnnouncement() {
        var edition = run.report("""
            const facts = { force: 'STATUTORY', what: 'PUBLISHED', edition: '2023-2' };
            report(textOf((_, { edition }) => edition, { kind: 'CATALOGUE', obligations: [], facts }));
            """);
        assertThat(edition).doesNotContain("2023-2");
    }
}
