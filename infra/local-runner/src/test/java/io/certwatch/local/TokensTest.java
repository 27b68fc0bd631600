package io.certwatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
    @ParameterizedTest
    @CsvSource({
        "/api/editions/2023-2/publication, steward",
        "/api/entries?on=2020-01-01, steward",
        "/api/notices, steward",
        "/api/products?limit=1, demo-member",
        "/api/exports/findings.xlsx, demo-member",
        "/unsubscribe/x, demo-member",
        "/api/editions/republication, operator",
        "/api/assessments/republication?company=demo, operator",
        "/actuator/prometheus, operator"
    })
    void choosesAClientThatMayCallThePath(String path, String client) {
        assertThat(Tokens.clientFor(path)).isEqualTo(client);
    }
}
