package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code pages/register/search-view.js}: the entry of a line that was published under another code. */
class RegisterEntryScriptTest {

    private static final String IMPORTS = "import { entryOf } from '/web/pages/register/search-view.js';";
    private static final String GIVEN = "const t = (key, { code, edition }) => `${key} ${code} ${edition}`;";

    @RegisterExtension
    final ScriptRun run = new ScriptRun(IMPORTS, GIVEN);

    @Test
    void leadsToTheEntryOfTodayAndNamesTheOtherOneWithItsEdition() {
        assertThat(entry("{ entry: 'SCP-10', entryEdition: '2017-1', entriesToday: ['SCP-09'], category: '安全数据库系统' }"))
                .contains("entry/SCP-09", "安全数据库系统 · entry.then SCP-10 2017-1")
                .doesNotContain("entry/SCP-10");
    }

    @Test
    void namesNoEditionWhereTheCodeIsTheSame() {
        assertThat(entry("{ entry: 'SCP-02', entryEdition: '2017-1', entriesToday: ['SCP-02'], category: '防火墙' }"))
                .contains("entry/SCP-02", "防火墙")
                .doesNotContain("entry.then");
        assertThat(entry("{ entry: null, entryEdition: null, entriesToday: [], category: '摄像机' }"))
                .isEqualTo("\"摄像机\"");
    }

    private String entry(String certificate) {
        return run.report("report(entryOf(" + certificate + ", t));");
    }
}
