package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code pages/inventory/timeline.js}: what the day of an obligation is called. */
class TimelineScriptTest {

    private static final String IMPORTS = """
        import { timeline } from '/web/pages/inventory/timeline.js';
        import { loadTexts, translator } from '/web/core/texts.js';
        """;
    private static final String GIVEN = """
        server.answers = {
          '/web/app/en.json': {},
          '/web/pages/inventory/en.json': { 'due.PLANNED': 'Planned market day: {entry}',
            'due.BEFORE_DAY': 'From this day on not to be sold: {entry}', 'entry': '{name}', 'timeline.today': 'Today' },
        };
        await loadTexts('app');
        await loadTexts('inventory');
        const draw = duePlanned => timeline({
          product: { market: {} }, assessment: { certificates: [] }, history: [], names: () => null,
          obligations: [{ id: '1', edition: { id: '2023-2' }, entry: { code: 'SCP-02', name: 'Firewall' }, status: 'SATISFIED',
            due: '2027-02-15', dueRule: 'BEFORE_DAY', duePlanned }],
        }, translator('inventory'));
        """;

    @RegisterExtension
    final ScriptRun run = new ScriptRun(IMPORTS, GIVEN);

    @Test
    void aPlannedMarketDayIsNotTheDayFromWhichSaleIsForbidden() {
        assertThat(run.report("report([draw(true).includes('Planned market day: Firewall'), draw(true).includes('not"
                        + " to be sold')])"))
                .isEqualTo("[true,false]");
    }

    @Test
    void theDayOfTheLawIsNamedAsSuch() {
        assertThat(run.report("report(draw(false).includes('From this day on not to be sold: Firewall'))"))
                .isEqualTo("true");
    }
}
