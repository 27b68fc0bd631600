package io.certwatch.catalogue.originals.mongo;

import io.certwatch.catalogue.source.Arrival;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Maps an arrival to and from its document. */
public final class ArrivalDocument {

    private ArrivalDocument() {}

    public static Document of(Arrival arrival) {
        return new Document("way", arrival.way().name())
                .append("name", arrival.name())
                .append("check", arrival.check())
                .append("headers", ofHeaders(arrival.headers()));
    }

    /** Null counts as uploaded. */
    public static Arrival read(@Nullable Document arrival) {
        if (arrival == null) return Arrival.UPLOADED;
        return new Arrival(
                Arrival.Way.valueOf(arrival.getString("way")),
                arrival.getString("name"),
                arrival.getString("check"),
                readHeaders(arrival.getList("headers", Document.class)));
    }

    /** A list, because names may contain characters that field names may not. */
    public static List<Document> ofHeaders(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .map(header -> new Document("name", header.getKey()).append("values", header.getValue()))
                .toList();
    }

    public static Map<String, List<String>> readHeaders(List<Document> documents) {
        var headers = new HashMap<String, List<String>>();
        documents.forEach(header -> headers.put(header.getString("name"), header.getList("values", String.class)));
        return headers;
    }
}
