package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code pages/sectors/parts.js}: a sector of which the summary counts nothing. */
class SectorPartsScriptTest {

    private static final String IMPORTS = "import { figuresView } from '/web/pages/sectors/parts.js';";

    @RegisterExtension
    final ScriptRun run = new ScriptRun(IMPORTS, "");

    @Test
    void aSectorThatTheSummaryDoesNotCountIsDrawn() {
        assertThat(run.report("""
            const drawn = summary => figuresView(key => key, 'PLATFORMS', summary).includes('figure.REQUIRED');
            report([drawn({ pending: 0, sectors: {} }), drawn({ pending: 0 })]);\
            """)).isEqualTo("[true,true]");
    }
}
