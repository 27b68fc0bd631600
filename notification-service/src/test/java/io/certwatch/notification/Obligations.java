package io.certwatch.notification;

import java.time.Instant;
import java.time.LocalDate;

/** Events of product-service in the form of its contract. */
final class Obligations {
    private Obligations() {}

    static String obligation(String id, long revision, String transition, String run, String vendor, String name) {
        return message(id, revision, transition, "EDITION", run, vendor, name, "2026-11-24T08:00:41Z");
    }

    static String registered(String id, String vendor, String name) {
        return registered(id, vendor, name, Instant.now());
    }

    static String registered(String id, String vendor, String name, Instant at) {
        return message(id, 1, "opened", "REGISTRATION", "post-" + id, vendor, name, at.toString());
    }

    static String imported(String id, String cause, String vendor, String name) {
        return message(
                id, 1, "opened", "IMPORT", cause, vendor, name, Instant.now().toString());
    }

    static String ended(String cause, String vendor, int count) {
        return """
            {"id":"%s","company":"demo","revision":9,"outcome":"DONE","file":{"name":"bom.xlsx","sha256":"ab","size":1},
             "receivedAt":"2026-11-24T08:00:40Z","endedAt":"2026-11-24T08:20:44Z","opened":[{"vendor":"%s","count":%d}],"unlisted":0}\
            """.formatted(cause, vendor, count);
    }

    static String completed(String run, long revision, String opened) {
        return """
            {"id":"%s","revision":%d,"cause":{"kind":"EDITION","edition":"2023-2"},"status":"COMPLETED","slots":16,
             "startedAt":"2026-11-24T08:00:40Z","completedAt":"2026-11-24T08:00:44Z",
             "products":{"examined":10,"changed":3},"opened":[%s]}\
            """.formatted(run, revision, opened);
    }

    static String opened(String vendor, int count) {
        return "{\"company\":\"demo\",\"vendor\":%s,\"count\":%d}".formatted(quoted(vendor), count);
    }

    /** The same obligation, due on another day. */
    static String due(String obligation, LocalDate day) {
        return obligation.replace("\"due\":\"2023-07-03\"", "\"due\":\"" + day + "\"");
    }

    private static String message(
            String id,
            long revision,
            String transition,
            String kind,
            String cause,
            String vendor,
            String name,
            String at) {
        return """
            {"id":"%1$s","company":"demo","sku":"SKU-%1$s","revision":%2$d,"transition":"%3$s","status":"OPEN",
             "product":{"name":{"zh":"防火墙","en":"%7$s"},"model":"PA-450","manufacturer":"Maker","vendor":%6$s,
               "market":{"status":"ON_MARKET","entryDate":"2022-05-01"},"usedInCii":false},
             "vendor":%6$s,
             "edition":{"id":"2023-2","announcement":"2023年第2号","title":{"zh":"目录","en":"Catalogue"},
               "force":"STATUTORY","effective":"2023-07-03"},
             "entry":{"code":"SCP-02","name":{"zh":"防火墙","en":"Firewall"}},
             "due":"2023-07-03","explanation":{"zh":"名称中的“防火墙”。","en":"“Firewall” in the name."},
             "cause":{"kind":"%4$s","id":"%5$s"},"openedAt":"2026-11-24T08:00:41Z","at":"%8$s"}\
            """.formatted(id, revision, transition, kind, cause, quoted(vendor), name, at);
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
