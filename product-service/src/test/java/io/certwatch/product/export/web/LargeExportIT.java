package io.certwatch.product.export.web;

import static com.mongodb.client.model.Filters.eq;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.token.TestIssuer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Other companies are answered while somebody is in the middle of a large export. */
class LargeExportIT extends ServiceIT {

    private static final String LARGE = "large";
    private static final String SMALL = "small";
    private static final int PRODUCTS = 19_500;
    private static final int AT_ONCE = 1_500;

    /** With all rows far more than the buffers of a connection hold, so that the export waits for its reader. */
    private static final String DESCRIPTION = "A router for the edge of a network. ".repeat(15);

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CurrentCatalogue current;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void manyProducts() throws Exception {
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2023());
        current.refresh();
        register(LARGE);
        register(SMALL);
        var first = Objects.requireNonNull(products().find(eq("company", LARGE)).first());
        first.remove("outbox");
        for (int from = 1; from < PRODUCTS; from += AT_ONCE) {
            products()
                    .insertMany(IntStream.range(from, Math.min(from + AT_ONCE, PRODUCTS))
                            .mapToObj(number -> numbered(first, number))
                            .toList());
        }
    }

    @AfterEach
    void close() {
        http.close();
        products().withTimeout(2, TimeUnit.MINUTES).deleteMany(eq("company", LARGE));
    }

    @Test
    void answersAnotherCompanyInTheMiddleOfALargeExport() throws Exception {
        var export = get(LARGE, "/api/exports/products.csv", BodyHandlers.ofInputStream());
        try (var rows = new BufferedReader(new InputStreamReader(export.body(), UTF_8))) {
            assertThat(rows.readLine()).contains("SKU");

            var list = get(SMALL, "/api/products", BodyHandlers.ofString());
            assertThat(list.statusCode()).isEqualTo(200);
            assertThat(JsonPath.<List<String>>read(list.body(), "$.items[*].sku"))
                    .containsExactly("R-0");

            assertThat(rows.lines().filter(row -> row.contains(DESCRIPTION.strip())))
                    .hasSize(PRODUCTS);
        }
    }

    private MongoCollection<Document> products() {
        return database.getCollection("products");
    }

    private void register(String company) throws IOException, InterruptedException {
        var product =
                "[{\"sku\": \"R-0\", \"name\": {\"en\": \"Router\"}, \"description\": \"%s\"}]".formatted(DESCRIPTION);
        var request = request(company, "/api/products")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(product))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private <T> HttpResponse<T> get(String company, String path, BodyHandler<T> body)
            throws IOException, InterruptedException {
        return http.send(request(company, path).build(), body);
    }

    private HttpRequest.Builder request(String company, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header(
                        "Authorization",
                        TestIssuer.shared().token(company, "member").bearer());
    }

    private static Document numbered(Document first, int number) {
        var sku = "R-" + number;
        var product = new Document(first.get("product", Document.class)).append("sku", sku);
        return new Document(first).append("_id", LARGE + "/" + sku).append("product", product);
    }
}
