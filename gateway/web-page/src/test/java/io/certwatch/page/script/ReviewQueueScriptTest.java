package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code pages/review/queue.js}: the reviews that wait, in the order in which a person goes through them. */
class ReviewQueueScriptTest {

    private static final String IMPORTS = "import { ReviewQueue } from '/web/pages/review/queue.js';";
    private static final String GIVEN = """
        const review = (sku, values = {}) => ({ sku, edition: '2027-1', entry: 'CNE-01', manufacturer: 'M', model: sku, vendor: 'V', ...values });
        const names = queue => queue.items.map(({ sku }) => sku).join('');
        const at = queue => queue.current?.sku ?? null;
        """;

    @RegisterExtension
    final ScriptRun run = new ScriptRun(IMPORTS, GIVEN);

    @Test
    void passesReviewsThatAreSettled() {
        assertThat(run.report("""
            const queue = ReviewQueue.of(['A', 'B', 'C'].map(sku => review(sku)));
            queue.drop(queue.items[1]);
            await queue.forward();
            report([at(queue), queue.position, queue.total, queue.skipped]);\
            """)).isEqualTo("[\"C\",3,3,1]");
    }

    @Test
    void aDecisionSettlesTheReviewsThatItsScopeReaches() {
        assertThat(run.report("""
            const reached = scope => {
              const queue = ReviewQueue.of([
                review('A', { model: 'X' }), review('B', { model: 'X' }), review('C', { model: 'Y' }),
                review('D', { vendor: 'W' }), review('E', { model: 'X', entry: 'CNE-02' })]);
              queue.settle(queue.items[0], { id: 1, scope });
              return queue.items.filter(item => queue.isSettled(item)).map(({ sku }) => sku).join('');
            };
            report([reached('PRODUCT'), reached('MODEL'), reached('VENDOR_ENTRY')]);\
            """)).isEqualTo("[\"A\",\"AB\",\"ABC\"]");
    }

    @Test
    void aModelThatIsUnknownReachesNoOtherProduct() {
        assertThat(run.report("""
            const queue = ReviewQueue.of([review('A', { model: null }), review('B', { model: null })]);
            queue.settle(queue.items[0], { id: 1, scope: 'MODEL' });
            report(queue.isSettled(queue.items[1]));\
            """)).isEqualTo("false");
    }

    @Test
    void aRevokedDecisionGivesBackWhatItSettledAndNothingElse() {
        assertThat(run.report("""
            const queue = ReviewQueue.of(['A', 'B', 'C'].map(sku => review(sku)));
            queue.settle(queue.items[0], { id: 1, scope: 'VENDOR_ENTRY' });
            queue.unsettle({ id: 1 });
            queue.drop(queue.items[2]);
            queue.unsettle({ id: 1 });
            report(queue.items.map(item => queue.isSettled(item)));\
            """)).isEqualTo("[false,false,true]");
    }

    @Test
    void goesBackToTheLastReviewThatIsNotSettled() {
        assertThat(run.report("""
            const queue = ReviewQueue.of(['A', 'B', 'C'].map(sku => review(sku)));
            queue.goTo(queue.items[2]);
            queue.drop(queue.items[1]);
            report([queue.back(), at(queue), queue.back(), at(queue)]);\
            """)).isEqualTo("[true,\"A\",false,\"A\"]");
    }

    @Test
    void beginsAgainAtTheFirstReviewThatWasSkipped() {
        assertThat(run.report("""
            const queue = ReviewQueue.of(['A', 'B'].map(sku => review(sku)));
            queue.drop(queue.items[0]);
            await queue.forward();
            await queue.forward();
            const end = at(queue);
            queue.restart();
            report([end, at(queue)]);\
            """)).isEqualTo("[null,\"B\"]");
    }

    @Test
    void readsAheadAndTakesNoReviewTwice() {
        assertThat(run.report("""
            server.answers['/api/reviews'] = address => address.includes('after=2')
              ? { items: [review('F'), review('G')], next: null }
              : { items: [...'ABCDEF'].map(sku => review(sku)), next: '2' };
            const queue = await new ReviewQueue({ status: 'OPEN' }).start();
            const first = names(queue);
            await queue.forward();
            await Promise.resolve().then(() => {}).then(() => {});
            for (let i = 0; i < 20; i += 1) await null;
            report([first, names(queue), at(queue), server.asked.length]);\
            """)).isEqualTo("[\"ABCDEF\",\"ABCDEFG\",\"B\",2]");
    }

    @Test
    void countsTheReviewsOfTheChosenStatus() {
        assertThat(run.report("""
            server.answers['/api/reviews/counts'] = { statuses: { OPEN: 7, NEEDS_DATA: 2 } };
            server.answers['/api/reviews'] = { statuses: { OPEN: 7, NEEDS_DATA: 2 } };
            const counted = async filters => {
              const queue = new ReviewQueue(filters);
              queue.next = 'more';
              const before = queue.isCounted;
              await queue.count();
              return [before, queue.total, queue.isCounted];
            };
            report([await counted({}), await counted({ status: 'NEEDS_DATA' }), await counted({ status: 'OTHER' })]);\
            """)).isEqualTo("[[false,9,true],[false,2,true],[false,0,false]]");
    }
}
