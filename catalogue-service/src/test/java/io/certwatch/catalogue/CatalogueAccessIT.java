package io.certwatch.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.token.HttpSender;
import io.certwatch.token.RoleTable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningService
class CatalogueAccessIT {

    @LocalServerPort
    private int port;

    @Test
    void allowsEachRoleWhatTheTableSays() {
        var http = new HttpSender(port);
        var table = RoleTable.of("catalogue");
        assertThat(table.differences(http.get("/v3/api-docs"), http)).isEmpty();
    }
}
