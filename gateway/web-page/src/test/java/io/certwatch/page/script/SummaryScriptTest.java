package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code api/summary.js}: what is late stands apart from the months, on each page that shows them. */
class SummaryScriptTest {

    private static final String IMPORTS = "import { dueMonthsOf } from '/web/api/summary.js';";

    private ScriptRun run;

    @BeforeEach
    void start() {
        run = new ScriptRun();
    }

    @AfterEach
    void stop() {
        run.close();
    }

    @Test
    void whatIsLateIsInNoMonth() {
        assertThat(run.report(IMPORTS, """
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
