package io.certwatch.product;

import io.certwatch.contract.OpenApiRules;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

class OpenApiIT extends ServiceIT {

    @Autowired
    private MockMvcTester http;

    @Test
    void describesEveryOperationForClients() throws Exception {
        var document = http.get().uri("/v3/api-docs").exchange().getResponse().getContentAsString();
        assertThat(OpenApiRules.violations(document)).isEmpty();
    }
}
