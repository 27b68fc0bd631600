package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code design/row-choice.js} and the boxes of {@code design/table.js}: which rows of a list are ticked. */
class RowChoiceScriptTest {

    private static final String IMPORTS =
            "import { RowChoice } from '/web/design/row-choice.js'; import '/web/design/table.js';";
    private static final String GIVEN = """
        const rows = [...'abcdef'].map(id => ({ id }));
        const choice = new RowChoice(row => row.id);
        const chosen = () => choice.of(rows).map(({ id }) => id).join('');
        """;

    @RegisterExtension
    final ScriptRun run = new ScriptRun(IMPORTS, GIVEN);

    @Test
    void shiftTicksAllRowsFromTheLastOneOn() {
        assertThat(run.report("""
            choice.toggle(rows, 4);
            choice.toggle(rows, 2, { through: true });
            const up = chosen();
            choice.toggle(rows, 5, { through: true });
            report([up, chosen()]);\
            """)).isEqualTo("[\"cde\",\"cdef\"]");
    }

    @Test
    void shiftUnticksWhatTheRowLeaves() {
        assertThat(run.report("""
            choice.setAll(rows, true);
            choice.toggle(rows, 1);
            choice.toggle(rows, 3, { through: true });
            report(chosen());\
            """)).isEqualTo("\"aef\"");
    }

    @Test
    void shiftWithoutAnEarlierRowTicksTheRowAlone() {
        assertThat(run.report("choice.toggle(rows, 3, { through: true }); report(chosen());"))
                .isEqualTo("\"d\"");
    }

    @Test
    void aRowThatIsGoneIsTickedNoMore() {
        assertThat(run.report("""
            choice.setAll(rows, true);
            choice.keepOnly(rows.slice(0, 2));
            report([choice.keys.size, chosen()]);\
            """)).isEqualTo("[2,\"ab\"]");
    }

    @Test
    void anotherListBeginsWithNothingTicked() {
        assertThat(run.report("""
            const table = new (customElements.elements.get('cw-table'))();
            Object.assign(table, { label: 'rows', actions: () => '', load: async () => ({ items: rows }) });
            await table.read(null);
            table.chooseAll(true);
            const before = table.choice.keys.size;
            await table.read(null);
            const readAgain = table.choice.keys.size;
            table.willUpdate(new Map([['of', 'other']]));
            report([before, readAgain, table.choice.keys.size]);\
            """)).isEqualTo("[6,6,0]");
    }
}
