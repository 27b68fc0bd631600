package io.certwatch.browser;

import java.time.LocalDate;
import java.time.ZoneId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An edition that takes the place of the one in force and lists more routers.
 *
 * @param number of its announcement
 * @param form as it is uploaded
 * @param thresholdBefore throughput in Tbit/s from which routers are listed in the edition in force
 * @param threshold the same in this edition, lower
 */
record NextEdition(String id, int number, String form, int thresholdBefore, int threshold) {

    private static final String STEWARD = "steward";
    private static final String ROUTER = "CNE-01";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    static NextEdition after(Api api) {
        var inForce = entry(api.get(STEWARD, "/api/entries").path("items"))
                .path("edition")
                .asString();
        var form = (ObjectNode) api.get(STEWARD, "/api/editions/" + inForce + "/form");
        var today = LocalDate.now(CHINA);
        var number = inForce.startsWith(today.getYear() + "-") ? Integer.parseInt(inForce.substring(5)) + 1 : 1;
        var id = today.getYear() + "-" + number;
        var announcement = "%d年第%d号".formatted(today.getYear(), number);
        form.put("id", id).put("announcement", announcement).put("supersedes", inForce);
        form.put("issued", today.toString()).put("effective", today.toString());
        for (var entry : form.path("entries")) {
            ((ObjectNode) entry).putArray("continues").add(entry.path("code").asString());
        }
        var throughput =
                (ObjectNode) entry(form.path("entries")).path("criteria").path(0);
        int before = Integer.parseInt(throughput.path("quantity").asString().replaceAll("\\D.*", ""));
        throughput.put("quantity", before - 2 + " Tbps");
        return new NextEdition(id, number, form.toString(), before, before - 2);
    }

    private static JsonNode entry(JsonNode entries) {
        return entries.valueStream()
                .filter(entry -> entry.path("code").asString().equals(ROUTER))
                .findFirst()
                .orElseThrow();
    }
}
