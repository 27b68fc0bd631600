package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code api/summary.js}: what is late stands apart from the months, on each page that shows them. */
class SummaryScriptTest {

    private static final String IMPORTS = "import { dueMonthsOf } from '/web/api/summary.js';";

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
}
