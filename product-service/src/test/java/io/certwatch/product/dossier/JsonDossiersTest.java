package io.certwatch.product.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonDossiersTest {

    @Test
    void readsBackEveryFieldThatItWrote() {
        var dossiers = new JsonDossiers(JsonMapper.builder().build());
        var dossier = DossierFixture.dossier();

        assertThat(dossiers.read(dossiers.write(dossier))).isEqualTo(dossier);
    }
}
