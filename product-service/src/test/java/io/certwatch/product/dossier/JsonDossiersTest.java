package io.certwatch.product.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonDossiersTest {

    @Test
    void readsDossiersThatWereStoredWithTheFormerNameOfAFigure() {
        var dossiers = new JsonDossiers(JsonMapper.builder().build());
        var stored = new String(dossiers.write(DossierFixture.dossier()), StandardCharsets.UTF_8);
        assertThat(stored).contains("\"unknown\":26");

        var earlier = stored.replace("\"unknown\":26", "\"nothingRecognised\":26");

        assertThat(dossiers.read(earlier.getBytes(StandardCharsets.UTF_8))
                        .figures()
                        .unknown())
                .isEqualTo(26);
    }
}
