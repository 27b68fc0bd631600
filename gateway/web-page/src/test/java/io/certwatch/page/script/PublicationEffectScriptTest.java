package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code pages/catalogue/publication-effect.js}: what a steward is told before an edition is published. */
class PublicationEffectScriptTest {

    private static final String IMPORTS = """
        import { readSession } from '/web/core/session.js';
        import { PublicationEffect } from '/web/pages/catalogue/publication-effect.js';
        """;
    private static final String GIVEN = """
        const total = products => ({ products, companies: 1, vendors: 1 });
        const removes = count => Array.from({ length: count }, (_, i) => ({ entry: `E${i}`, kinds: ['REMOVED'] }));
        const given = { removed: 0, kept: 38, fewer: 0 };
        server.answers = {
          '/api/session': { subject: 'zhao.lei', company: null, roles: ['steward'], csrf: { header: 'x', token: 'y' } },
          '/api/editions/2027-1/form': { id: '2027-1' },
          '/api/editions/2027-1/changes': () => ({ changes: [{ entry: 'A', kinds: ['WIDENED'] }, ...removes(given.removed)] }),
          '/api/impacts/totals': () => given.fewer === null ? undefined
            : { on: '2027-01-01', examined: 60, effects: { NEWLY_HIT: total(2), NO_LONGER_HIT: total(given.fewer) } },
        };
        await readSession();
        const effectOf = async values => {
          Object.assign(given, { removed: 0, kept: 38, fewer: 0 }, values);
          const effect = new PublicationEffect({ id: '2027-1', entries: Array(given.kept) });
          const before = effect.isRead;
          await effect.read;
          return [before, effect.isRead, effect.of('NEWLY_HIT').products, effect.removed, effect.isLargeRemoval, effect.failure?.status ?? null];
        };
        """;

    @RegisterExtension
    final ScriptRun run = new ScriptRun(IMPORTS, GIVEN);

    @Test
    void countsWhatIsNewlyRequiredAndWhichEntriesAreDropped() {
        assertThat(run.report("report(await effectOf({ removed: 3 }));")).isEqualTo("[false,true,2,3,false,null]");
    }

    @Test
    void manyProductsOrMostEntriesThatAreDroppedAreALargeRemoval() {
        assertThat(run.report("""
            report([(await effectOf({ fewer: 9 }))[4], (await effectOf({ fewer: 10 }))[4], (await effectOf({ removed: 37, kept: 1 }))[4]]);\
            """)).isEqualTo("[false,true,true]");
    }

    @Test
    void droppedEntriesAreKnownEvenIfProductsCannotBeForeseen() {
        assertThat(run.report("report(await effectOf({ fewer: null, removed: 37, kept: 1 }));"))
                .isEqualTo("[false,true,0,37,true,404]");
    }
}
