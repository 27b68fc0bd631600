package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code design/due.js}: which day of an obligation a list shows, and as what. */
class DueScriptTest {

    private static final String IMPORTS = """
        import { dueDay } from '/web/design/due.js';
        import { obligationsView } from '/web/pages/inventory/product-parts.js';
        import { loadTexts, translator } from '/web/core/texts.js';
        """;
    private static final String GIVEN = """
        server.answers = {
          '/web/app/en.json': { 'due.coveredUntil': 'Covered until', 'due.noEnd': 'no end on record',
            'due.notToBeSoldSince': 'Not to be sold since', 'due.notToBeSoldSince.learnt': 'Not to be sold, at the latest since', 'due.marketEntry': 'Before market entry' },
          '/web/pages/inventory/en.json': { 'owed.entry': '{entry}', 'owed.due': 'due by' },
        };
        await loadTexts('app');
        await loadTexts('inventory');
        const owed = { id: '1', entry: { name: 'Firewall' }, status: 'OPEN', due: '2023-07-03', withoutProof: false,
          days: { coveredUntil: null, notToBeSoldSince: null } };
        const words = drawn => drawn.replaceAll(/<[^>]*>/g, '').replaceAll(/\\s+/g, ' ').trim();
        """;

    @RegisterExtension
    final ScriptRun run = new ScriptRun(IMPORTS, GIVEN);

    @Test
    void whatAProofCoversHasNoDayByWhichItIsDue() {
        assertThat(run.report("""
            const covered = { ...owed, status: 'SATISFIED' };
            report([words(dueDay({ ...covered, days: { coveredUntil: '2029-01-31' } })), words(dueDay(covered))]);\
            """)).isEqualTo("[\"Covered until 31 Jan 2029\",\"no end on record\"]");
    }

    @Test
    void theProductPageNamesADueDayOnlyWhileProofIsToCome() {
        assertThat(run.report("""
            const drawn = obligation => words(obligationsView([obligation], translator('inventory')));
            report([
              drawn({ ...owed, status: 'SATISFIED', days: { coveredUntil: '2029-01-31' } }).includes('due by'),
              drawn({ ...owed, due: '2027-02-15' }).includes('due by 14 Feb 2027'),
              drawn({ ...owed, status: 'WAIVED' }).includes('due by')]);\
            """)).isEqualTo("[false,true,false]");
    }

    @Test
    void whatIsMissingIsNamedAsSuchAndWhatNobodyOwesHasNoDay() {
        assertThat(run.report("""
            report([
              words(dueDay({ ...owed, withoutProof: true, days: { notToBeSoldSince: '2023-07-03' } })),
              words(dueDay({ ...owed, withoutProof: true, days: { notToBeSoldSince: '2026-12-02', learntOn: '2026-12-02' } })),
              words(dueDay({ ...owed, withoutProof: true, days: { notToBeSoldSince: '2026-12-02', learntOn: '2026-12-01' } })),
              words(dueDay({ ...owed, due: null })),
              words(dueDay({ ...owed, status: 'WAIVED' })),
              words(dueDay({ ...owed, status: 'LIFTED' }))]);\
            """))
                .isEqualTo("[\"Not to be sold since 3 Jul 2023\",\"Not to be sold, at the latest since 2 Dec 2026\","
                        + "\"Not to be sold since 2 Dec 2026\",\"Before market entry\",\"\",\"\"]");
    }
}
