package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code pages/sectors/parts.js}: a sector of which the summary counts nothing. */
class SectorPartsScriptTest {

    private static final String IMPORTS = "import { figuresView } from '/web/pages/sectors/parts.js';";

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
    void aSectorThatTheSummaryDoesNotCountIsDrawn() {
        assertThat(run.report(IMPORTS, """
            const drawn = summary => figuresView(key => key, 'PLATFORMS', summary).includes('figure.REQUIRED');
            report([drawn({ pending: 0, sectors: {} }), drawn({ pending: 0 })]);\
            """)).isEqualTo("[true,true]");
    }
}
