package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code pages/review/group-decision.js}: one decision about many products, sent in slots. */
class GroupDecisionScriptTest {

    private static final String IMPORTS = """
        import { readSession } from '/web/core/session.js';
        import { decideInSlots } from '/web/pages/review/group-decision.js';
        """;
    private static final String GIVEN = """
        const rows = Array.from({ length: 450 }, (_, i) => ({ sku: `S${i}`, revision: i + 1, edition: '2027-1', entry: 'CNE-01' }));
        const sent = [];
        let failures = [];
        server.answers = {
          '/api/session': { subject: 'li.na', company: 'demo', roles: ['member'], csrf: { header: 'x', token: 'y' } },
          '/api/reviews/decisions': (address, { body, headers }) => {
            const { products, reason } = JSON.parse(body);
            sent.push({ count: products.length, first: products[0], reason, key: headers['idempotency-key'] });
            const failure = failures.shift();
            if (failure) throw failure;
            return { items: products.map(({ sku }) => ({ sku, outcome: 'DECIDED', decision: `d-${sku}` })) };
          },
        };
        await readSession();
        const request = { decision: 'NOT_IN_SCOPE', reason: 'laboratory', until: null };
        """;

    @RegisterExtension
    final ScriptRun run = new ScriptRun(IMPORTS, GIVEN);

    @Test
    void sendsManyProductsInSlotsWithWhatThePersonSaw() {
        assertThat(run.report("""
            const outcomes = new Map();
            await decideInSlots(rows, request, outcomes);
            report([sent.map(({ count }) => count), sent[1].first, sent[1].reason, new Set(sent.map(({ key }) => key)).size, outcomes.size]);\
            """))
                .isEqualTo("[[200,200,50],{\"sku\":\"S200\",\"revision\":201},\"laboratory\",3,450]");
    }

    @Test
    void sendsASlotAgainWithTheSameKeyIfNoAnswerCame() {
        assertThat(run.report("""
            failures = [new TypeError('away')];
            const outcomes = new Map();
            await decideInSlots(rows.slice(0, 10), request, outcomes);
            report([sent.length, sent[0].key === sent[1].key, outcomes.size]);\
            """)).isEqualTo("[2,true,10]");
    }

    @Test
    void whatWasDecidedBeforeAFailureStaysKnown() {
        assertThat(run.report("""
            failures = [null, new TypeError('away'), new TypeError('away')];
            const outcomes = new Map();
            const failed = await decideInSlots(rows, request, outcomes).then(() => false, () => true);
            report([failed, outcomes.size]);\
            """)).isEqualTo("[true,200]");
    }
}
