package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code design/due-months.js}: what is late stands apart from the months, on each page that shows them. */
class DueMonthsScriptTest {

    private static final String IMPORTS = "import { dueMonthsOf, monthFilter } from '/web/design/due-months.js';";

    @RegisterExtension
    final ScriptRun run = new ScriptRun(IMPORTS, "");

    @Test
    void whatIsLateIsInNoMonth() {
        assertThat(run.report("""
            report(dueMonthsOf({
              dueMonths: { '2027-02': 4, '2023-07': 30, '2026-12': 3, 'BEFORE_MARKET_ENTRY': 5 },
              overdue: 1,
              withoutProof: 31,
            }, '2026-12'));\
            """)).isEqualTo("""
                {"late":32,"months":[["2026-12",1],["2027-02",4]],"undated":5}\
                """);
    }

    /** The last day of what is due on 1 February is 31 January. */
    @Test
    void aMonthListsWhatHasItsLastDayInIt() {
        assertThat(run.report("""
            report([
              monthFilter('2027-01', '2027-02', '2026-12-02'),
              monthFilter('2026-12', '2027-01', '2026-12-20'),
              monthFilter('2026-12', '2027-01', '2027-01-01'),
              monthFilter('2027-12', null, '2026-12-02'),
            ]);\
            """)).isEqualTo("""
                [{"dueFrom":"2027-01-02","dueBefore":"2027-02-02"},{"dueFrom":"2026-12-20","dueBefore":"2027-01-02"},\
                {"dueFrom":"2027-01-01","dueBefore":"2027-01-02"},{"dueFrom":"2027-12-02"}]\
                """);
    }
}
