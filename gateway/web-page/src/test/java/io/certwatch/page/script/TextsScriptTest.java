package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code core/texts.js}: texts of the interface, their counts, and the switch of the language. */
class TextsScriptTest {

    private static final String IMPORTS = """
        import { hasText, labelled, listed, loadTexts, loadTextsIn, translator, withAside } from '/web/core/texts.js';
        import { chooseLanguage } from '/web/core/preferences.js';
        """;
    private static final String GIVEN = """
        server.answers = {
          '/web/app/en.json': { save: 'Save', rows: { one: '{count} row', other: '{count} rows' },
            'punctuation.list': ', ', 'punctuation.aside': '{text} ({aside})', 'punctuation.label': '{label}: {text}' },
          '/web/app/zh.json': { save: '保存', rows: { other: '{count} 行' },
            'punctuation.list': '、', 'punctuation.aside': '{text}（{aside}）', 'punctuation.label': '{label}：{text}' },
          '/web/pages/law/en.json': { title: 'Law' },
          '/web/pages/law/zh.json': { title: '法律' },
        };
        const t = translator('law');
        await loadTexts('app');
        await loadTexts('law');
        """;

    @RegisterExtension
    final ScriptRun run = new ScriptRun(IMPORTS, GIVEN);

    @Test
    void aLanguageIsChosenAfterAllItsTextsHaveBeenRead() {
        assertThat(run.report("""
            let answer;
            const chinese = server.answers['/web/pages/law/zh.json'];
            server.answers['/web/pages/law/zh.json'] = () => new Promise(resolve => { answer = () => resolve(chinese); });
            const read = loadTextsIn('zh');
            for (let i = 0; i < 10; i += 1) await null;
            const meanwhile = [t('title'), t('save')];
            answer();
            await read;
            chooseLanguage('zh');
            report([...meanwhile, t('title'), t('save'), document.documentElement.lang]);\
            """)).isEqualTo("[\"Law\",\"Save\",\"法律\",\"保存\",\"zh-CN\"]");
    }

    @Test
    void listsAsidesAndLabelsHaveThePunctuationOfTheLanguage() {
        assertThat(run.report("""
            const words = () => [listed(['a', 'b']), withAside('a', 'b'), labelled('a', 'b')];
            const english = words();
            await loadTextsIn('zh');
            chooseLanguage('zh');
            report([...english, ...words()]);\
            """)).isEqualTo("[\"a, b\",\"a (b)\",\"a: b\",\"a、b\",\"a（b）\",\"a：b\"]");
    }

    @Test
    void whatWasReadOnceIsNotReadAgain() {
        assertThat(run.report("""
            await loadTextsIn('zh');
            await loadTextsIn('zh');
            await loadTexts('law');
            report(server.asked.length);\
            """)).isEqualTo("4");
    }

    @Test
    void textsThatCannotBeReadAreAFailureAndMayBeReadLater() {
        assertThat(run.report("""
            const chinese = server.answers['/web/app/zh.json'];
            delete server.answers['/web/app/zh.json'];
            const failure = await loadTextsIn('zh').then(() => '', ({ message }) => message);
            server.answers['/web/app/zh.json'] = chinese;
            await loadTextsIn('zh');
            chooseLanguage('zh');
            report([failure, t('save')]);\
            """)).isEqualTo("[\"No texts for zh/app\",\"保存\"]");
    }

    @Test
    void countsChooseTheFormAndAreWrittenAsInTheLanguage() {
        assertThat(run.report("""
            report([t('rows', { count: 1 }), t('rows', { count: 0 }), t('rows', { count: 12345 })]);\
            """)).isEqualTo("[\"1 row\",\"0" + " rows\",\"12,345" + " rows\"]");
    }

    @Test
    void aPageUsesTheTextsOfAllPagesToo() {
        assertThat(run.report("report([hasText('law', 'save'), hasText('law', 'none'), t('save')]);"))
                .isEqualTo("[true,false,\"Save\"]");
    }
}
