package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code core/arrivals.js} and {@code design/table.js}: every list is told when its place has been read again. */
class ListsScriptTest {

    private static final String IMPORTS =
            "import { arriving } from '/web/core/arrivals.js'; import '/web/design/table.js';";
    private static final String GIVEN = """
        const Table = customElements.elements.get('cw-table');
        const rows = 'abcdefgh';
        const pageOf = (after, size) => {
          const from = after === null ? 0 : Number(after);
          const items = [...rows.slice(from, from + size)].map(id => ({ id }));
          return { items, next: from + size < rows.length ? String(from + size) : null };
        };
        const asked = [];
        const listOf = (label, size = 3) => {
          const table = new Table();
          Object.assign(table, { label, load: async after => { asked.push(label + after); return pageOf(after, size); } });
          table.connectedCallback();
          return table;
        };
        const shown = table => table.items.map(({ id }) => id).join('');
        """;

    @RegisterExtension
    final ScriptRun run = new ScriptRun(IMPORTS, GIVEN);

    @Test
    void everyListReadsAgainAfterItsPlaceWasReadAgain() {
        assertThat(run.report("""
            const [keys, hooks] = [listOf('keys '), listOf('hooks ')];
            await keys.read(null);
            await hooks.read(null);
            await arriving(async () => asked.push('place'));
            await keys.whenRead;
            await hooks.whenRead;
            report(asked);\
            """)).isEqualTo("[\"keys null\",\"hooks null\",\"place\",\"keys null\",\"hooks null\"]");
    }

    @Test
    void aListThatWasReadWithItsPlaceReadsOnce() {
        assertThat(run.report("""
            const keys = listOf('keys ');
            await arriving(() => keys.read(null));
            await keys.whenRead;
            report(asked);\
            """)).isEqualTo("[\"keys null\"]");
    }

    @Test
    void aListThatIsGoneIsNotTold() {
        assertThat(run.report("""
            const keys = listOf('keys ');
            await keys.read(null);
            keys.disconnectedCallback();
            await arriving(async () => {});
            report(asked);\
            """)).isEqualTo("[\"keys null\"]");
    }

    @Test
    void listsAreNotToldWhenThePlaceCouldNotBeRead() {
        assertThat(run.report("""
            const keys = listOf('keys ');
            await keys.read(null);
            await arriving(() => Promise.reject(new Error('away'))).catch(() => {});
            report(asked);\
            """)).isEqualTo("[\"keys null\"]");
    }

    @Test
    void aListThatReadsAgainShowsAsManyRowsAsBefore() {
        assertThat(run.report("""
            const keys = listOf('keys ');
            await keys.read(null);
            await keys.read(keys.next);
            const before = shown(keys);
            await arriving(async () => {});
            await keys.whenRead;
            report([before, shown(keys), keys.next]);\
            """)).isEqualTo("[\"abcdef\",\"abcdef\",\"6\"]");
    }

    @Test
    void theWayBackLeadsToAsManyRowsAsWereShown() {
        assertThat(run.report("""
            const keys = listOf('keys ');
            await keys.read(null);
            await keys.read(keys.next);
            keys.disconnectedCallback();
            const again = listOf('keys ');
            again.willUpdate(new Map([['load', undefined]]));
            await again.whenRead;
            report(shown(again));\
            """)).isEqualTo("\"abcdef\"");
    }

    @Test
    void aListAsksForItsLengthOnceUnlessItIsReadToItsEnd() {
        assertThat(run.report("""
            let counts = 0;
            const long = listOf('long ');
            const short = listOf('short ', 8);
            const count = async () => { counts += 1; return { count: 8, exact: true }; };
            Object.assign(long, { count });
            Object.assign(short, { count });
            await long.read(null);
            await long.counting;
            await long.read(long.next);
            await short.read(null);
            report([counts, long.total, short.total]);\
            """)).isEqualTo("[1,{\"count\":8,\"exact\":true},{\"count\":8,\"exact\":true}]");
    }

    @Test
    void aListWhoseLengthCannotBeReadIsShownWithoutIt() {
        assertThat(run.report("""
            const keys = listOf('keys ');
            keys.count = () => Promise.reject(new Error('away'));
            await keys.read(null);
            await keys.counting;
            report([shown(keys), keys.total]);\
            """)).isEqualTo("[\"abc\",null]");
    }

    @Test
    void anAnswerThatWasOvertakenIsNotShown() {
        assertThat(run.report("""
            const keys = listOf('keys ');
            let answerFirst;
            keys.load = () => new Promise(resolve => { answerFirst = () => resolve({ items: [{ id: 'old' }] }); });
            const first = keys.read(null);
            keys.load = async () => ({ items: [{ id: 'new' }] });
            await keys.read(null);
            answerFirst();
            await first;
            report([shown(keys), keys.waiting]);\
            """)).isEqualTo("[\"new\",false]");
    }
}
