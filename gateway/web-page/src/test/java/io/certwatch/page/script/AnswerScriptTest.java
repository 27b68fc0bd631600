package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code pages/obligations/answer.js}: what the page of an obligation says of the vendor's answer. */
class AnswerScriptTest {

    private static final String IMPORTS = """
        import { answerView } from '/web/pages/obligations/answer.js';
        import { loadTexts, translator } from '/web/core/texts.js';
        """;
    private static final String GIVEN = """
        server.answers = {
          '/web/app/en.json': { 'answer.NOT_OURS_WAITING': 'Not theirs, to be decided' },
          '/web/pages/obligations/en.json': { 'answered.NOT_OURS': 'Not theirs', 'answer.none': 'none stands', 'answer.waits': 'Accept it',
            'answer.at': '{who}', 'answer.ended.SATISFIED': 'No decision is needed' },
        };
        await loadTexts('app');
        await loadTexts('obligations');
        const t = translator('obligations');
        const answer = { kind: 'NOT_OURS', state: 'WAITING', at: '2026-12-01T10:00:00Z', person: 'Wang', reason: 'sold by others' };
        const endedAnswer = { answer, by: 'SATISFIED', at: '2026-12-01T11:00:00Z' };
        const says = (obligation, ...words) => words.map(word => answerView(t, obligation).includes(word));
        """;

    @RegisterExtension
    final ScriptRun run = new ScriptRun(IMPORTS, GIVEN);

    @Test
    void anAnswerThatNobodyDecidedIsShownWithItsEnd() {
        assertThat(run.report("""
            report(says({ answer: null, endedAnswer }, 'Not theirs', 'Wang', 'sold by others', 'No decision is needed',
              'none stands', 'Accept it', 'to be decided'));\
            """)).isEqualTo("[true,true,true,true,false,false,false]");
    }

    @Test
    void anAnswerThatStandsIsShownAsSuch() {
        assertThat(run.report("report(says({ answer }, 'to be decided', 'Accept it', 'none stands'))"))
                .isEqualTo("[true,true,false]");
    }

    @Test
    void noneIsShownAsNone() {
        assertThat(run.report("report(says({ answer: null }, 'none stands'))")).isEqualTo("[true]");
    }
}
