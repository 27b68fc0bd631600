package io.certwatch.bench.fairness;

import io.certwatch.local.LocalSystem;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The calls of both companies, through the gateway. */
record Calls(LocalSystem system) {

    static final int BATCH = 300;

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    URI gateway() {
        return system.gateway();
    }

    HttpRequest list(String client, int limit) {
        return to(client, "/api/products?limit=" + limit).build();
    }

    HttpRequest assess(String client, int products) {
        return to(client, "/api/assessments")
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(products(0, products)))
                .build();
    }

    HttpRequest register(String client, int from, int products) {
        return to(client, "/api/products")
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(products(from, products)))
                .build();
    }

    HttpRequest previewOneRow(String client) {
        return to(client, "/api/inventory/imports/preview")
                .header("content-type", "text/csv")
                .POST(BodyPublishers.ofString("SKU,Name,Model\nZ-1,Core router,NetEngine 8000 X8\n"))
                .build();
    }

    HttpRequest preview(String client, byte[] workbook) {
        return to(client, "/api/inventory/imports/preview")
                .header("content-type", XLSX)
                .POST(BodyPublishers.ofByteArray(workbook))
                .build();
    }

    String authorization(String client) {
        return system.tokens().authorization(client);
    }

    private HttpRequest.Builder to(String client, String path) {
        return HttpRequest.newBuilder(gateway().resolve(path)).header("authorization", authorization(client));
    }

    private static String products(int from, int number) {
        return IntStream.range(from, from + number).mapToObj("""
            {"sku": "P-%1$d", "name": {"zh": "核心路由器", "en": "Core router %1$d"}, "model": "NetEngine 8000 X%1$d", "manufacturer": "Huawei",
             "vendor": "vendor-1", "specs": {"throughput": "157.54 Tbps", "routing table": "200万条"},
             "market": {"status": "PLANNED", "entryDate": "2027-03-01"}}\
            """::formatted).collect(Collectors.joining(",", "[", "]"));
    }
}
