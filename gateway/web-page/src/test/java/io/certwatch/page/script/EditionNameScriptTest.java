package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code design/edition-name.js}: how an edition is named in the language of the page. */
class EditionNameScriptTest {

    private static final String IMPORTS = """
        import { announcementWords, editionName, editionWords } from '/web/design/edition-name.js';
        import { loadTexts, loadTextsIn } from '/web/core/texts.js';
        import { chooseLanguage } from '/web/core/preferences.js';
        """;
    private static final String GIVEN = """
        server.answers = {
          '/web/app/en.json': {
            'edition.announced': 'Announcement No. {number} of {year}',
            'edition.unannounced': 'an observation or a draft for comment',
          },
          '/web/app/zh.json': { 'edition.announced': '{year}年第{number}号公告' },
        };
        await loadTexts('app');
        const title = { zh: '云计算行业观察（非官方）', en: 'Observation of cloud computing, not official' };
        const inEnglish = [
          editionWords({ announcement: '2023年第2号', title }),
          editionWords({ announcement: 'commentary on the 2025 draft amendment', title }),
          announcementWords('2023年第2号'),
          editionName('2023-2'),
          editionName('cloud-2025'),
        ];
        """;

    @RegisterExtension
    final ScriptRun run = new ScriptRun(IMPORTS, GIVEN);

    @Test
    void namesAnEditionByItsAnnouncementAndAnotherListByItsTitle() {
        assertThat(run.report("report(inEnglish);"))
                .isEqualTo("[\"Announcement No. 2 of 2023\",\"Observation of cloud computing, not"
                        + " official\",\"Announcement No. 2 of 2023\",\"Announcement No. 2 of 2023\",\"an"
                        + " observation or a draft for comment\"]");
    }

    @Test
    void namesItInChineseOnAChinesePage() {
        assertThat(run.report("""
            await loadTextsIn('zh');
            chooseLanguage('zh');
            report([editionWords({ announcement: '2023年第2号', title }), editionWords({ announcement: 'commentary', title })]);\
            """)).isEqualTo("[\"2023年第2号公告\",\"云计算行业观察（非官方）\"]");
    }
}
