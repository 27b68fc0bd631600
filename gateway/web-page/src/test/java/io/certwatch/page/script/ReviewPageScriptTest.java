package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code pages/review/review.js}: what is typed while a decision is being saved. */
class ReviewPageScriptTest {

    private static final String IMPORTS = """
        import { readSession } from '/web/core/session.js';
        import { draftOf } from '/web/pages/review/drafts.js';
        import '/web/pages/review/review.js';
        """;
    private static final String GIVEN = """
        const reviews = ['A', 'B', 'C'].map(sku => ({ sku, edition: '2027-1', entry: 'CNE-01', manufacturer: 'M', model: sku, vendor: 'V' }));
        const waits = async () => { for (let i = 0; i < 200; i += 1) await null; };
        const saves = [];
        const decided = (address, { method, body }) => new Promise((resolve, reject) =>
          saves.push({ body: JSON.parse(body), done: id => resolve({ id }), failed: () => reject(new Error('away')) }));
        const readOf = sku => (address, options) => options.method === 'POST' ? decided(address, options)
          : { waiting: [{ edition: '2027-1', entry: 'CNE-01' }] };
        server.answers = {
          '/api/session': { subject: 'li.na', company: 'demo', roles: ['member'], csrf: { header: 'x', token: 'y' } },
          '/api/entries': { items: [], next: null },
          '/api/reviews/counts': { statuses: { OPEN: 3 } },
          '/api/reviews': { items: reviews, next: null },
          ...Object.fromEntries(reviews.flatMap(({ sku }) => [
            [`/api/products/${sku}/reviews/siblings`, { scopes: [] }],
            [`/api/products/${sku}/reviews`, readOf(sku)],
            [`/api/products/${sku}`, { sku }],
          ])),
        };
        await readSession();
        const Page = customElements.elements.get('cw-review-page');
        const page = new Page();
        page.connectedCallback();
        await page.readPlace();
        await waits();
        const decide = (decision, reason) => {
          page.keep({ decision, reason });
          return page.send();
        };
        """;

    private ScriptRun run;

    @BeforeEach
    void start() {
        run = new ScriptRun();
    }

    @AfterEach
    void stop() {
        run.close();
    }

    private String report(String script) {
        return run.report(IMPORTS, GIVEN + script);
    }

    @Test
    void lettersTypedWhileADecisionIsSavedGoToTheNextReview() {
        assertThat(report("""
            await decide('IN_SCOPE', 'routes');
            await waits();
            page.keep({ reason: 'typed meanwhile' });
            const isSaved = page.done.length;
            saves[0].done('d1');
            await waits();
            report([isSaved, page.done.length, page.queue.current.sku, page.draft.reason, draftOf(reviews[1]).reason, draftOf(reviews[0]).reason]);\
            """)).isEqualTo("[0,1,\"B\",\"typed" + " meanwhile\",\"typed" + " meanwhile\",\"\"]");
    }

    @Test
    void decisionsAreSavedOneAfterTheOther() {
        assertThat(report("""
            await decide('IN_SCOPE', 'first');
            await waits();
            await decide('NOT_IN_SCOPE', 'second');
            await waits();
            const under = saves.length;
            saves[0].done('d1');
            await waits();
            report([under, saves.map(({ body }) => body.reason), page.queue.current.sku]);\
            """)).isEqualTo("[1,[\"first\",\"second\"],\"C\"]");
    }

    @Test
    void aDecisionThatCouldNotBeSavedIsShownAgainWithItsReason() {
        assertThat(report("""
            await decide('IN_SCOPE', 'routes');
            await waits();
            page.keep({ reason: 'of the next' });
            saves[0].failed();
            await waits();
            report([page.queue.current.sku, page.draft.reason, page.problem.status, draftOf(reviews[1]).reason, page.queue.isSettled(reviews[0])]);\
            """)).isEqualTo("[\"A\",\"routes\",0,\"of" + " the next\",false]");
    }
}
