package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code pages/review/review.js}: what is typed while a decision is being saved. */
class ReviewPageScriptTest {

    private static final String IMPORTS = """
        import { readSession } from '/web/core/session.js';
        import { draftOf } from '/web/pages/review/drafts.js';
        import { undoGroup } from '/web/pages/review/group-decision.js';
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
        page.query = { has: name => name === 'each', get: () => null };
        page.connectedCallback();
        await page.readPlace();
        await waits();
        const decide = (decision, reason) => {
          page.keep({ decision, reason });
          return page.send();
        };
        """;

    @RegisterExtension
    final ScriptRun run = new ScriptRun(IMPORTS, GIVEN);

    @Test
    void lettersTypedWhileADecisionIsSavedGoToTheNextReview() {
        assertThat(run.report("""
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
        assertThat(run.report("""
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
        assertThat(run.report("""
            await decide('IN_SCOPE', 'routes');
            await waits();
            page.keep({ reason: 'of the next' });
            saves[0].failed();
            await waits();
            report([page.queue.current.sku, page.draft.reason, page.problem.status, draftOf(reviews[1]).reason, page.queue.isSettled(reviews[0])]);\
            """)).isEqualTo("[\"A\",\"routes\",0,\"of" + " the next\",false]");
    }

    @Test
    void beginsWithTheGroupsOfWhatIsAlike() {
        assertThat(run.report("""
            const group = { key: 'k', entryName: { zh: '路由器', en: 'Router' }, missing: [], settledBy: [], series: null, products: 3,
              statuses: { OPEN: 2, NEEDS_DATA: 1 }, vendors: 1, withoutVendor: 1, largestVendors: [{ vendor: 'V', count: 2 }], examples: reviews };
            server.answers = { '/api/reviews/groups': address => ({ items: [address.includes('SERIES') ? { ...group, series: { name: 'R1' } } : group],
              next: null }), ...server.answers };
            page.query = { has: () => false, get: () => null };
            await page.readPlace();
            const before = page.groups.series.size;
            await page.toggleSeries(group);
            page.content();
            report([page.queue, page.groups.items.length, before, page.groups.series.get('k').items[0].series.name]);\
            """)).isEqualTo("[null,1,0,\"R1\"]");
    }

    @Test
    void saysWhatBecameOfTheGroup() {
        assertThat(run.report("""
            page.groupDone = { decision: 'NOT_IN_SCOPE', group: { entryName: { en: 'Router' } }, decided: [{ sku: 'A', decision: 'd1' }],
              left: [{ sku: 'B', outcome: 'CHANGED_MEANWHILE', decision: null }] };
            server.answers = { '/api/reviews/groups': { items: [], next: null }, '/api/reviews/decisions/revocation': { items: [
              { id: 'd1', outcome: 'REVOKED' }] }, ...server.answers };
            page.query = { has: () => false, get: () => null };
            await page.readPlace();
            page.content();
            await undoGroup(page);
            report([page.groupDone, server.asked.filter(one => one.startsWith('POST')).length, page.problem]);\
            """)).isEqualTo("[null,1,null]");
    }
}
