package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code pages/obligations/facts.js}: how a proof ended, and since when it is not valid at the latest. */
class EndedProofScriptTest {

    private static final String IMPORTS = """
        import { facts } from '/web/pages/obligations/facts.js';
        import { loadTexts, translator } from '/web/core/texts.js';
        """;
    private static final String GIVEN = """
        server.answers = {
          '/web/app/en.json': {},
          '/web/pages/obligations/en.json': { 'due.proofEnded': 'No valid proof ({how})',
            'due.proofSuspended': 'No valid proof until restored ({how})',
            'ended.REVOKED': 'revoked as listed; {learnt}', 'ended.SUSPENDED': 'suspended as listed; {learnt}',
            'ended.as.REVOKED': 'revoked', 'ended.as.SUSPENDED': 'suspended',
            'ended.learnt': 'learnt on {day}', 'ended.learnt.later': 'learnt on {day}, not valid since {since}' },
        };
        await loadTexts('app');
        await loadTexts('obligations');
        const owed = { id: '1', sku: 'A', entry: { code: 'SCP-02', name: 'Firewall' }, status: 'OPEN', withoutProof: true, cii: {},
          edition: { id: '2023-2', title: {}, announcement: {}, effective: '2023-07-03', force: 'IN_FORCE' }, openedAt: '2026-12-02T00:00:00Z',
          days: { firstListed: '2017-06-01', firstListedBy: { title: {} } } };
        const drawn = (lapse, learntOn) => facts(translator('obligations'), { ...owed,
          endedProof: { number: 'REG-1', lapse, learntOn, notValidSince: '2026-12-02' } }, {});
        const words = html => html.replaceAll(/<[^>]*>/g, '').replaceAll(/\\s+/g, ' ');
        """;

    @RegisterExtension
    final ScriptRun run = new ScriptRun(IMPORTS, GIVEN);

    @Test
    void namesTheFirstDayOnlyIfTheRegisterSaidSomethingElseBefore() {
        assertThat(run.report("report(words(drawn('REVOKED', '2026-12-05')));"))
                .contains(
                        "No valid proof (revoked)",
                        "REG-1 · revoked as listed; learnt on 5 Dec 2026, not valid since 2 Dec 2026")
                .containsOnlyOnce("5 Dec 2026");
        assertThat(run.report("report(words(drawn('SUSPENDED', '2026-12-02')));"))
                .contains("No valid proof until restored (suspended)", "suspended as listed; learnt on 2 Dec 2026")
                .doesNotContain("not valid since");
    }
}
