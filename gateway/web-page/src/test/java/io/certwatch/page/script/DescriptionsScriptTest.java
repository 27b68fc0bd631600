package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code pages/catalogue/descriptions.js}: whose words describe an entry. */
class DescriptionsScriptTest {

    private static final String IMPORTS =
            "import { descriptions, descriptionLines } from '/web/pages/catalogue/descriptions.js';";

    private static final String BOTH = """
        const drawn = entry => [descriptions, descriptionLines].map(view => view({ kind: 'SPECIALIZED_CYBERSECURITY_PRODUCT', ...entry }));
        const both = (entry, ...words) => drawn(entry).every(text => words.every(one => text.includes(one)));
        const neither = (entry, ...words) => drawn(entry).every(text => words.every(one => !text.includes(one)));
        """;

    @RegisterExtension
    final ScriptRun run = new ScriptRun(IMPORTS, BOTH);

    @Test
    void officialWordsStandBesideOursWithTheirSource() {
        assertThat(run.report("""
            const entry = { scope: { zh: '保护边界', en: 'Protects' },
              official: { zh: '对数据流进行解析的产品。', source: 'https://example.com/list', confidence: 'RECALLED' } };
            report(both(entry, '对数据流进行解析的产品。', 'https://example.com/list', 'confidence.RECALLED', 'ourWords', 'Protects'));\
            """)).isEqualTo("true");
    }

    @Test
    void ourWordsNeverStandUnderTheOfficialName() {
        assertThat(run.report("""
            report([
              both({ scope: { zh: '保护边界', en: 'Protects' }, official: null }, 'official.none', 'Protects'),
              both({ scope: { zh: '保护边界' }, official: { zh: '保护边界；≥12Tbps', source: null, confidence: 'SEEN' } }, '≥12Tbps'),
              neither({ scope: { zh: '保护边界' }, official: { zh: '保护边界；≥12Tbps', source: null, confidence: 'SEEN' } }, 'ourWords'),
              neither({ kind: 'SECTOR_WATCH', scope: { zh: '座舱' }, official: null }, 'official'),
            ]);\
            """)).isEqualTo("[true,true,true,true]");
    }

    /** The code SCP-03 was another entry in 2017. */
    @Test
    void termsAreThoseOfTheEditionThatIsShown() {
        assertThat(run.report("import { senseIn } from '/web/pages/lexicon/terms.js';", """
            const senses = [{ editions: ['2023-2'], families: ['IDS'] }, { editions: ['2017-1'], families: ['WAF'] }];
            const families = (some, ...editions) => senseIn(some, editions).families ?? null;
            report([families(senses, '2023-2'), families(senses, '2030-1', '2023-2'), families(senses, '2030-1'), families([{ families: ['A'] }])]);\
            """))
                .isEqualTo("[[\"IDS\"],[\"IDS\"],null,[\"A\"]]");
    }
}
