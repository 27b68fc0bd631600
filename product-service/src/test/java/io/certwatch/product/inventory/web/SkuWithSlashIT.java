package io.certwatch.product.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Uses a real server, because the server rejects slashes. */
class SkuWithSlashIT extends ServiceIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CurrentCatalogue current;

    @BeforeEach
    void under2023() {
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2023());
        current.refresh();
    }

    @ParameterizedTest
    @ValueSource(strings = {"USG/6000", "..", "A B;c", "路由器"})
    void isReachedByTheAddressItIsListedUnder(String sku) throws Exception {
        send("POST", "/api/products", "{\"sku\": \"%s\", \"name\": {\"zh\": \"防火墙\"}}".formatted(sku));
        String href = JsonPath.read(send("GET", "/api/products", "").body(), "$.items[0].href");

        assertThat(JsonPath.<String>read(send("GET", href, "").body(), "$.sku")).isEqualTo(sku);
        assertThat(send("GET", href + "/assessment", "").statusCode()).isEqualTo(200);
        assertThat(send("PUT", href, "{\"name\": {\"zh\": \"椅子\"}}").statusCode())
                .isEqualTo(200);
        assertThat(send("DELETE", href, "").statusCode()).isEqualTo(204);
        assertThat(JsonPath.<String>read(send("GET", href + "/history", "").body(), "$.items[-1].to"))
                .isEqualTo("REMOVED");
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
