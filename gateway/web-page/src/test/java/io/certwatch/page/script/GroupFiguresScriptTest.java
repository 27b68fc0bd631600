package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code pages/review/group-figures.js}: the figure that many products lack, sent in slots. */
class GroupFiguresScriptTest {

    private static final String IMPORTS = """
        import { readSession } from '/web/core/session.js';
        import { enterInSlots } from '/web/pages/review/group-figures.js';
        """;
    private static final String GIVEN = """
        const figures = [{ name: '整机吞吐量', value: '2 Tbps' }];
        const items = Array.from({ length: 450 }, (_, i) => ({ sku: `S${i}`, revision: i + 1, figures }));
        const sent = [];
        let failures = [];
        server.answers = {
          '/api/session': { subject: 'li.na', company: 'demo', roles: ['member'], csrf: { header: 'x', token: 'y' } },
          '/api/products/figures': (address, { body }) => {
            const slot = JSON.parse(body).items;
            sent.push({ count: slot.length, first: slot[0] });
            const failure = failures.shift();
            if (failure) throw failure;
            return { items: slot.map(({ sku }) => ({ sku, outcome: 'CHANGED', before: [] })) };
          },
        };
        await readSession();
        """;

    @RegisterExtension
    final ScriptRun run = new ScriptRun(IMPORTS, GIVEN);

    @Test
    void sendsManyProductsInSlotsWithWhatThePersonSaw() {
        assertThat(run.report("""
            const outcomes = new Map();
            await enterInSlots(items, outcomes);
            report([sent.map(({ count }) => count), sent[1].first, outcomes.size]);\
            """))
                .isEqualTo(
                        "[[200,200,50],{\"sku\":\"S200\",\"revision\":201,\"figures\":[{\"name\":\"整机吞吐量\",\"value\":\"2"
                            + " Tbps\"}]},450]");
    }

    @Test
    void whatWasEnteredBeforeAFailureStaysKnown() {
        assertThat(run.report("""
            failures = [null, new TypeError('away')];
            const outcomes = new Map();
            const failed = await enterInSlots(items, outcomes).then(() => false, () => true);
            report([failed, outcomes.size]);\
            """)).isEqualTo("[true,200]");
    }
}
